import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTestPlatform } from './platform/testing/index.ts'
import { recordClasses, withRetentionTable } from './retentionTable.ts'
import { slices } from './slices.ts'

test('every table belongs to one class of records, every class to tables that exist, and the night’s run works on all of them', async () => {
  const here = await openTestPlatform(slices)
  try {
    const tables = (
      await here.asAdmin<{ name: string }>(
        `select case when n.nspname = 'jobs' then 'jobs.*' else n.nspname || '.' || c.relname end as name
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)' group by 1`,
      )
    ).map(({ name }) => name)
    const declared = recordClasses.flatMap((each) => [...each.tables])
    expect(tables.filter((name) => !declared.includes(name as never))).toEqual([])
    expect(declared.filter((name) => !tables.includes(name))).toEqual([])
    expect(declared.filter((name, at) => declared.indexOf(name) !== at)).toEqual([])
    const names = recordClasses.map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    await slices
      .find(({ name }) => name === 'retention')
      ?.timed?.[0]?.run({
        platform: here.platform,
        signal: new AbortController().signal,
      })
  } finally {
    await here.close()
  }
})

test('what is said of a class fits: kept always means archived, and whatever has a limit says who ends it', () => {
  for (const { name, kept, atTheEnd, ending, source } of recordClasses) {
    expect([name, atTheEnd === 'archive'], name).toEqual([name, kept === 'always'])
    expect(ending !== undefined || kept === 'always' || source.zh.includes('自行清理'), name).toBe(true)
  }
})

test('docs/operations.md shows the classes as the program has them (else: node tools/printRetention.ts)', async () => {
  const document = await readFile(fileURLToPath(new URL('../../../docs/operations.md', import.meta.url)), 'utf8')
  expect(withRetentionTable(document)).toBe(document)
})

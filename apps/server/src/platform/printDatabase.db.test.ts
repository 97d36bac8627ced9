import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { printMigrated } from './printDatabase.ts'
import { openTestPlatform } from './testing/index.ts'

const kept = (name: string) => readFile(fileURLToPath(new URL(`../../../../db/${name}`, import.meta.url)), 'utf8')

test('db/schema.sql and the types show the database as the migrations make it (else: node tools/printSchema.ts)', async () => {
  const here = await openTestPlatform([])
  try {
    const printed = await printMigrated(here.urls.owner)
    expect(printed.schema).toBe(await kept('schema.sql'))
    expect(printed.types).toBe(await kept('generated/tables.ts'))
    expect(await printMigrated(here.urls.admin)).toEqual(printed)
    await here.asAdmin('alter table platform.installation add motto text')
    expect((await printMigrated(here.urls.owner)).schema).not.toBe(printed.schema)
  } finally {
    await here.close()
  }
})

import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestDatabase, type TestDatabase } from '@doudi/local-postgres/testing'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareRoles } from '../roles.ts'
import { migrate } from './migrate.ts'
import { type Migration, readMigrations } from './readMigrations.ts'

let database: TestDatabase
let owner: string

beforeEach(async () => {
  database = await openTestDatabase()
  // the roles are the whole server's: every file finds the passwords that the first one set
  const { createHmac } = await import('node:crypto')
  const secret = new URL(database.url).password
  ;({ owner } = await prepareRoles(database.url, (role) => createHmac('sha256', secret).update(role).digest('hex')))
})
afterEach(() => database.drop())

function step(name: string, sql: string): Migration {
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}
async function ask(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const FIRST = step('20260101-1-umbrella-open-schema.sql', 'create schema umbrella')
const SECOND = step('20260101-2-umbrella-add-stand.sql', 'create table umbrella.stand (id int);\nselect 1')

test('waiting migrations are applied once, in order, each with its hash', async () => {
  expect(await migrate(owner, [FIRST, SECOND])).toEqual([FIRST.name, SECOND.name])
  expect(await migrate(owner, [FIRST, SECOND])).toEqual([])
  expect(await ask('select name, sha256 from platform.migration order by name')).toEqual([
    { name: FIRST.name, sha256: FIRST.sha256 },
    { name: SECOND.name, sha256: SECOND.sha256 },
  ])
})

test('of four migrators at once one does the work and the others find it done', async () => {
  const done = await Promise.all([1, 2, 3, 4].map(() => migrate(owner, [FIRST, SECOND])))
  expect(done.flat()).toEqual([FIRST.name, SECOND.name])
})

test('a file that fails is undone as a whole and named with its line; those before it stay', async () => {
  const broken = step(SECOND.name, 'create table umbrella.stand (id int);\n\ncreate tabel x ()')
  await expect(migrate(owner, [FIRST, broken])).rejects.toMatchObject({
    problem: { code: 'platform.migration-failed', detail: { zh: expect.stringMatching(/第 3 行.*tabel/) } },
  })
  expect(await ask("select to_regclass('umbrella.stand') as stand")).toEqual([{ stand: null }])
  expect(await migrate(owner, [FIRST, SECOND])).toEqual([SECOND.name])
})

test('history that was changed, lost or written into is refused', async () => {
  await migrate(owner, [FIRST, SECOND])
  const changed = step(FIRST.name, 'create schema umbrella; select 2')
  await expect(migrate(owner, [changed, SECOND])).rejects.toThrow('platform.migration-changed')
  await expect(migrate(owner, [FIRST])).rejects.toThrow('platform.migration-missing')
  const late = step('20251231-1-umbrella-come-late.sql', 'select 1')
  await expect(migrate(owner, [late, FIRST, SECOND])).rejects.toThrow('platform.migration-late')
})

test('files are ordered by day and number, and a misnamed one is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doudi-migrations-'))
  try {
    for (const name of ['20260101-10-a-do-it.sql', '20260101-9-b-do-it.sql', '20251231-1-c-do-it.sql']) {
      await writeFile(join(folder, name), 'select 1')
    }
    expect((await readMigrations(folder)).map(({ name }) => name[0] + name.slice(9, 13))).toEqual([
      '21-c-',
      '29-b-',
      '210-a',
    ])
    await writeFile(join(folder, 'later.sql'), 'select 1')
    await expect(readMigrations(folder)).rejects.toThrow('platform.migration-name')
  } finally {
    await rm(folder, { recursive: true })
  }
})

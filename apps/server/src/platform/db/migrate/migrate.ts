import pg from 'pg'
import { refuseDatabase } from '../../problem/index.ts'
import { compareNames, type Migration } from './readMigrations.ts'
import { splitStatements } from './splitStatements.ts'

/** The record of what has been done. Made by the runner, because the first migration needs it too. */
const RECORD = [
  'create schema if not exists platform',
  `create table if not exists platform.migration (
    name text not null, sha256 text not null, applied_at timestamptz not null default now(), primary key (name))`,
  "comment on schema platform is 'What every slice stands on.'",
  "comment on table platform.migration is 'Migrations that were applied. [local: describes this database]'",
  "comment on column platform.migration.name is 'File name in db/migrations.'",
  "comment on column platform.migration.sha256 is 'Hash of the file when it was applied.'",
  "comment on column platform.migration.applied_at is 'When it was applied.'",
  'grant usage on schema platform to doudi_app',
  'grant select on platform.migration to doudi_app',
]

/**
 * Brings a database up to date: each waiting file in a transaction of its own, in order, one migrator at a time.
 * Returns the names of those applied.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'doudi migrate' })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtextextended('doudi migrate', 0))")
    for (const statement of RECORD) await client.query(statement)
    const waiting = findWaiting(migrations, await readApplied(client))
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** What has been applied, as the application may read it too; nothing in an empty database. */
export async function readApplied(client: pg.ClientBase | pg.Pool): Promise<Pick<Migration, 'name' | 'sha256'>[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    "select to_regclass('platform.migration') is not null as exists",
  )
  if (!rows[0]?.exists) return []
  return (await client.query<Migration>('select name, sha256 from platform.migration')).rows
}

/** The migrations still to be applied; refused where the past is not what it was. */
export function findWaiting(
  migrations: readonly Migration[],
  applied: readonly Pick<Migration, 'name' | 'sha256'>[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, sha256 } of applied) {
    const migration = known.get(name)
    if (!migration) throw refuseDatabase('platform.migration-missing', { name })
    if (migration.sha256 !== sha256) throw refuseDatabase('platform.migration-changed', { name })
  }
  const done = new Set(applied.map(({ name }) => name))
  const last = [...done].sort(compareNames).at(-1)
  const waiting = migrations.filter(({ name }) => !done.has(name))
  const late = waiting.find(({ name }) => last !== undefined && compareNames(name, last) < 0)
  if (late && last) throw refuseDatabase('platform.migration-late', { name: late.name, last })
  return waiting
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  let line = 1
  try {
    // Several definitions in one transaction: a distributed server wants to be told, any other takes no notice.
    await client.query("set local citus.multi_shard_modify_mode = 'sequential'")
    for (const statement of splitStatements(sql)) {
      line = statement.line
      await client.query(statement.text)
    }
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw refuseDatabase('platform.migration-failed', { name, line, reason: (error as Error).message })
  }
}

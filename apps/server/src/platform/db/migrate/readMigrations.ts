import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refuseDatabase } from '../../problem/index.ts'

/** One step of the timeline. */
export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../../../../db/migrations/', import.meta.url))
const NAME = /^(\d{8})-(\d+)-[a-z]+(?:-[a-z0-9]+)+\.sql$/

/** All migrations in the order in which they happen: by day, then by number. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort(compareNames)
  return Promise.all(
    names.map(async (name) => {
      if (!NAME.test(name)) throw refuseDatabase('platform.migration-name', { name })
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** 20261121-10 comes after 20261121-9. */
export function compareNames(one: string, other: string): number {
  const [a, b] = [NAME.exec(one), NAME.exec(other)]
  const byDay = (a?.[1] ?? '').localeCompare(b?.[1] ?? '')
  return byDay || Number(a?.[2]) - Number(b?.[2]) || (one < other ? -1 : 1)
}

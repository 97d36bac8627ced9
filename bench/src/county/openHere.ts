import { createHash } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalPg } from '@doudi/local-postgres'
import { migrate, prepareRoles, type RoleUrls, readMigrations } from '../../../apps/server/src/platform/db/index.ts'
import { openCounty } from '../../../apps/server/src/platform/installation/index.ts'

/** The invented county; nobody is measured on real people. */
export const COUNTY = '500299'
/** Everything is measured on one day. */
export const TODAY = '2026-07-01'

/** A server with a migrated, empty county, in a folder that goes with it. */
export interface Here {
  /** The owner of tables and the role of the application; `admin` passes over row security. */
  readonly urls: RoleUrls & { readonly admin: string }
  close(): Promise<void>
}

/**
 * Starts a PostgreSQL of its own. Its settings are those of `npm start`: what it acknowledges lies on the disk, as it
 * would in a county.
 */
export async function openHere(): Promise<Here> {
  const folder = await mkdtemp(join(tmpdir(), 'doudi-bench-'))
  await chmod(folder, 0o711)
  const server = await startLocalPg({ dataDir: folder })
  const close = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const passwordOf = (role: string) => createHash('sha256').update(`${server.url} ${role}`).digest('hex')
    const urls = { ...(await prepareRoles(server.url, passwordOf)), admin: server.url }
    await migrate(urls.owner, await readMigrations())
    await openCounty(urls.owner, { county: COUNTY, name: '松林县民政局', kind: 'invented', openedOn: '2020-01-01' })
    return { urls, close }
  } catch (error) {
    await close()
    throw error
  }
}

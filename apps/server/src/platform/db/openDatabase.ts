import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startLocalPg } from '@doudi/local-postgres'
import { dataFolder, keysFolder, readOrMake } from '../files/index.ts'
import { HttpProblem, refuseDatabase } from '../problem/index.ts'
import { checkRole } from './checkRole.ts'
import { type Connections, connect } from './connect.ts'
import { findWaiting, migrate, readApplied } from './migrate/migrate.ts'
import { readMigrations } from './migrate/readMigrations.ts'
import { APP_ROLE, OWNER_ROLE, prepareRoles } from './roles.ts'

/** A database that is up to date, entered as the application. */
export interface OpenDatabase extends Connections {
  /** Comes in as the owner; absent on a server of one's own without DATABASE_OWNER_URL. */
  readonly ownerUrl: string | undefined
  /** Whether this is the server that Doudi brings along. */
  readonly embedded: boolean
  /** Migrations applied just now. */
  readonly applied: readonly string[]
}

interface Reached {
  readonly appUrl: string
  readonly ownerUrl: string | undefined
  readonly embedded: boolean
  stop(): Promise<void>
}

/**
 * Opens the database of this installation: the one of DATABASE_URL, or the embedded server, started or joined.
 * Migrates where an owner is known. Refuses a role that row security would not hold.
 */
export async function openDatabase(env: NodeJS.ProcessEnv = process.env): Promise<OpenDatabase> {
  const reached = await reach(env)
  const { ownerUrl, embedded } = reached
  try {
    const migrations = await readMigrations()
    const applied = ownerUrl ? await reachable('DATABASE_OWNER_URL', () => migrate(ownerUrl, migrations)) : []
    const connections = connect(reached.appUrl)
    try {
      await reachable('DATABASE_URL', () => checkRole(connections.pool))
      const waiting = findWaiting(migrations, await readApplied(connections.pool))
      if (waiting.length > 0) throw refuseDatabase('platform.migrations-waiting', { count: waiting.length })
    } catch (error) {
      await connections.close()
      throw error
    }
    const close = async () => {
      await connections.close()
      await reached.stop()
    }
    return { ...connections, ownerUrl, embedded, applied, close }
  } catch (error) {
    await reached.stop()
    throw error
  }
}

async function reach(env: NodeJS.ProcessEnv): Promise<Reached> {
  const [appUrl, ownerUrl] = [env['DATABASE_URL'], env['DATABASE_OWNER_URL']]
  if (appUrl) return { appUrl, ownerUrl: ownerUrl || undefined, embedded: false, stop: async () => undefined }
  if (ownerUrl) throw refuseDatabase('platform.database-address-unfit')
  const server = await startLocalPg({ dataDir: dataFolder(env) })
  try {
    const passwords = await readPasswords(keysFolder(env))
    const urls = await prepareRoles(server.url, (role) => passwords[role] as string)
    return { appUrl: urls.app, ownerUrl: urls.owner, embedded: true, stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function readPasswords(folder: string): Promise<Record<string, string>> {
  const passwords: Record<string, string> = {}
  for (const role of [OWNER_ROLE, APP_ROLE]) {
    passwords[role] = await readOrMake(join(folder, `${role}.password`), () => randomBytes(24).toString('base64url'))
  }
  return passwords
}

/** A refused connection in words that name the setting and never the password in it. */
async function reachable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HttpProblem) throw error
    const { code, message } = error as Error & { code?: string }
    throw refuseDatabase('platform.database-out-of-reach', { name, reason: code ?? message })
  }
}

import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Account, chooseAccount } from './account.ts'
import { ensureCluster, OWNER, readPassword } from './cluster.ts'
import { ensureDatabase } from './database.ts'
import { openDataDir } from './dataDir.ts'
import { LocalPgProblem } from './problem.ts'
import { prepareProgram } from './program.ts'
import { findRunningServer, launchServer, type RunningServer, stopServer } from './server.ts'
import { withStartLock } from './startLock.ts'

const DATABASE = 'doudi'
const ANSWER_PATIENCE_MS = 10_000

/** What to start. */
export interface LocalPgOptions {
  /** Holds the cluster, the password, the log, and the programs where they had to be copied. */
  readonly dataDir: string
  /**
   * Server settings given on the command line, such as `{ fsync: 'off' }` for a server that is thrown away.
   * A server already running keeps its own.
   */
  readonly settings?: Readonly<Record<string, string>>
}

/** A local server at our service. */
export interface LocalPg {
  /**
   * The database `doudi`, as the cluster's owner. The owner passes over row-level security: it migrates and backs
   * up; requests must first take the application's role.
   */
  readonly url: string
  readonly port: number
  /** True when the server was running already: then another process owns it, and `stop` leaves it alone. */
  readonly adopted: boolean
  /** Stops the server if we started it; to be called once the application has drained. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on a folder, or joins the server already running there. The first start makes the cluster.
 * Throws a `LocalPgProblem` that names what to do.
 */
export async function startLocalPg({ dataDir: path, settings = {} }: LocalPgOptions): Promise<LocalPg> {
  const account = chooseAccount()
  const dataDir = await openDataDir(path, account)
  const cluster = join(dataDir, 'cluster')
  return withStartLock(dataDir, async () => {
    const joined = await joinRunningServer(dataDir)
    const server = joined ?? (await startAnew(dataDir, account, settings))
    const url = await ownerUrl(dataDir, server)
    if (joined === undefined) await ensureDatabase(url, DATABASE)
    const stop = async () => (joined === undefined ? stopServer(server, cluster) : undefined)
    return { url, port: server.port, adopted: joined !== undefined, stop }
  })
}

async function startAnew(dataDir: string, account: Account, settings: Readonly<Record<string, string>>) {
  const program = await prepareProgram(dataDir, account)
  await ensureCluster(dataDir, program, account)
  return launchServer(dataDir, program, account, settings)
}

/**
 * Joins a server only once it has answered: one that is being killed still looks alive for a moment, and then the
 * next look finds none and a new one is started.
 */
async function joinRunningServer(dataDir: string): Promise<RunningServer | undefined> {
  for (const deadline = Date.now() + ANSWER_PATIENCE_MS; ; await sleep(50)) {
    const running = await findRunningServer(join(dataDir, 'cluster'))
    if (running === undefined) return undefined
    try {
      await ensureDatabase(await ownerUrl(dataDir, running), DATABASE)
      return running
    } catch (error) {
      if (isRefusal(error) || Date.now() > deadline) throw error
    }
  }
}

/** Class 28: the server lives and says no; asking again would not change its mind. */
function isRefusal(error: unknown): boolean {
  return error instanceof LocalPgProblem || (error instanceof pg.DatabaseError && error.code?.startsWith('28') === true)
}

async function ownerUrl(dataDir: string, { port }: RunningServer): Promise<string> {
  const url = new URL(`postgres://127.0.0.1:${port}/${DATABASE}`)
  url.username = OWNER
  url.password = await readPassword(dataDir)
  return url.href
}

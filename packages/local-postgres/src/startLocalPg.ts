import { join } from 'node:path'
import { chooseAccount } from './account.ts'
import { ensureCluster, OWNER, readPassword } from './cluster.ts'
import { ensureDatabase } from './database.ts'
import { openDataDir } from './dataDir.ts'
import { prepareProgram } from './program.ts'
import { findRunningServer, launchServer, stopServer } from './server.ts'
import { withStartLock } from './startLock.ts'

const DATABASE = 'doudi'

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
    const running = await findRunningServer(cluster)
    const server = running ?? (await startAnew(dataDir))
    const url = new URL(`postgres://127.0.0.1:${server.port}/${DATABASE}`)
    url.username = OWNER
    url.password = await readPassword(dataDir)
    await ensureDatabase(url.href, DATABASE)
    const adopted = running !== undefined
    return {
      url: url.href,
      port: server.port,
      adopted,
      stop: async () => (adopted ? undefined : stopServer(server, cluster)),
    }
  })

  async function startAnew(home: string) {
    const program = await prepareProgram(home, account)
    await ensureCluster(home, program, account)
    return launchServer(home, program, account, settings)
  }
}

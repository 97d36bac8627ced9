import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from '../database.ts'
import { listProcessesIn, signalQuietly } from '../processes.ts'

/** One question to a database, for tests. */
export function ask(url: string, question: string): Promise<Record<string, unknown>[]> {
  return withConnection(url, async (client) => (await client.query<Record<string, unknown>>(question)).rows)
}

/** The number of the server at work in a data folder. */
export async function readServerPid(dataDir: string): Promise<number> {
  const note = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')
  return Number(note.split('\n')[0])
}

/** Ends whatever still works in a data folder, so that the folder can go. */
export async function endServerIn(dataDir: string): Promise<void> {
  const cluster = join(dataDir, 'cluster')
  const list = () => listProcessesIn(cluster).catch(() => [])
  for (let left = await list(); left.length > 0; left = await list()) {
    for (const pid of left) signalQuietly(pid, 'SIGQUIT')
    await sleep(50)
  }
}

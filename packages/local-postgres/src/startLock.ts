import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { LocalPgProblem } from './problem.ts'

const PATIENCE_MS = 120_000

/**
 * Does some work while no other process starts a server on the same folder: two first starts at once would wipe each
 * other's files. The lock is a socket name that exists in the kernel only: it vanishes with the process that held
 * it, however that ended, so there is never a stale lock to judge.
 */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const name = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
  const held = await hold(`\0doudi-local-postgres-${name}`, dataDir)
  try {
    return await work()
  } finally {
    await new Promise((done) => held.close(done))
  }
}

async function hold(name: string, dataDir: string): Promise<Server> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(25)) {
    const server = await tryToListen(name)
    if (server) return server
  }
  throw new LocalPgProblem('local-postgres.busy', {
    zh: `另一个进程正在启动数据库，等待超时：${dataDir}`,
    en: `Another process has been starting the database for too long: ${dataDir}`,
    folder: dataDir,
  })
}

function tryToListen(name: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((visitor) => visitor.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : fail(error),
    )
    server.listen({ path: name, exclusive: true }, () => done(server))
  })
}

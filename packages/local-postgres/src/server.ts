import { spawn } from 'node:child_process'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import { asAccount, serverEnvironment } from './cluster.ts'
import { LocalPgProblem } from './problem.ts'
import { isServerOf, signalQuietly, waitForOrphans } from './processes.ts'
import type { Program } from './program.ts'

/** A server that accepts connections. */
export interface RunningServer {
  readonly pid: number
  readonly port: number
}

const START_PATIENCE_MS = 120_000
const LARGEST_LOG = 16 * 1024 * 1024

/** The server already at work on this cluster, once it is ready; nothing when there is none, or only its leavings. */
export async function findRunningServer(cluster: string): Promise<RunningServer | undefined> {
  for (const deadline = Date.now() + START_PATIENCE_MS; Date.now() < deadline; await sleep(20)) {
    const note = await readNote(cluster)
    if (note === undefined || !(await isServerOf(note.pid, cluster))) return undefined
    if (note.status === 'ready') return note
    // Starting or stopping: either way the next look tells.
  }
  return undefined
}

/** What the server wrote about itself: pid in line 1, port in line 4, status in line 8. */
async function readNote(cluster: string): Promise<(RunningServer & { status: string }) | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
}

/** Starts a server on the cluster; the caller holds the start lock and knows that none is running. */
export async function launchServer(
  dataDir: string,
  program: Program,
  account: Account,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const cluster = join(dataDir, 'cluster')
  await waitForOrphans(cluster)
  // Nobody works here any more. A stale note whose number another program now bears would stop the server.
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  for (let attempt = 1; ; attempt += 1) {
    const port = await pickFreePort()
    const outcome = await launchOn(port, dataDir, program, account, settings)
    if (typeof outcome === 'object') return outcome
    // Between picking the port and binding it, another program may have taken it.
    if (attempt < 5 && outcome.includes('could not bind')) continue
    throw new LocalPgProblem('local-postgres.start-failed', {
      zh: `数据库没有启动，详情见 ${join(dataDir, 'server.log')}。`,
      en: `The database did not start; see ${join(dataDir, 'server.log')}: ${outcome.trim().split('\n').slice(-3).join(' ')}`,
      folder: dataDir,
    })
  }
}

async function launchOn(
  port: number,
  dataDir: string,
  program: Program,
  account: Account,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer | string> {
  const cluster = join(dataDir, 'cluster')
  const given = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_timezone: 'Asia/Shanghai',
    ...settings,
  }
  const args = ['-D', cluster, '-p', String(port)]
  for (const [name, value] of Object.entries(given)) args.push('-c', `${name}=${value}`)
  const { log, from } = await openLog(dataDir)
  try {
    // Its own session: Ctrl-C at the terminal must reach the application first, which drains and then stops it.
    const child = spawn(join(program.bin, 'postgres'), args, {
      cwd: cluster,
      env: serverEnvironment(program),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...asAccount(account),
    })
    let ended = ''
    child.once('error', (error) => (ended = error.message))
    child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`))
    child.unref()
    for (const deadline = Date.now() + START_PATIENCE_MS; Date.now() < deadline && ended === ''; await sleep(10)) {
      const note = await readNote(cluster)
      if (note?.pid === child.pid && note?.status === 'ready') return { pid: note.pid, port }
    }
    if (child.pid !== undefined && ended === '') signalQuietly(child.pid, 'SIGQUIT')
    const text = await readFile(join(dataDir, 'server.log'))
    return `${ended}\n${text.subarray(from).toString()}`
  } finally {
    await log.close()
  }
}

/** One log beside the data; begun anew when it has grown too large to mail to someone. */
async function openLog(dataDir: string) {
  const path = join(dataDir, 'server.log')
  const size = (await stat(path).catch(() => undefined))?.size ?? 0
  const log = await open(path, size > LARGEST_LOG ? 'w' : 'a', 0o600)
  return { log, from: size > LARGEST_LOG ? 0 : size }
}

function pickFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))))
    })
  })
}

/** Ends a server in good order: open transactions are rolled back, everything acknowledged is on the disk. */
export async function stopServer(server: RunningServer, cluster: string): Promise<void> {
  if (!(await isServerOf(server.pid, cluster))) return
  signalQuietly(server.pid, 'SIGINT')
  const began = Date.now()
  for (let urged = false; await isServerOf(server.pid, cluster); await sleep(10)) {
    if (urged || Date.now() - began < 60_000) continue
    signalQuietly(server.pid, 'SIGQUIT')
    urged = true
  }
}

import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { LocalPgProblem } from './problem.ts'

/**
 * Whether a process is really the server of this cluster. A number in a file proves little: the process may be dead,
 * a zombie nobody has collected, or another program that was given the same number since.
 */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const [state, arguments_] = await Promise.all([readState(pid), readArguments(pid)])
  if (state === undefined || state === 'Z' || state === 'X') return false
  const folder = arguments_[arguments_.indexOf('-D') + 1]
  return arguments_[0]?.endsWith('/postgres') === true && folder === cluster
}

/** The process's state letter, or nothing when there is no such process. */
async function readState(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name stands in brackets and may itself hold brackets or spaces.
  return stat.slice(stat.lastIndexOf(')') + 2)[0]
}

async function readArguments(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
}

/** A part of a server shows itself as `postgres: …`; a server, or somebody's shell in that folder, does not. */
async function isBackend(pid: number): Promise<boolean> {
  return (await readArguments(pid))[0]?.startsWith('postgres: ') === true
}

/** Processes at work in the cluster's folder: every part of a PostgreSQL server makes it its working folder. */
export async function listProcessesIn(cluster: string): Promise<number[]> {
  const home = await realpath(cluster)
  const found: number[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const folder = await readlink(`/proc/${entry}/cwd`).catch(() => '')
    if (folder === home && (await readState(Number(entry))) !== 'Z') found.push(Number(entry))
  }
  return found
}

/**
 * Waits for what a killed server left behind: starting anew beside a backend would let two servers write the same
 * files. Most backends end by themselves as soon as they notice; one that is deep in a long statement does not look,
 * and is told what its server would have told it: to quit at once.
 */
export async function waitForOrphans(cluster: string): Promise<void> {
  const began = Date.now()
  let told = false
  for (;;) {
    const left = await listProcessesIn(cluster)
    if (left.length === 0) return
    const waited = Date.now() - began
    if (waited > 2_000 && !told) {
      for (const pid of left) if (await isBackend(pid)) signalQuietly(pid, 'SIGQUIT')
      told = true
    }
    if (waited > 30_000) {
      throw new LocalPgProblem('local-postgres.busy', {
        zh: `数据目录仍被进程 ${left.join('、')} 占用，无法启动；请先结束它们。`,
        en: `The data folder is still used by process ${left.join(', ')}: end it first.`,
        folder: cluster,
      })
    }
    await sleep(50)
  }
}

/** Sends a signal to a process that may just have gone. */
export function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

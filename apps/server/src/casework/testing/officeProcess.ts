import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const WORKER = fileURLToPath(new URL('./officeWorker.ts', import.meta.url))

/** An office in a process of its own: loaded, but shut until it is given its database. */
export interface OfficeProcess {
  /** Opens over a database; the address where it listens. */
  open(appUrl: string): Promise<string>
  /** Lets it go by itself, and waits until it is gone. */
  close(): Promise<void>
  /** Kills it, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts an office. `env` is added to what a process needs. */
export function startOffice(env: NodeJS.ProcessEnv = {}): OfficeProcess {
  const child = spawn(process.execPath, [WORKER], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'close')
  // a line to a process that is gone already is told by `gone`
  child.stdin.on('error', () => undefined)
  return {
    async open(appUrl) {
      child.stdin.write(`${appUrl}\n`)
      const line = once(createInterface(child.stdout), 'line')
      const first = await Promise.race([line, gone.then(() => undefined)])
      if (first === undefined) throw new Error('the office ended before it opened')
      return (JSON.parse(String(first[0])) as { origin: string }).origin
    },
    async close() {
      child.stdin.end()
      await gone
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** A request to an office as its browser sends it: the answer, or nothing when none came. */
export async function askOffice(
  origin: string,
  request: { readonly hand: string; readonly url: string; readonly body: object; readonly key?: string },
): Promise<{ readonly status: number; readonly told: Readonly<Record<string, unknown>> } | undefined> {
  try {
    const answer = await fetch(`${origin}${request.url}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-test-actor': request.hand,
        ...(request.key !== undefined && { 'idempotency-key': request.key }),
      },
      body: JSON.stringify(request.body),
    })
    return { status: answer.status, told: (await answer.json()) as Record<string, unknown> }
  } catch {
    return undefined
  }
}

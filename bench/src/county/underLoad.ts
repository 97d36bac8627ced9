import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { quantile } from '../measure.ts'

const OFFICERS = 32
const SECONDS = 15
const WARM_SECONDS = 3

export interface Asked {
  readonly path: string
  readonly body?: unknown
}

/**
 * Thirty-two officers who each send a request a second, spread over the second, against the interface in a process of
 * its own. Answers the milliseconds below which 95 of 100 answers come, and how many were asked. Throws at the first
 * answer that is none.
 */
export async function underLoad(
  appUrl: string,
  question: (officer: number, nth: number) => Asked,
): Promise<{ p50: number; p95: number; asked: number }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./served.ts', import.meta.url)), appUrl], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    const { origin } = JSON.parse(line) as { origin: string }
    const times: number[] = []
    await Promise.all(
      Array.from({ length: OFFICERS }, (_, officer) =>
        work(officer, (nth) => ask(origin, officer, question(officer, nth)), times),
      ),
    )
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), asked: times.length }
  } finally {
    child.stdin.end()
    await once(child, 'close')
  }
}

async function work(officer: number, request: (nth: number) => Promise<void>, times: number[]): Promise<void> {
  const start = performance.now() + (officer * 1000) / OFFICERS
  for (let nth = 0; nth < SECONDS + WARM_SECONDS; nth++) {
    const due = start + nth * 1000
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())))
    await request(nth)
    // from when it was due: an answer that holds up the next question is not forgiven
    if (nth >= WARM_SECONDS) times.push(performance.now() - due)
  }
}

async function ask(origin: string, officer: number, { path, body }: Asked): Promise<void> {
  const answer = await fetch(`${origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-bench-officer': String(officer), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
}

/** In a process of its own: from the command to "ready", on an empty folder and again. Pages were built before. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDesk } from '../../../tools/buildDesk.ts'
import { quantile } from '../measure.ts'

const MAIN = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url))
const LATER = 3

await buildDesk()
const folder = await mkdtemp(join(tmpdir(), 'doudi-bench-'))
await chmod(folder, 0o711)
try {
  const first = await start()
  const later: number[] = []
  for (let n = 0; n < LATER; n++) later.push(await start())
  console.log(JSON.stringify({ first, later: quantile(later, 0.5) }))
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Seconds from the command to its "ready"; then it is stopped as an administrator would. */
async function start(): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      PORT: '0',
      DOUDI_DATA: folder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  let said = ''
  for await (const part of child.stdout) {
    said += String(part)
    if (/^ready /m.test(said)) break
  }
  if (!/^ready /m.test(said)) throw new Error(`no "ready": ${said.slice(-2000)}`)
  const seconds = (performance.now() - started) / 1000
  child.kill('SIGTERM')
  await closed
  return seconds
}

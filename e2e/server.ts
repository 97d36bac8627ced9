import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentOfAnOfficer } from './browser.ts'

const main = fileURLToPath(new URL('../apps/server/src/main.ts', import.meta.url))
const PATIENCE_MS = 180_000

/** The real server of a story, on a port and a folder of its own. */
export interface RunningServer {
  readonly address: string
  stop(): Promise<void>
}

/** Starts what `npm start` starts, with the families written by hand alone, and waits until it says where it can be reached. */
export async function startServer(more: Record<string, string> = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'doudi-story-'))
  // The database may run under an account of its own, which must be able to pass through.
  await chmod(folder, 0o711)
  const child = spawn(process.execPath, [main, 'serve'], {
    env: { ...environmentOfAnOfficer(), PORT: '0', DOUDI_DATA: join(folder, 'data'), DOUDI_SONGLIN: 'cast', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no "ready" in ${PATIENCE_MS} ms\n${said}`)), PATIENCE_MS)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += String(text)
        const ready = /^ready (http:\/\/\S+)$/m.exec(said)?.[1]
        if (ready === undefined) return
        clearTimeout(late)
        resolve(ready)
      })
    }
    child.once('close', (code) => {
      clearTimeout(late)
      reject(new Error(`the server ended with ${code}\n${said}`))
    })
  })
  return {
    address,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))
const PATIENCE_MS = 180_000

/** What a command of doudi came to. */
export interface Ran {
  readonly code: number | null
  readonly said: string
}

/** Runs a command of doudi to its end. */
export async function runDoudi(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const { child, said } = start(args, env)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, said: said() }
}

/** The same on a disk with room for files of so many KiB only. */
export async function runDoudiWithRoom(kib: number, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const { child, said } = watch(
    'sh',
    ['-c', `ulimit -f ${2 * kib}; exec "$@"`, 'sh', process.execPath, MAIN, ...args],
    env,
  )
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, said: said() }
}

/** A command of doudi that is cut off by a signal as soon as something is the case. */
export async function runDoudiUntil(
  isSo: () => boolean,
  signal: NodeJS.Signals,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  const { child, said } = start(args, env)
  const looking = setInterval(() => isSo() && child.kill(signal), 2)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  clearInterval(looking)
  return { code, said: said() }
}

/** `doudi serve`, once it says where it can be reached. */
export async function startServe(env: NodeJS.ProcessEnv) {
  const { child, said } = start(['serve'], { PORT: '0', ...env })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const address = await new Promise<string>((found, fail) => {
    const late = setTimeout(() => fail(new Error(`no "ready"\n${said()}`)), PATIENCE_MS)
    const look = () => {
      const ready = /^ready (http:\/\/\S+)$/m.exec(said())?.[1]
      if (ready === undefined) return
      clearTimeout(late)
      found(ready)
    }
    child.stdout.on('data', look)
    child.once('close', (code) => fail(new Error(`ended with ${code}\n${said()}`)))
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { address, said, end }
}

function start(args: readonly string[], env: NodeJS.ProcessEnv) {
  return watch(process.execPath, [MAIN, ...args], env)
}

function watch(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', DOUDI_SONGLIN: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk)
    })
  }
  return { child, said: () => text }
}

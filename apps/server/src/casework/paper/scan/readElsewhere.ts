import { Worker } from 'node:worker_threads'
import type { CodeRead } from './readCode.ts'

const MOST_AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

/** Reads a photograph in a thread of its own; two at once, the others wait their turn. */
export async function readElsewhere(file: Buffer): Promise<CodeRead> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await new Promise<CodeRead>((resolve, reject) => {
      const worker = new Worker(new URL('./codeWorker.ts', import.meta.url), { workerData: new Uint8Array(file) })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { Row } from '../cell.ts'
import { SHEET_LIMITS } from '../limits.ts'
import { refusal, type SheetProblem, SheetRefusal } from '../problem.ts'
import type { OpenedSheet, OpenOptions } from './openSheet.ts'
import { type PackedRow, unpackRow } from './packedRows.ts'
import { checkFileName, openSource } from './source.ts'

/** What the thread is asked to read. */
export interface ReadWish {
  readonly path: string
  readonly options: OpenOptions
}

export type ToReader = 'more' | 'stop'

export type FromReader =
  | { readonly opened: Omit<OpenedSheet, 'rows' | 'rowsOf' | 'close'> }
  | { readonly rows: readonly PackedRow[]; readonly last?: boolean }
  | { readonly problem: SheetProblem }

/** An opened sheet that another thread reads: only the chosen sheet, once. */
export type ReadElsewhere = Omit<OpenedSheet, 'rowsOf'>

/** Rows live for a moment: a small nursery costs little time and tens of megabytes less. */
const YOUNG_MB = 8

/**
 * `openSheet` in a thread of its own: a file made to keep the reader busy, or to fill its memory, costs that thread
 * and not the server. Rows come in batches, one read
 * ahead; the time limit counts the reading alone.
 */
export async function openSheetInWorker(from: string | Readable, options: OpenOptions = {}): Promise<ReadElsewhere> {
  const limits = { ...SHEET_LIMITS, ...options.limits }
  const name = options.name ?? (typeof from === 'string' ? basename(from) : '')
  checkFileName(name)
  const source = await openSource(from, limits, options.folder)
  // the time is taken here, where it is known when the thread only waits
  const untimed = { ...options.limits, mostMilliseconds: Number.POSITIVE_INFINITY }
  const wish: ReadWish = { path: source.path, options: { ...options, limits: untimed, name } }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: wish,
    resourceLimits: { maxOldGenerationSizeMb: limits.mostMegabytes, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const answers = answersOf(worker, limits.mostMegabytes)
  const watch = watchOf(limits.mostMilliseconds, () => {
    answers.fail(refusal('sheet.took-too-long', { most: Math.ceil(limits.mostMilliseconds / 1000) }))
    void worker.terminate()
  })
  const close = async () => {
    watch.stop()
    await worker.terminate()
    await source.close()
  }
  worker.on('message', watch.stop)
  watch.start()
  try {
    const first = await answers.next()
    if (!('opened' in first)) throw new Error('the reader began without opening')
    const ask = () => {
      watch.start()
      worker.postMessage('more' satisfies ToReader)
    }
    return { ...first.opened, rows: rowsOf(ask, answers, close), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function* rowsOf(ask: () => void, answers: Answers, close: () => Promise<void>): AsyncGenerator<Row> {
  try {
    ask()
    for (let last = false; !last; ) {
      const answer = await answers.next()
      if (!('rows' in answer)) throw new Error('the reader sent no rows')
      last = answer.last ?? false
      // the next ones are read while these are worked on
      if (!last) ask()
      for (const row of answer.rows) yield unpackRow(row)
    }
  } finally {
    await close()
  }
}

interface Watch {
  readonly start: () => void
  readonly stop: () => void
}

/** Rings when it has run for so long in all. It stands while rows that were read wait for whoever asked for them. */
function watchOf(most: number, ring: () => void): Watch {
  let left = most
  let running: { readonly since: number; readonly timer: NodeJS.Timeout } | undefined
  const stop = () => {
    if (running === undefined) return
    left -= performance.now() - running.since
    clearTimeout(running.timer)
    running = undefined
  }
  const start = () => {
    running = { since: performance.now(), timer: setTimeout(ring, Math.max(0, left)).unref() }
  }
  return { start, stop }
}

interface Answers {
  readonly next: () => Promise<FromReader>
  readonly fail: (error: Error) => void
}

/** What the thread says, one answer for each question, or its end. */
function answersOf(worker: Worker, mostMegabytes: number): Answers {
  const arrived: FromReader[] = []
  let failure: Error | undefined
  let wake: (() => void) | undefined
  const fail = (error: Error) => {
    failure ??= error
    wake?.()
  }
  worker.on('message', (answer: FromReader) => {
    if ('problem' in answer) return fail(new SheetRefusal(answer.problem))
    arrived.push(answer)
    wake?.()
  })
  worker.on('error', (error: Error & { code?: string }) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusal('sheet.memory-exceeded', { most: mostMegabytes }) : error),
  )
  worker.on('exit', () => fail(new Error('the reader stopped')))
  const next = async (): Promise<FromReader> => {
    while (true) {
      const answer = arrived.shift()
      if (answer !== undefined) return answer
      if (failure !== undefined) throw failure
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return { next, fail }
}

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
const YOUNG_MB = 16

/** The thread stops itself at its time limit; this long after it, it is stopped. */
const GRACE_MS = 2_000

/**
 * `openSheet` in a thread of its own: a file made to keep the reader busy, or to fill its memory, costs that thread
 * and not the server. Rows come in batches, and the next is read when it is asked for.
 */
export async function openSheetInWorker(from: string | Readable, options: OpenOptions = {}): Promise<ReadElsewhere> {
  const limits = { ...SHEET_LIMITS, ...options.limits }
  const name = options.name ?? (typeof from === 'string' ? basename(from) : '')
  checkFileName(name)
  const source = await openSource(from, limits)
  const wish: ReadWish = { path: source.path, options: { ...options, name } }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: wish,
    resourceLimits: { maxOldGenerationSizeMb: limits.mostMegabytes, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const close = async () => {
    clearTimeout(timer)
    await worker.terminate()
    await source.close()
  }
  const answers = answersOf(worker, limits.mostMegabytes)
  const timer = setTimeout(() => {
    answers.fail(refusal('sheet.took-too-long', { most: Math.ceil(limits.mostMilliseconds / 1000) }))
    void worker.terminate()
  }, limits.mostMilliseconds + GRACE_MS)
  timer.unref()
  try {
    const first = await answers.next()
    if (!('opened' in first)) throw new Error('the reader began without opening')
    return { ...first.opened, rows: rowsOf(worker, answers, close), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function* rowsOf(worker: Worker, answers: Answers, close: () => Promise<void>): AsyncGenerator<Row> {
  try {
    for (let last = false; !last; ) {
      worker.postMessage('more' satisfies ToReader)
      const answer = await answers.next()
      if (!('rows' in answer)) throw new Error('the reader sent no rows')
      for (const row of answer.rows) yield unpackRow(row)
      last = answer.last ?? false
    }
  } finally {
    await close()
  }
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

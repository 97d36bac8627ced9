import { Worker } from 'node:worker_threads'
import type { Pass } from './passFile.ts'
import type { Totals } from './totals.ts'

/** A thread that nobody asked for so long is ended. */
const WAITS_MS = 60_000

/** A thread that waits for the next request: it has read its modules, and its compiler knows the code. */
let waiting: SecondThread | undefined

/** Goes through a share of a file while this thread goes through another. */
export class SecondThread {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url))
  #ends: NodeJS.Timeout | undefined

  private constructor() {
    // A thread without work keeps no process alive, and one that fails while it waits is not asked again.
    this.#worker.unref()
    this.#worker.on('error', () => this.#forget())
    this.#worker.on('exit', () => this.#forget())
  }

  #forget(): void {
    if (waiting === this) waiting = undefined
  }

  /** The one that waits, or a new one, which starts at once. */
  static take(): SecondThread {
    const thread = waiting ?? new SecondThread()
    waiting = undefined
    clearTimeout(thread.#ends)
    return thread
  }

  async pass(pass: Pass): Promise<Totals> {
    const worker = this.#worker
    const answer = Promise.withResolvers<Totals>()
    const fail = () => answer.reject(new Error('the second thread ended before its answer'))
    worker.once('message', answer.resolve)
    worker.once('error', answer.reject)
    worker.once('exit', fail)
    worker.ref()
    worker.postMessage(pass)
    try {
      return await answer.promise
    } finally {
      worker.off('message', answer.resolve)
      worker.off('error', answer.reject)
      worker.off('exit', fail)
      worker.unref()
    }
  }

  /** To wait for the next request. One is enough. */
  giveBack(): void {
    if (waiting !== undefined) {
      this.end()
      return
    }
    waiting = this
    this.#ends = setTimeout(() => {
      this.#forget()
      this.end()
    }, WAITS_MS).unref()
  }

  end(): void {
    void this.#worker.terminate()
  }
}

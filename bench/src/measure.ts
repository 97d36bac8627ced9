/** Milliseconds of processor time of this thread: a neighbour on the machine makes it no longer, unlike the clock's. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Medians of several candidates, measured in turn so that a slow moment of the machine meets all of them. */
export interface Interleaved {
  /** Processor milliseconds, by candidate. */
  readonly processor: readonly number[]
  /** Milliseconds of the clock, by candidate. */
  readonly clock: readonly number[]
  /** Median of time(candidate a) / time(candidate b), taken within each round. */
  readonly ratio: (a: number, b: number) => number
}

export function interleave(rounds: number, candidates: readonly (() => void)[]): Interleaved {
  const processor: number[][] = candidates.map(() => [])
  const clock: number[][] = candidates.map(() => [])
  for (let round = 0; round < rounds; round++) {
    // Every other round runs backwards, so that no candidate always follows the same one.
    const order = candidates.map((_, k) => (round % 2 === 0 ? k : candidates.length - 1 - k))
    for (const k of order) {
      const startedAt = performance.now()
      const started = processorTime()
      ;(candidates[k] as () => void)()
      ;(processor[k] as number[]).push(processorTime() - started)
      ;(clock[k] as number[]).push(performance.now() - startedAt)
    }
  }
  return {
    processor: processor.map((times) => quantile(times, 0.5)),
    clock: clock.map((times) => quantile(times, 0.5)),
    ratio: (a, b) =>
      quantile(
        (processor[a] as number[]).map((time, k) => time / ((processor[b] as number[])[k] as number)),
        0.5,
      ),
  }
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
}

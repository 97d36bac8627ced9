import type { Platform } from '../command/index.ts'

/** What happens because of the clock, once for the whole installation however many servers there are. */
export interface TimedJob {
  /** `platform/deposit-chain-heads`: slice and what it does. */
  readonly name: `${string}/${string}`
  /** Minute, hour, day, month, weekday; in Asia/Shanghai. */
  readonly cron: string
  /** After so many seconds it is taken for dead; 15 minutes unless said otherwise. */
  readonly atMostSeconds?: number
  run(context: { readonly platform: Platform; readonly signal: AbortSignal }): Promise<void>
}

export function defineTimedJob(job: TimedJob): TimedJob {
  return job
}

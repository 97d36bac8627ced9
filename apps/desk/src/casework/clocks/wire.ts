import type { Bilingual } from '../../settings/wire.ts'

/** A time limit as the server counts it. */
export interface Clock {
  readonly clock: string
  readonly limit: string
  readonly words: Bilingual | null
  readonly variant: string
  readonly unit: string
  readonly days: number | null
  readonly basis: string
  readonly clause: string
  readonly atLeast: boolean
  readonly startedOn: string
  readonly dueOn: string | null
  readonly left: number | null
  readonly undetermined: 'calendar' | 'unset' | 'paused' | null
  readonly undeterminedYear: number | null
  readonly pausedOn: string | null
  readonly pauses: readonly {
    readonly reason: string
    readonly from: string
    readonly until: string | null
    readonly said: string | null
  }[]
  readonly endedOn: string | null
  readonly ended: 'done' | 'dropped' | null
  readonly late: boolean
}

export interface LateCase {
  readonly late: string
  readonly limit: string
  readonly words: Bilingual | null
  readonly kind: string
  readonly subject: string
  readonly programme: string | null
  readonly head: string | null
  readonly region: string
  readonly dueOn: string | null
  readonly endedOn: string | null
}

import type { AppliedProgramme, AwardAct, AwardCause, AwardState } from '@doudi/life'
import type { KeptReason } from '../../decision/reasonsOf.ts'
import type { Determined } from '../../determineFor.ts'
import type { MonthOwed } from '../domain/monthsOwed.ts'

/** An award as its row says. Days are ISO. */
export interface Award {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly person: string | null
  readonly programme: AppliedProgramme
  readonly application: string | null
  readonly enrolment: string | null
  readonly continues: string | null
  readonly state: AwardState
  readonly version: number
  readonly category: string | null
  readonly source: 'decision' | 'roster'
  readonly from: string
  readonly until: string | null
  readonly endedBecause: string | null
  readonly graceFrom: string | null
  readonly graceUntil: string | null
  readonly graceEnrolment: string | null
  readonly reviewOn: string | null
}

/** What an award gives, from a day to a day. */
export interface AmountSpan {
  readonly id: string
  readonly from: string
  readonly until: string | null
  readonly monthlyFen: number | null
  readonly onceFen: number | null
  readonly persons: number | null
  readonly decision: string | null
}

/** What is to be done with an award by somebody who has seen it. */
export interface WantedChange {
  readonly award: string
  /** The version that was on the screen; when it has moved on meanwhile, the clerk is told. */
  readonly seen: number
  readonly act: AwardAct
  readonly cause: AwardCause
  /** The first day on which it holds. */
  readonly from: string
  /** The sum per month from then on; left out: as before. */
  readonly amountFen?: number | undefined
  /** How many people it is for from then on; left out: as before. */
  readonly persons?: number | undefined
  /** Of a gradual exit. */
  readonly months?: number | undefined
  /** Of a suspension: what is contradictory. */
  readonly said?: unknown
  readonly answerBy?: string | undefined
  readonly reasons: readonly KeptReason[]
  readonly byHand: boolean
  /** The facts and the answer it rests on; absent where nobody is left of whom the rules could be asked. */
  readonly determined?: Determined | undefined
  /** Who proposed it: nobody confirms their own. Null: the rules found it, or a law demands it. */
  readonly proposedBy: string | null
}

export interface ChangedAward {
  readonly award: string
  readonly state: AwardState
  readonly version: number
  readonly decision: string
  readonly notice: string
  /** Months owed after all, when something is restored. */
  readonly owed: readonly MonthOwed[]
}

/** A change that has just been written, in the same transaction, as other rooms see it: paper, certificate, public lists. */
export interface WrittenChange extends ChangedAward {
  readonly before: Award
  readonly wanted: WantedChange
}

import type { Words } from '@doudi/contract'
import type { Tx } from '../db/index.ts'
import type { Calendar } from './workingDays.ts'

/** What another calendar would do to the deadlines of one kind. */
export interface DeadlineChanges {
  /** Deadlines that could not be told and now can. */
  readonly told: number
  /** Deadlines that fall on another day. */
  readonly moved: number
}

/** Who keeps deadlines that rest on the calendar. A slice lists its own in `Slice.deadlines`; it reacts to `platform.calendar-imported` by itself. */
export interface DeadlineKeeper {
  readonly name: `${string}.${string}`
  readonly words: Words
  /** Counts what a calendar would change, and changes nothing. */
  changesUnder(tx: Tx, county: string, calendar: Calendar): Promise<DeadlineChanges>
}

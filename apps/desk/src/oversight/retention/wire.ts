import type { Words } from '@doudi/contract'

/** One class of records of GET /api/retention. */
export interface RecordClass {
  readonly name: string
  readonly title: Words
  readonly kept: 'always' | { readonly days: number } | { readonly years: number }
  readonly countedFrom: Words
  readonly atTheEnd: 'delete' | 'anonymise' | 'archive'
  /** ours: decided here, and a bureau may decide otherwise. */
  readonly basis: 'law' | 'ours'
  readonly source: Words
  readonly nextEndOn: string | null
  /** Something is due already: the next run ends it. */
  readonly waiting: boolean
  readonly lastRunAt: string | null
  readonly lastEnded: number
  readonly endedInAll: number
}

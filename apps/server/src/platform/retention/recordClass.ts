import type { Words } from '@doudi/contract'
import type { Tx } from '../db/index.ts'

/** How long: whole days or calendar years from the day counted from; or for as long as the installation stands. */
export type KeptFor = { readonly days: number } | { readonly years: number } | 'always'

/** What of a class has had its time: counted from before this instant, which is the beginning of this day. */
export interface Due {
  readonly before: Date
  /** 2016-07-01, in Asia/Shanghai. */
  readonly beforeDay: string
  readonly today: string
}

/** How the records of a class come to their end, batch by batch. */
export interface Ending {
  /** From when the oldest record that is left is counted; nothing when none is left. */
  oldest(tx: Tx, county: string): Promise<Date | undefined>
  /** Ends about `atMost` records that are due, the oldest first where it matters; returns how many. Nothing else. */
  end(tx: Tx, county: string, due: Due, atMost: number): Promise<number>
}

/** Records that are kept equally long and end in the same way. Every table belongs to one. */
export interface RecordClass {
  /** `access.sessions`: slice and what an officer calls them; it stands in the ledger. */
  readonly name: `${string}.${string}`
  readonly title: Words
  /** `schema.table`; `schema.*` for a schema that a library keeps. */
  readonly tables: readonly `${string}.${string}`[]
  readonly kept: KeptFor
  readonly countedFrom: Words
  /** archive: kept and never removed by this program. */
  readonly atTheEnd: 'delete' | 'anonymise' | 'archive'
  /** law: the clause says so; ours: decided here, and a bureau may decide otherwise. */
  readonly basis: 'law' | 'ours'
  readonly source: Words
  /** Absent where nothing ends, or where a library ends it by itself (then `source` says which). */
  readonly ending?: Ending
}

import type { Context } from '../command/index.ts'
import type { Tx } from '../db/index.ts'

/** One thing that somebody has to do. What it is called and where its page lies is the screen's to say, by the kind. */
export interface Task {
  readonly id: string
  /** Whose it is: a name to show. */
  readonly whom: string | null
  /** Where, as a code. */
  readonly region: string | null
  /** Since when it waits. */
  readonly since: Date
  /** The last day on which it is in time, where there is one. */
  readonly dueOn: string | null
  /** Codes, figures and ids to be put into words; never a number of a person. */
  readonly said: Readonly<Record<string, string | number | null>>
}

/** How pressing things without a last day are: somebody waits for them, they are steady work, or another's turn. */
export type TaskUrgency = 'today' | 'week' | 'others'

/** One kind of work that waits for whoever holds a permission. A slice lists its own in `Slice.tasks`. */
export interface TaskSource {
  readonly kind: `${string}.${string}`
  /** Who is shown them; row security decides which. */
  readonly permission: `${string}.${string}`
  readonly urgency: TaskUrgency
  /** The most pressing first, at most that many; and how many there are, counted no further than `MOST_COUNTED`. */
  list(context: Context, most: number): Promise<{ readonly count: number; readonly tasks: readonly Task[] }>
}

/** Nobody does more than this in a week, and counting further would make the page slow in a full county. */
export const MOST_COUNTED = 1000

/** Names of officials by their ids, for lists of what people did; the platform keeps none itself. */
export type NamesOf = (tx: Tx, county: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import type { ClauseWords, Trace } from '../explain/trace.ts'
import type { PackSet } from '../pack/pack.ts'
import type { Rules } from '../rules.ts'
import type { Choices } from './choices.ts'
import type { ToldReasons } from './told.ts'

/** Everything that answering one case needs. */
export interface Asked {
  readonly set: PackSet
  readonly rules: Rules
  readonly evaluation: Evaluation
  /** The same household with the defaults of the format counted as unknown. */
  readonly distrusted: Evaluation
  readonly trace: Trace
  readonly clauseWords: ClauseWords
  readonly choices: Choices
  readonly told: ToldReasons
}

/** The rows that a programme of this entity is answered for. */
export function rowsOf(evaluation: Evaluation, entity: string): readonly Row[] {
  return evaluation.rows[evaluation.plan.entityIndex.get(entity) ?? 0] ?? []
}

import type { Effect } from './effects.ts'
import { groupRows } from './groupRows.ts'
import { judgeAgainstKnown } from './judgeAgainstKnown.ts'
import type { JudgedRow, Reading } from './judgeRow.ts'
import { type Asking, lookUp } from './lookUp.ts'
import { type GroupPlan, planGroup } from './planGroup.ts'

/** What a batch would do, before anything is written. */
export interface BatchPlan {
  readonly judged: readonly JudgedRow[]
  readonly groups: readonly GroupPlan[]
}

/** Judges rows that were judged by themselves against each other and against what is known. Writes nothing. */
export async function planBatch(
  asking: Asking,
  reading: Reading,
  { importId, effect }: { readonly importId: string | undefined; readonly effect: Effect },
  alone: readonly JudgedRow[],
): Promise<BatchPlan> {
  // problems are added to a copy: a batch that lost against another transaction is planned anew
  const judged = alone.map((row) => ({ ...row, problems: [...row.problems] }))
  const known = await lookUp(asking, { kind: reading.kind, importId, on: effect.on }, judged)
  judgeAgainstKnown(judged, known)
  const groups = groupRows(reading.kind, judged).flatMap((group) => planGroup(group, reading, known, effect) ?? [])
  return { judged, groups }
}

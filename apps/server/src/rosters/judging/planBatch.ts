import { isClosingRow, type Row } from '@doudi/sheets'
import type { Effect } from './effects.ts'
import { groupRows } from './groupRows.ts'
import { judgeAgainstKnown } from './judgeAgainstKnown.ts'
import { type JudgedRow, judgeRow, type Reading } from './judgeRow.ts'
import { type Asking, lookUp } from './lookUp.ts'
import { type GroupPlan, planGroup } from './planGroup.ts'

/** What a batch would do, before anything is written. */
export interface BatchPlan {
  readonly judged: readonly JudgedRow[]
  readonly groups: readonly GroupPlan[]
}

/** Judges the rows of a batch by themselves, against each other and against what is known. Writes nothing. */
export async function planBatch(
  asking: Asking,
  reading: Reading,
  { importId, effect }: { readonly importId: string | undefined; readonly effect: Effect },
  rows: readonly Row[],
): Promise<BatchPlan> {
  const judged = rows.filter((row) => !isClosingRow(row)).map((row) => judgeRow(row, reading))
  const known = await lookUp(asking, { kind: reading.kind, importId, on: effect.on }, judged)
  judgeAgainstKnown(judged, known)
  const groups = groupRows(reading.kind, judged).flatMap((group) => planGroup(group, reading, known, effect) ?? [])
  return { judged, groups }
}

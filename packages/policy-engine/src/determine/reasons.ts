import type { Reason } from '@doudi/contract'
import type { Row } from '../evaluate/row.ts'
import { isKnown } from '../evaluate/value.ts'
import type { Bearing, Leaf } from '../explain/bearing.ts'
import type { Asked } from './asked.ts'

/** Every test that bears on an answer, with the figures put in and its clause; the decisive ones are marked. */
export function reasonsOf(asked: Asked, { leaves }: Bearing): Reason[] {
  return leaves.map((leaf) => {
    const told = asked.told.get(leaf.expr) ?? new Map<Row, Reason>()
    const before = told.get(leaf.row)
    if (before) return before.decisive === leaf.decisive ? before : { ...before, decisive: leaf.decisive }
    const reason = reasonOf(asked, leaf)
    asked.told.set(leaf.expr, told.set(leaf.row, reason))
    return reason
  })
}

function reasonOf({ trace, clauseWords, evaluation }: Asked, leaf: Leaf): Reason {
  const { expr, row, variable, value, home } = leaf
  const whole = expr === variable.expr
  const say = expr.origin?.say ?? (whole ? variable.say : undefined)
  const planned = evaluation.plan.byName.get(variable.name)
  return {
    text: trace.explain(expr, home.source, row),
    ...(say && { say }),
    met: isKnown(value) ? (value.lo ? 'yes' : 'no') : 'unknown',
    decisive: leaf.decisive,
    clause: clauseWords(home.ref ?? variable.ref),
    step: trace.stepOf(row, planned?.slot ?? 0),
  }
}

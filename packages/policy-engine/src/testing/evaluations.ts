import { expect } from 'vitest'
import { type Evaluation, evaluate } from '../evaluate/evaluate.ts'
import type { Cause, Value } from '../evaluate/value.ts'
import type { FactRow } from '../facts/sheet.ts'
import type { Rules } from '../rules.ts'

/** Every value of an evaluation, by name and row. */
export function allValues(evaluation: Evaluation): Map<string, Value> {
  const values = new Map<string, Value>()
  for (const { variable, slot, entity } of evaluation.plan.variables)
    for (const row of evaluation.rows[entity] ?? [])
      values.set(`${variable.name}@${row.id}`, row.variables[slot] as Value)
  return values
}

/** Knowing more narrows every value and flips none. */
export function expectNarrowed(rules: Rules, less: FactRow, more: FactRow): void {
  const after = allValues(evaluate(rules, more))
  for (const [key, wide] of allValues(evaluate(rules, less))) {
    const narrow = after.get(key)
    if (!narrow) continue
    const held = wide.lo <= narrow.lo && narrow.hi <= wide.hi
    if (!held) expect.fail(`${key}: [${wide.lo}, ${wide.hi}] became [${narrow.lo}, ${narrow.hi}]`)
  }
}

/** Every value is two numbers in order, and has causes exactly while it is not known. */
export function expectSound(evaluation: Evaluation): void {
  for (const [key, { lo, hi, causes }] of allValues(evaluation)) {
    const sound = lo <= hi && (lo === hi) === (causes === null) && (causes === null || causes.length > 0)
    if (!sound) expect.fail(`${key}: [${lo}, ${hi}] because of ${causes?.length}`)
  }
}

/** Tells which facts and lists some causes name. */
export function namedBy(causes: readonly Cause[]): (name: string, row: string) => boolean {
  const keys = new Set(causes.map((cause) => `${cause.id}@${cause.row?.id ?? ''}`))
  return (name, row) => keys.has(`${name}@${row}`)
}

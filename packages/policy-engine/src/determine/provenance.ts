import type { Value } from '../evaluate/value.ts'
import type { Bearing } from '../explain/bearing.ts'
import { fileKeyOf } from '../facts/index.ts'
import type { Asked } from './asked.ts'

/**
 * The defaults of the format that an answer rests on: those whose absence would leave it open.
 * `value` is the answer evaluated with every such default counted as unknown.
 */
export function assumedBehind({ rules, evaluation }: Asked, value: Value): string[] {
  const keys = new Set<string>()
  for (const cause of value.causes ?? []) {
    if (cause.kind !== 'fact') continue
    const row = evaluation.rows.flat().find((one) => one.id === cause.row?.id && one.name === cause.row.entity)
    const fact = rules.facts.get(cause.id)
    if (fact && row?.source.facts.get(cause.id)?.from === 'assumed') keys.add(fileKeyOf(fact))
  }
  return [...keys]
}

/** Conditions found at the award that bear on the answer and that the case does not contradict. */
export function heldBehind({ rules }: Asked, bearings: readonly Bearing[]): string[] {
  const keys = new Set<string>()
  for (const bearing of bearings) {
    for (const [name, rows] of bearing.facts) {
      const fact = rules.facts.get(name)
      if (fact && rows.some((row) => row.source.facts.get(name)?.from === 'held')) keys.add(fileKeyOf(fact))
    }
  }
  return [...keys]
}

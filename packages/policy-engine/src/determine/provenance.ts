import type { Value } from '../evaluate/value.ts'
import type { Bearing } from '../explain/bearing.ts'
import { fileKeyOf } from '../facts/index.ts'
import type { FactRow } from '../facts/sheet.ts'
import type { Asked } from './asked.ts'

/**
 * The defaults of the format that an answer rests on: those whose absence would leave it open.
 * `values` are the answer and its amounts evaluated with every such default counted as unknown.
 */
export function assumedBehind({ rules }: Asked, values: readonly Value[]): string[] {
  const keys = new Set<string>()
  for (const { causes } of values) {
    for (const { kind, id, row } of causes ?? []) {
      const fact = kind === 'fact' ? rules.facts.get(id) : undefined
      if (fact && row?.source.facts.get(id)?.from === 'assumed') keys.add(fileKeyOf(fact))
    }
  }
  return [...keys]
}

/** Conditions found at the award that bear on the answer and that the case does not contradict. */
export function heldBehind({ rules }: Asked, { facts }: Bearing): string[] {
  const keys = new Set<string>()
  for (const [name, rows] of facts) {
    const fact = rules.facts.get(name)
    if (fact && [...rows].some((row) => row.source.facts.get(name)?.from === 'held')) keys.add(fileKeyOf(fact))
  }
  return [...keys]
}

/** Whether any fact of a household is stated by silence alone. */
export function restsOnDefaults({ facts, lists }: FactRow): boolean {
  for (const { from } of facts.values()) if (from === 'assumed') return true
  for (const list of lists.values()) if (list !== 'unknown' && list.some(restsOnDefaults)) return true
  return false
}

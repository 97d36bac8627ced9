import type { Row } from '../evaluate/row.ts'
import type { Value } from '../evaluate/value.ts'
import type { Bearing } from '../explain/bearing.ts'
import { fileKeyOf } from '../facts/index.ts'
import type { FactRow } from '../facts/sheet.ts'
import type { Rules } from '../rules.ts'
import type { Asked } from './asked.ts'

/**
 * The defaults of the format that an answer rests on: those whose absence would leave it open.
 * `values` are the answer and its amounts evaluated with every such default counted as unknown.
 */
export function assumedBehind({ rules }: Asked, values: readonly Value[]): string[] {
  const names = new Set<string>()
  for (const { causes } of values) {
    for (const { kind, id, row } of causes ?? [])
      if (kind === 'fact' && !names.has(id) && row?.source.facts.get(id)?.from === 'assumed') names.add(id)
  }
  return fileKeys(rules, names)
}

/** Conditions found at the award that bear on the answer and that the case does not contradict. */
export function heldBehind({ rules }: Asked, { facts }: Bearing): string[] {
  const isHeld = (name: string, rows: ReadonlySet<Row>): boolean =>
    [...rows].some((row) => row.source.facts.get(name)?.from === 'held')
  return fileKeys(
    rules,
    [...facts].filter(([name, rows]) => isHeld(name, rows)).map(([name]) => name),
  )
}

/** The keys of the file that some facts are written under, each once. */
function fileKeys(rules: Rules, names: Iterable<string>): string[] {
  const facts = [...names].map((name) => rules.facts.get(name)).filter((fact) => fact !== undefined)
  return [...new Set(facts.map(fileKeyOf))]
}

/** Whether any fact of a household is stated by silence alone. */
export function restsOnDefaults({ facts, lists }: FactRow): boolean {
  for (const { from } of facts.values()) if (from === 'assumed') return true
  for (const list of lists.values()) if (list !== 'unknown' && list.some(restsOnDefaults)) return true
  return false
}

import { type FactCell, type FactRow, known } from '../facts/sheet.ts'
import type { EntityShape, Rules } from '../rules.ts'
import { isKnown, type Table } from './table.ts'

/** One household of a table as the explaining back-end reads it: for the households that are routed there. */
export function rowOf(table: Table, household: number, rules: Rules): FactRow {
  const root = [...rules.entities.values()].find((entity) => entity.parent === undefined)
  if (root === undefined) throw new Error('no entity without a parent')
  return entityRow(table, root, household, rules)
}

function entityRow(table: Table, entity: EntityShape, row: number, rules: Rules): FactRow {
  const facts = new Map<string, FactCell>()
  const columns = table.entities.get(entity.name)?.columns
  for (const fact of rules.facts.values()) {
    if (fact.entity !== entity.name) continue
    const column = columns?.get(fact.name)
    const region = fact.type.kind === 'region'
    if (column !== undefined) {
      if (isKnown(column.known, row)) facts.set(fact.name, cell(column.values[row] as number, region, 'stated'))
    } else {
      const constant = table.constants.get(fact.name)
      if (constant !== undefined) facts.set(fact.name, cell(constant, region, 'assumed'))
    }
  }
  const lists = new Map<string, readonly FactRow[] | 'unknown'>()
  for (const child of rules.entities.values()) {
    if (child.parent !== entity.name) continue
    const rows = table.entities.get(child.name)
    if (rows?.offsets === undefined) continue
    if (!isKnown(rows.listKnown, row)) {
      lists.set(child.name, 'unknown')
      continue
    }
    const from = rows.offsets[row] as number
    const until = rows.offsets[row + 1] as number
    lists.set(
      child.name,
      Array.from({ length: until - from }, (_, k) => entityRow(table, child, from + k, rules)),
    )
  }
  return { id: entity.parent === undefined ? '' : String(row), facts, lists }
}

/** A padded region is the range of all codes below what is given of it. */
function cell(value: number, region: boolean, from: 'stated' | 'assumed'): FactCell {
  if (!region) return known(value, from)
  const below = value % 1e6 === 0 ? 1e6 : value % 1e3 === 0 ? 1e3 : 1
  return { atLeast: value, atMost: value + below - 1, from }
}

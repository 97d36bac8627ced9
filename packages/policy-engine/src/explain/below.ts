import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'

/** The rows reached by going down through lists; undefined when a list on the way is not known. */
export function below(row: Row, through: readonly string[], { plan }: Evaluation): readonly Row[] | undefined {
  let rows: readonly Row[] = [row]
  for (const entity of through) {
    const index = plan.entityIndex.get(entity) ?? 0
    const found: Row[] = []
    for (const one of rows) {
      const list = one.children[index] ?? []
      if (!Array.isArray(list)) return undefined
      found.push(...(list as readonly Row[]))
    }
    rows = found
  }
  return rows
}

/** The row of an entity that a row is or lies below. */
export function rowAbove(entity: number | undefined, from: Row): Row | undefined {
  let row: Row | undefined = from
  while (row && row.entity !== entity) row = row.parent
  return row
}

import { type Cell, type Row, rowOf } from '../cell.ts'
import type { Deadline, SheetLimits } from '../limits.ts'
import { refusal } from '../problem.ts'

/** Makes rows of the cells found, as long as they keep to what is allowed; undefined for a row without content. */
export type RowGate = (row: number, found: readonly Cell[]) => Row | undefined

/** One gate for each reading of a sheet: it counts filled rows only, since blank formatted ones cost nobody. */
export function rowGate(sheet: string, limits: SheetLimits): RowGate {
  let filled = 0
  return (number, found) => {
    for (const cell of found) {
      if (cell.kind === 'empty') continue
      const place = { sheet, row: number, column: cell.column }
      if (cell.column > limits.mostColumns) throw refusal('sheet.too-many-columns', { most: limits.mostColumns }, place)
      if (cell.text.length > limits.mostCharacters)
        throw refusal('sheet.cell-too-long', { most: limits.mostCharacters }, place)
    }
    const row = rowOf(sheet, number, found)
    if (row === undefined) return undefined
    filled += 1
    if (filled > limits.mostRows)
      throw refusal('sheet.too-many-rows', { most: limits.mostRows }, { sheet, row: number })
    return row
  }
}

/** Counts from now. */
export function startDeadline(limits: SheetLimits): Deadline {
  const end = performance.now() + limits.mostMilliseconds
  return {
    check: () => {
      if (performance.now() > end)
        throw refusal('sheet.took-too-long', { most: Math.ceil(limits.mostMilliseconds / 1000) })
    },
  }
}

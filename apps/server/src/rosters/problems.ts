import { columnLetter, type SheetProblem } from '@doudi/sheets'
import { refusalsOf } from '../platform/problem/index.ts'
import { IMPORT_PROBLEMS } from './problems/ofImports.ts'
import { ROW_PROBLEMS } from './problems/ofRows.ts'

/** Every refusal of the rosters. */
export const ROSTER_PROBLEMS = { ...IMPORT_PROBLEMS, ...ROW_PROBLEMS }

export const refuse = refusalsOf(ROSTER_PROBLEMS)

/** Where a problem is shown: the cell of a field, or only the row. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column?: number | undefined
  readonly field?: string | undefined
}

/** A problem of our catalogue at a cell, in the shape in which the reader of sheets tells its own. */
export function problemAt(
  code: keyof typeof ROW_PROBLEMS,
  said: Readonly<Record<string, string | number>>,
  place: CellPlace,
): SheetProblem {
  return placeProblem(refuse(code, said).problem, place)
}

/** Any problem, put at a cell. */
export function placeProblem(
  { code, title, detail, allowed }: Pick<SheetProblem, 'code' | 'title' | 'detail' | 'allowed'>,
  { sheet, row, column, field }: CellPlace,
): SheetProblem {
  const letter = column === undefined ? undefined : columnLetter(column)
  return {
    code,
    title,
    detail,
    ...(allowed ? { allowed } : {}),
    where: `${sheet}!${letter ?? ''}${row}`,
    sheet,
    row,
    ...(letter === undefined ? {} : { columnLetter: letter }),
    ...(field === undefined ? {} : { field }),
  }
}

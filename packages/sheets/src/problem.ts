import type { Problem, Words } from '@doudi/contract'
import { columnLetter } from './cell.ts'
import type { Entry, Said } from './problems/entry.ts'
import { CELL_PROBLEMS } from './problems/ofCells.ts'
import { FILE_PROBLEMS } from './problems/ofFiles.ts'

/** Every refusal of a spreadsheet, by its stable code. A code that is no longer used stays reserved. */
export const SHEET_PROBLEMS = { ...FILE_PROBLEMS, ...CELL_PROBLEMS }

export type SheetProblemCode = keyof typeof SHEET_PROBLEMS

/** The codes of the catalogue, for documents and tests. */
export const SHEET_PROBLEM_CODES = Object.keys(SHEET_PROBLEMS) as SheetProblemCode[]

/** Where in the workbook: any part may be unknown. `column` is counted from 1. */
export interface Place {
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
}

/** A problem document with its place in the workbook: `where` reads 花名册!C12. */
export interface SheetProblem extends Problem {
  readonly code: string
  readonly sheet?: string
  readonly row?: number
  /** The letter an officer sees above the column. */
  readonly columnLetter?: string
  /** The field of the roll, where the problem is one of a mapped cell. */
  readonly field?: string
}

/** A problem of the catalogue with its figures and its place put in. */
export function sheetProblem(
  code: SheetProblemCode,
  said: Said = {},
  place: Place = {},
  allowed?: Words,
): SheetProblem {
  const entry: Entry = SHEET_PROBLEMS[code]
  const own = typeof entry.allowed === 'function' ? entry.allowed(said) : entry.allowed
  const told = allowed ?? own
  return {
    code,
    title: entry.title,
    detail: entry.detail(said),
    ...placed(place),
    ...(told ? { allowed: told } : {}),
  }
}

/** The place as a problem carries it, for problems whose words come from elsewhere. */
export function placed({ sheet, row, column }: Place): Pick<SheetProblem, 'where' | 'sheet' | 'row' | 'columnLetter'> {
  const letter = column === undefined ? undefined : columnLetter(column)
  const cell = `${letter ?? ''}${row ?? ''}`
  const where = sheet === undefined ? cell : cell === '' ? sheet : `${sheet}!${cell}`
  return {
    ...(where === '' ? {} : { where }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(letter === undefined ? {} : { columnLetter: letter }),
  }
}

/** Thrown where reading or writing cannot go on; what was read before it stays valid. */
export class SheetRefusal extends Error {
  readonly problem: SheetProblem

  constructor(problem: SheetProblem) {
    super(`${problem.code}${problem.where === undefined ? '' : ` ${problem.where}`}: ${problem.detail.en}`)
    this.name = 'SheetRefusal'
    this.problem = problem
  }
}

/** The refusal, ready to be thrown. */
export function refusal(code: SheetProblemCode, said: Said = {}, place: Place = {}): SheetRefusal {
  return new SheetRefusal(sheetProblem(code, said, place))
}

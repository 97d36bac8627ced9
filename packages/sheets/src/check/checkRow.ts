import type { Words } from '@doudi/contract'
import type { Cell, CellFlag } from '../cell.ts'
import type { Field } from '../mapping/field.ts'
import type { MappedRow } from '../mapping/proposeMapping.ts'
import { type Place, type SheetProblem, type SheetProblemCode, sheetProblem } from '../problem.ts'
import { plainText, readValue, type Value } from './readValue.ts'

/** Says what is wrong with an identity number, or nothing. The rule is not ours: it is given to us. */
export type IdentityChecker = (number: string) => Words | undefined

export interface CheckContext {
  readonly sheet?: string
  readonly row?: number
  readonly identity: IdentityChecker
}

export interface CheckedRow {
  /** Every value that could be read, by field; a missing key is an empty or a refused cell. */
  readonly values: Readonly<Record<string, Value>>
  readonly problems: readonly SheetProblem[]
}

/** What is wrong with a cell whatever its field; a lost digit matters only where digits name somebody. */
const FLAG_PROBLEMS: readonly (readonly [CellFlag, SheetProblemCode])[] = [
  ['digits-lost', 'sheet.digits-lost'],
  ['garbled', 'sheet.text-garbled'],
  ['error-value', 'sheet.error-value'],
]
const LONGEST_SHOWN = 40

/** Every problem of the row, each at its cell; a row with one is left out, the others go on. */
export function checkRow(mapped: MappedRow, fields: readonly Field[], context: CheckContext): readonly SheetProblem[] {
  return readRow(mapped, fields, context).problems
}

/** The values of a row and every problem with them. */
export function readRow(mapped: MappedRow, fields: readonly Field[], context: CheckContext): CheckedRow {
  const values: Record<string, Value> = {}
  const problems: SheetProblem[] = []
  for (const field of fields) {
    const read = readField(mapped[field.key], field, context)
    if (read === undefined) continue
    if ('problem' in read) problems.push(read.problem)
    else values[field.key] = read.value
  }
  return { values, problems }
}

function readField(
  cell: Cell | undefined,
  field: Field,
  context: CheckContext,
): { value: Value } | { problem: SheetProblem } | undefined {
  const text = cell === undefined ? '' : plainText(cell)
  const place = placeOf(cell, context)
  const tell = (code: SheetProblemCode, said: Readonly<Record<string, string | number>> = {}) => ({
    problem: { ...sheetProblem(code, { label: field.label.zh, value: shown(text), ...said }, place), field: field.key },
  })
  if (cell === undefined || text === '') return field.required ? tell('sheet.value-missing') : undefined
  const flag = FLAG_PROBLEMS.find(([name]) => cell.flags?.includes(name))
  if (flag !== undefined) return tell(flag[1])
  const read = readValue(text, cell, field)
  if ('code' in read) return tell(read.code, read.said)
  const fault = field.kind === 'identity' ? context.identity(String(read.value)) : undefined
  return fault === undefined ? read : tell('sheet.not-an-identity-number', { ...fault })
}

function placeOf(cell: Cell | undefined, { sheet, row }: CheckContext): Place {
  const number = cell?.row ?? row
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(number === undefined ? {} : { row: number }),
    ...(cell === undefined ? {} : { column: cell.column }),
  }
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

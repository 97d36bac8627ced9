import { createHash } from 'node:crypto'
import type { Cell, Row } from '../cell.ts'
import { type SheetProblem, sheetProblem } from '../problem.ts'
import type { HeaderCell } from '../table/header.ts'
import { normaliseName } from '../table/normaliseName.ts'
import type { Field } from './field.ts'

/** How a column was recognised: by our own name, by another known name, or only by a part of its name. */
export type Recognition = 'label' | 'synonym' | 'part'

export interface MappedColumn {
  readonly field: string
  /** Counted from 1. */
  readonly column: number
  readonly how: Recognition
}

/** A proposal for the officer to confirm; nothing is imported by it. */
export interface Mapping {
  readonly columns: readonly MappedColumn[]
  readonly unmapped: readonly HeaderCell[]
  /** Required fields that no column provides. */
  readonly missing: readonly SheetProblem[]
}

interface Candidate extends MappedColumn {
  readonly score: number
}

const SCORES = { label: 4, synonym: 3, part: 1 } as const
/** A name under its merged heading (户主 · 姓名) says more than the name alone. */
const GROUPED = 2

/** Which column holds which field, as far as the names tell. Every column and every field is used once at most. */
export function proposeMapping(header: readonly HeaderCell[], fields: readonly Field[]): Mapping {
  const candidates = header.flatMap((cell) => fields.flatMap((field) => candidatesOf(cell, field)))
  candidates.sort((one, other) => other.score - one.score || one.column - other.column)
  const chosen = new Map<string, Candidate>()
  const taken = new Map<number, string>()
  for (const candidate of candidates) {
    if (chosen.has(candidate.field) || taken.has(candidate.column)) continue
    chosen.set(candidate.field, candidate)
    taken.set(candidate.column, candidate.field)
  }
  lendToRequired(candidates, fields, chosen, taken)
  return {
    columns: [...chosen.values()].sort((one, other) => one.column - other.column).map(({ score: _, ...rest }) => rest),
    unmapped: header.filter(({ column }) => !taken.has(column)),
    missing: fields
      .filter(({ key, required }) => required && !chosen.has(key))
      .map(({ label, names }) =>
        sheetProblem('sheet.column-missing', { label: label.zh, names: [label.zh, ...names].join('、') }),
      ),
  }
}

/** A roll of households has only 户主姓名: the head is then the person of the row, not somebody beside. */
function lendToRequired(
  candidates: readonly Candidate[],
  fields: readonly Field[],
  chosen: Map<string, Candidate>,
  taken: Map<number, string>,
): void {
  const isRequired = (key: string | undefined) => fields.some((field) => field.key === key && field.required)
  for (const { key, required } of fields) {
    if (!required || chosen.has(key)) continue
    const lent = candidates.find(
      ({ field, column, how }) => field === key && how !== 'part' && !isRequired(taken.get(column)),
    )
    if (lent === undefined) continue
    chosen.delete(taken.get(lent.column) ?? '')
    chosen.set(key, lent)
    taken.set(lent.column, key)
  }
}

function candidatesOf({ text, group, column }: HeaderCell, field: Field): Candidate[] {
  const name = normaliseName(text)
  const full = group === undefined ? undefined : normaliseName(`${group}${text}`)
  const label = normaliseName(field.label.zh)
  const synonyms = field.names.map(normaliseName)
  const found = (how: Recognition, more = 0): Candidate[] => [
    { field: field.key, column, how, score: SCORES[how] + more },
  ]
  if (full !== undefined && full === label) return found('label', GROUPED)
  if (full !== undefined && synonyms.includes(full)) return found('synonym', GROUPED)
  if (name === label) return found('label')
  if (synonyms.includes(name)) return found('synonym')
  // The longest known name inside decides: 低保户月补差金额合计 is nearer to 月补差 than to 合计.
  const longest = Math.max(
    0,
    ...[label, ...synonyms].filter((one) => one.length > 2 && name.includes(one)).map((one) => one.length),
  )
  return longest === 0 ? [] : found('part', longest / 100)
}

/** The cells of a row by field. */
export type MappedRow = Readonly<Record<string, Cell | undefined>>

/** Picks the mapped cells out of a row. */
export function mapRow(row: Row, columns: readonly Pick<MappedColumn, 'field' | 'column'>[]): MappedRow {
  return Object.fromEntries(columns.map(({ field, column }) => [field, row.cells[column - 1]]))
}

/**
 * A mark of this header, under which a source's mapping is remembered: the same columns in the same order, whatever
 * the blanks, brackets and stars in their names.
 */
export function fingerprintOfHeader(header: readonly HeaderCell[]): string {
  const names = header.map(
    ({ column, text, group }) => `${column}:${normaliseName(group ?? '')}/${normaliseName(text)}`,
  )
  return createHash('sha256').update(names.join('\n')).digest('hex')
}

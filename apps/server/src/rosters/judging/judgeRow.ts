import { type Day, type IdentityNumber, parseIdentityNumber, printDay } from '@doudi/domain'
import {
  type MappedColumn,
  mapRow,
  ROSTERS,
  type RosterKind,
  type Row,
  readRow,
  type SheetProblem,
} from '@doudi/sheets'
import { type CellPlace, problemAt } from '../problems.ts'
import type { Values } from './factsOfRow.ts'

/** A row as read, with everything that is wrong with it by itself. */
export interface JudgedRow {
  readonly row: number
  readonly values: Values
  readonly number: IdentityNumber | undefined
  readonly headNumber: string | undefined
  readonly born: string | undefined
  readonly sex: 'male' | 'female' | undefined
  readonly village: string | undefined
  /** More are added while the row is compared with the others and with what is known. */
  readonly problems: SheetProblem[]
  placeOf(field: string): CellPlace
}

/** How a file is read and judged. */
export interface Reading {
  readonly kind: RosterKind
  readonly columns: readonly Pick<MappedColumn, 'field' | 'column'>[]
  readonly sheet: string
  readonly today: Day
  /** First and next-to-last code of the area in which the import may write. */
  readonly area: { readonly lo: string; readonly hi: string }
  findVillage(township: string, village: string): string | undefined
  /** The villages that are found by it: others by now, and rows must be judged anew. */
  readonly villages: string
}

const EARLIEST_BIRTH = '1880-01-01'
const PICTURE = /\p{Cc}|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{FE0F}\u{200D}]/u
/** Days on which something will end may lie ahead. */
const MAY_LIE_AHEAD = new Set(['validUntil', 'certificateUntil'])

export function judgeRow(row: Row, reading: Reading): JudgedRow {
  const { kind, columns, sheet, today } = reading
  const { fields } = ROSTERS[kind]
  const identity = (number: string) => {
    const read = parseIdentityNumber(number, today)
    return read.kind === 'fault' ? { zh: read.zh, en: read.en } : undefined
  }
  const { values, problems } = readRow(mapRow(row, columns), fields, { sheet, row: row.row, identity })
  const number = numberOf(values['identityNumber'], today)
  const columnOf = new Map(columns.map(({ field, column }) => [field, column]))
  const judged: JudgedRow = {
    row: row.row,
    values,
    number,
    headNumber: numberOf(values['headIdentityNumber'], today)?.number,
    born: number?.born === undefined ? textOf(values['born']) : printDay(number.born),
    sex: (number?.sex ?? textOf(values['sex'])) as 'male' | 'female' | undefined,
    village: reading.findVillage(textOf(values['township']) ?? '', textOf(values['village']) ?? ''),
    problems: [...problems],
    placeOf: (field) => ({ sheet, row: row.row, column: columnOf.get(field), field }),
  }
  judgeName(judged)
  judgeVillage(judged, reading)
  judgeDays(judged, reading)
  return judged
}

function judgeName({ values, problems, placeOf }: JudgedRow): void {
  if (PICTURE.test(String(values['name'] ?? ''))) problems.push(problemAt('rosters.name-unfit', {}, placeOf('name')))
}

function judgeVillage({ values, village, problems, placeOf }: JudgedRow, { area }: Reading): void {
  if (values['village'] === undefined || values['township'] === undefined) return
  const said = { township: String(values['township']), village: String(values['village']) }
  if (village === undefined) problems.push(problemAt('rosters.village-unknown', said, placeOf('village')))
  else if (village < area.lo || village >= area.hi)
    problems.push(problemAt('rosters.village-outside', said, placeOf('village')))
}

function judgeDays({ values, number, problems, placeOf }: JudgedRow, { kind, today }: Reading): void {
  const until = printDay(today)
  const { born, sex } = values
  for (const { key, kind: what, label } of ROSTERS[kind].fields) {
    const value = values[key]
    if (what !== 'day' || key === 'born' || MAY_LIE_AHEAD.has(key) || value === undefined || value <= until) continue
    problems.push(problemAt('rosters.day-in-future', { label: label.zh, value: String(value) }, placeOf(key)))
  }
  if (born !== undefined && (born < EARLIEST_BIRTH || born > until))
    problems.push(problemAt('rosters.birth-impossible', { value: String(born) }, placeOf('born')))
  if (born !== undefined && number?.born !== undefined && born !== printDay(number.born))
    problems.push(problemAt('rosters.birth-differs', { label: '出生日期' }, placeOf('born')))
  if (sex !== undefined && number?.sex !== undefined && sex !== number.sex)
    problems.push(problemAt('rosters.birth-differs', { label: '性别' }, placeOf('sex')))
}

function numberOf(written: unknown, today: Day): IdentityNumber | undefined {
  if (written === undefined) return undefined
  const read = parseIdentityNumber(String(written), today)
  return read.kind === 'fault' ? undefined : read
}

const textOf = (value: unknown) => (value === undefined ? undefined : String(value))

import type { ColumnFormat, OutCell } from '@doudi/sheets'
import type { ExportableList, ListColumn, ListValues } from '../../platform/lists/index.ts'
import { cellOf } from '../file/cells.ts'
import type { Table } from '../file/writeFile.ts'
import type { Layout, LayoutColumn, LayoutFormat } from './layout.ts'

const FORMATS: Readonly<Record<LayoutFormat, ColumnFormat>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  fen: 'number',
  day: 'day',
  'day-digits': 'text',
  month: 'text',
}

/** A list in the layout of another system: its headings in its order, our values in its words. */
export function layoutTable(layout: Layout, list: ExportableList): Table {
  const columns = new Map(list.columns.map((column) => [column.key, column]))
  return {
    sheet: layout.sheet,
    columns: layout.columns.map(({ heading, format }) => ({ name: heading, format: FORMATS[format] })),
    cells: ({ values }) => layout.columns.map((column) => layoutCell(column, columns.get(column.source ?? ''), values)),
  }
}

function layoutCell(
  { constant, format, codes }: LayoutColumn,
  column: ListColumn | undefined,
  values: ListValues,
): OutCell {
  if (constant !== null) return constant
  if (column === undefined) return null
  const value = values[column.key] ?? null
  if (value === null) return null
  if (column.kind === 'choice') return wordsOf(column, value, codes, values)
  if (format === 'fen' && column.kind === 'fen') return Number(value)
  if (format === 'day-digits' || (format === 'month' && column.kind === 'day')) {
    const digits = String(value).replaceAll('-', '')
    return format === 'month' ? digits.slice(0, 6) : digits
  }
  return cellOf(column, values, 'zh')
}

/** Codes that the layout has no word for are written in ours: an empty cell would say that there is none. */
function wordsOf(column: ListColumn, value: unknown, codes: Readonly<Record<string, string>>, values: ListValues) {
  const all = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  if (!all.some((code) => Object.hasOwn(codes, code))) return cellOf(column, values, 'zh')
  return all.map((code) => (Object.hasOwn(codes, code) ? codes[code] : (column.choices?.[code]?.zh ?? code))).join('、')
}

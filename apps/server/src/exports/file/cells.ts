import type { ColumnFormat, ColumnPlan, OutCell } from '@doudi/sheets'
import type { ListColumn, ListValues } from '../../platform/lists/index.ts'

export type Language = 'zh' | 'en'

const FORMATS: Readonly<Record<ListColumn['kind'], ColumnFormat>> = {
  text: 'text',
  day: 'day',
  month: 'text',
  fen: 'money',
  count: 'number',
  number: 'number',
  choice: 'text',
}

/** How a column of a list stands in a sheet. */
export function columnPlan(column: ListColumn, language: Language): ColumnPlan {
  const { kind, sensitive } = column
  const wide = sensitive === 'identity' || sensitive === 'account' ? { width: 22 } : {}
  return { name: column[language], format: FORMATS[kind], ...wide }
}

/** A value as a cell: money in yuan, codes in words, several of them one after the other. */
export function cellOf({ key, kind, choices }: ListColumn, values: ListValues, language: Language): OutCell {
  const value = values[key] ?? null
  if (value === null) return null
  if (kind === 'fen') return Number(value) / 100
  if (kind === 'count' || kind === 'number') return Number(value)
  const inWords = (code: string) => choices?.[code]?.[language] ?? code
  if (typeof value === 'object') return value.map(inWords).join(language === 'zh' ? '、' : ', ')
  return kind === 'choice' ? inWords(String(value)) : String(value)
}

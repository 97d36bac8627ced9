import type { Json } from './path.ts'

export type TypedKind = 'money' | 'count' | 'share' | 'day' | 'month' | 'text'

/**
 * What a clerk typed, in the form of the case file. Officers write 19760302, 1976.3.2 or 1976年3月2日, and digits of
 * either width. What cannot be read is passed on as it stands, so that the answer says what is wrong with it.
 */
export function readTyped(kind: TypedKind, typed: string): Json | undefined {
  const text = kind === 'text' ? typed.trim() : typed.normalize('NFKC').trim()
  if (text === '') return undefined
  switch (kind) {
    case 'money':
    case 'share':
      return readNumber(text.replaceAll(/[,，元%\s]/g, ''), /^-?\d+(\.\d{1,2})?$/) ?? text
    case 'count':
      return readNumber(text, /^\d+$/) ?? text
    case 'day':
      return readDay(text) ?? text
    case 'month':
      return readMonth(text) ?? text
    case 'text':
      return text
  }
}

/** How a value of the file stands in its box. */
export function showTyped(kind: TypedKind, value: Json | undefined): string {
  if (value === undefined || value === null || typeof value === 'object') return ''
  return kind === 'money' && typeof value === 'number' ? value.toFixed(2) : String(value)
}

/** Typed far enough to be taken at once; half a date waits until the clerk leaves the box. */
export function isWhole(kind: TypedKind, typed: string): boolean {
  const text = typed.normalize('NFKC').trim()
  if (text === '' || kind === 'text' || kind === 'count') return true
  if (kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(String(readDay(text) ?? '')) && text.length >= 8
  if (kind === 'month') return readMonth(text) !== undefined && text.length >= 6
  return typeof readTyped(kind, text) === 'number'
}

function readNumber(text: string, shape: RegExp): number | undefined {
  return shape.test(text) ? Number(text) : undefined
}

function readDay(text: string): string | undefined {
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const parted = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text)
  const [, year, month, day] = solid ?? parted ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

function readMonth(text: string): string | undefined {
  const solid = /^(\d{4})(\d{2})$/.exec(text)
  const parted = /^(\d{4})[-./年](\d{1,2})月?$/.exec(text)
  const [, year, month] = solid ?? parted ?? []
  return year && month ? `${year}-${month.padStart(2, '0')}` : undefined
}

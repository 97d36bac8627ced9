import { type Day, type Fen, parseDay, parseYuan, printDay, ZERO } from '@doudi/domain'
import type { Cell } from '../cell.ts'
import type { Field } from '../mapping/field.ts'
import type { SheetProblemCode } from '../problem.ts'
import type { Said } from '../problems/entry.ts'
import { normaliseName } from '../table/normaliseName.ts'
import { restore } from '../write/neutralise.ts'
import { dayOfSerial } from '../xlsx/styles.ts'

/** A value as the register keeps it: an ISO day, fen, a count, the code of a choice, or a text. */
export type Value = string | number | Fen

export type ReadValue = { readonly value: Value } | { readonly code: SheetProblemCode; readonly said: Said }

const WRITTEN_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^[1-7]\d{4}$/
const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/
const ACCOUNT = /^\d{8,32}$/
const MOST_COUNT = 99_999
const MOST_TEXT = 500
/** Systems put an apostrophe or a tab in front of long numbers so that Excel leaves them alone. */
const GUARDED_NUMBER = /^['‘’`]+(?=[\d]+[Xx]?$)/

/** What is written, without the blanks, guards and full-width signs around it. */
export function plainText(cell: Cell): string {
  const text = restore(cell.text).trim()
  return text.replace(GUARDED_NUMBER, '')
}

/** The text as a value of this field, or the problem with it. The text is not empty. */
export function readValue(text: string, cell: Cell, field: Field): ReadValue {
  const plain = text.normalize('NFKC')
  switch (field.kind) {
    case 'day':
      return readDay(plain.replaceAll(' ', ''), cell)
    case 'money':
      return readMoney(plain.replace(/^[¥￥]|元$|\s/g, ''))
    case 'count':
      return readCount(plain.replace(/[人口户个]$/, ''), field.most ?? MOST_COUNT)
    case 'choice':
      return readChoice(plain, field)
    case 'phone':
      return readPhone(plain.replace(/[\s()]/g, '').replace(/^\+?86-?(?=1)/, ''))
    case 'account':
      return ACCOUNT.test(plain.replace(/[\s-]/g, ''))
        ? { value: plain.replace(/[\s-]/g, '') }
        : { code: 'sheet.not-an-account', said: {} }
    case 'identity':
      return { value: plain.replace(/\s/g, '').toUpperCase() }
    default:
      return text.length > (field.most ?? MOST_TEXT)
        ? { code: 'sheet.text-too-long', said: { most: field.most ?? MOST_TEXT } }
        : { value: text }
  }
}

function readDay(text: string, cell: Cell): ReadValue {
  const match = WRITTEN_DAY.exec(text) ?? COMPACT_DAY.exec(text)
  if (match !== null) {
    const [, year = '', month = '', day = ''] = match
    const parsed: Day | undefined = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    if (parsed !== undefined) return { value: printDay(parsed) }
  }
  // A date whose cell lost its format shows as the bare number of days.
  const isBare = (cell.kind === 'number' || cell.kind === 'formula') && SERIAL.test(text)
  const day = isBare ? dayOfSerial(Number(text), false) : undefined
  return day === undefined ? { code: 'sheet.not-a-day', said: {} } : { value: day }
}

function readMoney(text: string): ReadValue {
  const amount = parseYuan(text)
  return amount === undefined || amount < ZERO ? { code: 'sheet.not-money', said: {} } : { value: amount }
}

function readCount(text: string, most: number): ReadValue {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : undefined
  return count === undefined || count > most
    ? { code: 'sheet.not-a-count', said: { least: 0, most } }
    : { value: count }
}

function readChoice(text: string, { choices = [] }: Field): ReadValue {
  const wanted = normaliseName(text)
  const found = choices.find(({ code, words }) => code === text || words.some((word) => normaliseName(word) === wanted))
  if (found !== undefined) return { value: found.code }
  return { code: 'sheet.not-a-choice', said: { choices: choices.map(({ words }) => words[0]).join('、') } }
}

function readPhone(text: string): ReadValue {
  return MOBILE.test(text) || LANDLINE.test(text) ? { value: text } : { code: 'sheet.not-a-phone', said: {} }
}

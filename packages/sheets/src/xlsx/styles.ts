import { type Day, printDay } from '@doudi/domain'
import { attributeOf, elementsOf } from './xml.ts'

/** What the look of a cell says about its number. */
export type NumberLook = 'plain' | 'day' | { readonly zeros: number }

const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const ZEROS = /^0{2,}$/

/** The look of each style by its number, as the cells name it. */
export function readLooks(stylesXml: string): readonly NumberLook[] {
  const codes = new Map<number, string>()
  for (const { tag } of elementsOf(stylesXml, 'numFmt')) {
    codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
  }
  const [cellStyles] = elementsOf(stylesXml, 'cellXfs')
  return [...elementsOf(cellStyles?.inside ?? '', 'xf')].map(({ tag }) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
    if (BUILT_IN_DAYS.has(id)) return 'day'
    const code = codes.get(id)
    return code === undefined ? 'plain' : lookOf(code)
  })
}

/** The look of a number format as it is written: yyyy"年"m"月"d"日", 000000, 0.00. */
export function lookOf(code: string): NumberLook {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\\./g, '')
    .split(';', 1)[0]
  if (bare === undefined) return 'plain'
  // A region code shown as 000000 was entered with zeros in front, and the number alone has lost them.
  if (ZEROS.test(bare)) return { zeros: bare.length }
  if (/[ydg]/i.test(bare.replace(/general/i, ''))) return 'day'
  return /m/i.test(bare) && !/[hs]/i.test(bare) ? 'day' : 'plain'
}

/** 1 January 1970 counted in the days of Excel, which believes that 1900 was a leap year. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107
const LATEST = 2_958_465

/** The ISO day of a serial number; undefined outside the calendar. The hour is dropped: no roll counts hours. */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  // The millionth of a day keeps a midnight that was computed a hair too early on its own day.
  const days = Math.floor(serial + 1e-6)
  if (!(days >= 1 && days <= LATEST)) return undefined
  const real = !since1904 && days < 60 ? days + 1 : days
  return printed(real - (since1904 ? EPOCH_1904 : EPOCH_1900))
}

/** A roll names the same few thousand days again and again; printing them anew was a fifth of the reading time. */
const PRINTED = new Map<number, string>()
const MOST_PRINTED = 50_000

function printed(day: number): string {
  const known = PRINTED.get(day)
  if (known !== undefined) return known
  const text = printDay(day as Day)
  if (PRINTED.size < MOST_PRINTED) PRINTED.set(day, text)
  return text
}

import { type Day, dayOf } from '../day.ts'
import { cardCheckDigitOf, checkDigitOf } from './checkDigit.ts'
import { type NumberFault, type NumberFaultCode, numberFault } from './fault.ts'
import { normaliseNumber } from './writing.ts'

export type Sex = 'male' | 'female'

/** A number that stands for one person for life, and what can be read from it. */
export interface IdentityNumber {
  /** citizen: 公民身份号码; permit: 港澳台居民居住证; permanentResident: 外国人永久居留身份证. */
  readonly kind: 'citizen' | 'permit' | 'permanentResident'
  /** As it is written today: 18 characters, except a permanent residence card of the old layout, which stays 15. */
  readonly number: string
  /** Absent where the old card leaves the century open. */
  readonly born?: Day
  readonly sex?: Sex
  /**
   * Six digits: where the number was *first* given, which is neither where the person lives nor the hukou.
   * Whoever was born in what is Chongqing today before 1997 has 51. Nobody is refused for it.
   */
  readonly regionOfIssue?: string
}

/** Codes of provinces that GB/T 2260 has ever given, and 83, which the permits of Taiwan residents bear. */
const PROVINCES = new Set(
  [
    [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46],
    [50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83],
  ]
    .flat()
    .map(String),
)
const PERMIT = /^8[123]0000/
/** Cards of the old layout were issued until 2023-11-30; a later year can only be of the century before. */
const LAST_YEAR_OF_OLD_CARDS = 23
/** GB 11643-1999 prints an example of 1880; a writing before 1800 is a slip, not a person. */
const EARLIEST_YEAR = 1800

/**
 * Reads a number in any usual writing.
 *
 * - 18 characters: GB 11643-1999 §4 (region 6, birth date 8, sequence 3 with odd for men, MOD 11-2). With 810000, 820000
 *   or 830000 in front a residence permit of a Hong Kong, Macau or Taiwan resident (国办发〔2018〕81号).
 * - 18 characters beginning with 9: permanent residence card from 2023-12-01 (9, province 2, country 3, birth date 8,
 *   sequence 3, MOD 11-2), rules of the National Immigration Administration for reading it, table 1.
 * - 15 digits: citizens before 1999-10-01. Raised by 19 and the computed check digit, so that both writings are one.
 * - 3 letters and 12 digits: permanent residence card before 2023-12-01 (country, region 4, YYMMDD, sequence, check).
 *
 * With `today` a birth in the future is refused.
 */
export function parseIdentityNumber(text: string, today?: Day): IdentityNumber | NumberFault {
  const written = normaliseNumber(text)
  if (written === '') return numberFault('identity.number-missing')
  if (/^\d[.．]?\d*E\+?\d+$/.test(written)) return numberFault('identity.number-rounded')
  if (/^[A-Z]{3}\d{12}$/.test(written)) return readOldCard(written)
  if (/^\d{15}$/.test(written)) return readCurrent(raise(written), today)
  if (/^\d{17}[\dX]$/.test(written)) return readCurrent(written, today)
  return numberFault([15, 18].includes(written.length) ? 'identity.number-characters' : 'identity.number-length')
}

function raise(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return seventeen + checkDigitOf(seventeen)
}

function readCurrent(number: string, today: Day | undefined): IdentityNumber | NumberFault {
  const foreign = number.startsWith('9')
  const region = foreign ? `${number.slice(1, 3)}0000` : number.slice(0, 6)
  const born = dayIn(number.slice(6, 14))
  const code = faultOf(number, region, born, today)
  if (code !== undefined || born === undefined) return numberFault(code ?? 'identity.birth-date-impossible')
  return {
    kind: foreign ? 'permanentResident' : PERMIT.test(number) ? 'permit' : 'citizen',
    number,
    born,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
    regionOfIssue: region,
  }
}

/** The most telling fault first: a slip in region or date always breaks the check digit too. */
function faultOf(number: string, region: string, born: Day | undefined, today?: Day): NumberFaultCode | undefined {
  const fits = checkDigitOf(number.slice(0, 17)) === number[17]
  // Sheets keep fifteen digits of a number; the zeros they put behind fit the check digit once in eleven times.
  if (!fits && number.endsWith('000')) return 'identity.number-rounded'
  if (!PROVINCES.has(region.slice(0, 2))) return 'identity.region-impossible'
  if (born === undefined) return 'identity.birth-date-impossible'
  if (today !== undefined && born > today) return 'identity.birth-date-in-future'
  return fits ? undefined : 'identity.check-digit-wrong'
}

/** Sex is not read: which digit tells it on these cards is printed nowhere. */
function readOldCard(number: string): IdentityNumber | NumberFault {
  const region = `${number.slice(3, 7)}00`
  const days = ['19', '20'].map((century) => dayIn(century + number.slice(7, 13)))
  const [of1900s, of2000s] = Number(number.slice(7, 9)) > LAST_YEAR_OF_OLD_CARDS ? [days[0]] : days
  if (!PROVINCES.has(region.slice(0, 2))) return numberFault('identity.region-impossible')
  if (of1900s === undefined && of2000s === undefined) return numberFault('identity.birth-date-impossible')
  if (cardCheckDigitOf(number.slice(0, 14)) !== number[14]) return numberFault('identity.check-digit-wrong')
  const born = of1900s === undefined || of2000s === undefined ? (of1900s ?? of2000s) : undefined
  return { kind: 'permanentResident', number, regionOfIssue: region, ...(born !== undefined && { born }) }
}

function dayIn(eight: string): Day | undefined {
  const year = Number(eight.slice(0, 4))
  if (year < EARLIEST_YEAR) return undefined
  return dayOf({ year, month: Number(eight.slice(4, 6)), dayOfMonth: Number(eight.slice(6, 8)) })
}

import { parseIdentityNumber } from './identityNumber.ts'
import { normaliseNumber } from './writing.ts'

/**
 * How a number is shown by default: 5002**********1234, the first four and the last four.
 *
 * Why these: a clerk with the card in hand tells two people apart by the last four; province and city are no secret in
 * a county; county, birth date and so the age stay covered. The last four still tell the sex, and the check digit
 * narrows the birth dates to one in eleven, so a masked number is personal information all the same and belongs on no
 * public notice. On an old permanent residence card only the last two are shown, since the birthday reaches further.
 * A writing with a fault is probably somebody's number with a slip and is covered like one; short ones wholly.
 */
export function maskIdentityNumber(text: string): string {
  const parsed = parseIdentityNumber(text)
  const number = parsed.kind === 'fault' ? normaliseNumber(text) : parsed.number
  if (number.length < 15) return '*'.repeat(number.length)
  return cover(number, 4, number.length < 18 ? 2 : 4)
}

/** A certificate number is covered like its holder's; category and grade are a diagnosis and never show. */
export function maskDisabilityCertificate(text: string): string {
  const number = normaliseNumber(text)
  if (number.length < 20) return maskIdentityNumber(text)
  return cover(number.slice(0, 18), 4, 4) + '*'.repeat(number.length - 18)
}

function cover(number: string, first: number, last: number): string {
  return number.slice(0, first) + '*'.repeat(number.length - first - last) + number.slice(-last)
}

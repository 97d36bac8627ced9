import { type Day, printDay } from '../day.ts'
import { checkDigitOf } from './checkDigit.ts'
import type { Sex } from './identityNumber.ts'

/** 松林县, the invented county: GB/T 2260 gives 500299 to nobody, so no number in it is anybody's. */
export const INVENTED_REGION = '500299'

/** How many invented people of one sex can be born on one day. */
export const INVENTED_A_DAY = 500

/** The `nth` (from 0) number of a man or a woman born on that day. It can give no number outside the invented county. */
export function inventedNumber(born: Day, sex: Sex, nth: number): string {
  if (!Number.isInteger(nth) || nth < 0 || nth >= INVENTED_A_DAY) {
    throw new RangeError(`one day has ${INVENTED_A_DAY} invented numbers for each sex, from 0: ${nth}`)
  }
  const sequence = String(nth * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')
  const seventeen = `${INVENTED_REGION}${printDay(born).replaceAll('-', '')}${sequence}`
  return seventeen + checkDigitOf(seventeen)
}

export function isInvented(number: string): boolean {
  return number.startsWith(INVENTED_REGION)
}

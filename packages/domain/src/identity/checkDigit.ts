const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const BY_REMAINDER = '10X98765432'

/** The eighteenth character for the seventeen digits before it: ISO 7064 MOD 11-2, GB 11643-1999 §4. */
export function checkDigitOf(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0)
  return BY_REMAINDER.charAt(sum % 11)
}

/**
 * The last digit of a permanent residence card of the old layout: weights 7, 3, 1 over the fourteen characters before
 * it, a letter counting from A = 10, as in ICAO Doc 9303 part 3 §4.9.
 */
export function cardCheckDigitOf(fourteen: string): string {
  const weights = [7, 3, 1] as const
  const sum = [...fourteen].reduce((total, sign, index) => total + (weights[index % 3] ?? 0) * figureOf(sign), 0)
  return String(sum % 10)
}

function figureOf(sign: string): number {
  return sign >= 'A' ? sign.charCodeAt(0) - 55 : Number(sign)
}

import type { CellFlag } from '../cell.ts'

/** A number as the file writes it, without exponent, and whether its last digits can be trusted. */
export interface NumberText {
  readonly text: string
  readonly flags?: readonly CellFlag[]
}

const PLAIN_INTEGER = /^-?\d+$/
const LOST: readonly CellFlag[] = ['digits-lost']
/** A spreadsheet number keeps fifteen digits. */
const KEPT_DIGITS = 15
/** The shortest text of a double never needs more; a longer one was written by a program that had all digits. */
const DOUBLE_DIGITS = 17

/** The text of the number a cell holds. */
export function numberText(raw: string, zeros = 0): NumberText {
  const value = Number(raw)
  if (raw === '' || Number.isNaN(value)) return { text: raw }
  const whole = Number.isInteger(value)
  if (Math.abs(value) < 1e15) {
    const text = whole ? String(value) : shortest(value)
    return { text: zeros > 0 && whole && value >= 0 ? text.padStart(zeros, '0') : text }
  }
  if (!whole || Math.abs(value) >= 1e21) return { text: String(value) }
  const digits = PLAIN_INTEGER.test(raw) ? raw : String(value)
  return hasLost(digits.replace('-', '')) ? { text: zerosAfter15(digits), flags: LOST } : { text: digits }
}

function hasLost(digits: string): boolean {
  if (digits.length <= KEPT_DIGITS) return false
  if (/^0+$/.test(digits.slice(KEPT_DIGITS))) return true
  return digits.replace(/0+$/, '').length <= DOUBLE_DIGITS && !Number.isSafeInteger(Number(digits))
}

/** 510502199001010016 out of a double is an artefact: Excel itself shows zeros there. */
function zerosAfter15(digits: string): string {
  const sign = digits.startsWith('-') ? 1 : 0
  return digits.slice(0, KEPT_DIGITS + sign) + '0'.repeat(digits.length - KEPT_DIGITS - sign)
}

/** 356.1 although the file says 356.10000000000002: the fifteen digits that Excel shows. */
function shortest(value: number): string {
  const text = String(Number(value.toPrecision(KEPT_DIGITS)))
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

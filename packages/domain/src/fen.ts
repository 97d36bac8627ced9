/** Money as whole fen (分). A yuan figure exists only where people read or write it. */
export type Fen = number & { readonly __unit: 'fen' }

export const ZERO = 0 as Fen

/**
 * The largest sum that is read: one hundred million yuan. Twelve times it, times a share (× 10000),
 * times a handful of incomes is still a whole number that a double holds exactly.
 */
export const LARGEST_FEN = 10_000_000_000 as Fen

const PLAIN = /^(-?)(\d+)(?:\.(\d{1,2}))?$/
const GROUPED = /^(-?)(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/** A whole number of fen, taken as it stands. A fraction of a fen does not exist and is refused. */
export function fen(whole: number): Fen {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not a whole number of fen: ${whole}`)
  return whole as Fen
}

/** Whole fen of a yuan figure with at most two decimals, `1234.5`, `"1,234.50"`; undefined for anything else. */
export function parseYuan(yuan: number | string): Fen | undefined {
  // A number is read by its shortest decimal text, which is what the file or the clerk wrote.
  const text = typeof yuan === 'number' ? String(yuan) : yuan.trim()
  const match = PLAIN.exec(text) ?? GROUPED.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', part = ''] = match
  const value = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'))
  if (!Number.isSafeInteger(value)) return undefined
  return (sign === '-' && value !== 0 ? -value : value) as Fen
}

/** Two decimals and thousands: 1,234.50. */
export function printYuan(amount: Fen): string {
  const whole = Math.abs(amount)
  const yuan = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}${yuan}.${String(whole % 100).padStart(2, '0')}`
}

/** The figure for files and interfaces: yuan as a number, exact to two decimals. */
export function yuanOf(amount: Fen): number {
  return amount / 100
}

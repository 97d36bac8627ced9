/**
 * A plain decimal text as a whole number of its smallest unit: 1.5 with 4 decimals is 15000. Read digit by digit, because
 * a product of doubles misses by a hair. Undefined when it is no plain decimal or is finer than that.
 */
export function wholeOf(text: string, decimals: number): number | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  return fraction.length > decimals ? undefined : Number(`${match[1]}${fraction.padEnd(decimals, '0')}`)
}

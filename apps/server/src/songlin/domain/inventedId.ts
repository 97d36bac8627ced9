/** Whose ids: those written by hand, those of the demo township, those of all others. */
export const SERIES = { told: 1, township: 2, county: 3 } as const
export type Series = keyof typeof SERIES

const KINDS = { household: 1, person: 2 } as const

/** More than any household has members. */
const MEMBERS = 128

/**
 * The permanent id of an invented household: the same on every machine and every day, so that an address in a story
 * stays valid and a load that was cut off finds what it wrote. Version 7 by form (RFC 9562); its time is 1 January 2026.
 */
export function householdId(series: Series, index: number): string {
  return idOf(series, 'household', index)
}

/** The permanent id of the `nth` member (from 0) of that household. */
export function personId(series: Series, index: number, nth: number): string {
  return idOf(series, 'person', index * MEMBERS + nth)
}

function idOf(series: Series, kind: keyof typeof KINDS, at: number): string {
  return `019b7545-ac00-700${SERIES[series]}-800${KINDS[kind]}-${at.toString(16).padStart(12, '0')}`
}

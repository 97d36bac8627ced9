import { addDays, type Day, printDay } from '@doudi/domain'
import type { Tx } from '../../platform/db/index.ts'

/** Days in which a county says it acknowledges and replies; what it has not set is not known, and no default is made up. */
export interface ComplaintDays {
  readonly acknowledge?: number
  readonly reply?: number
}

/**
 * The seam at which the dated settings of a county are read: no national document read here prints the days, so they
 * are the county's to set, and until it has there is no last day.
 */
export async function complaintDaysOf(_tx: Tx, _county: string, _day: Day): Promise<ComplaintDays> {
  return {}
}

/** The last days of a complaint that comes in on that day, as they are kept with it. */
export async function lastDaysOf(tx: Tx, county: string, day: Day) {
  const { acknowledge, reply } = await complaintDaysOf(tx, county, day)
  const last = (days: number | undefined) => (days === undefined ? null : printDay(addDays(day, days)))
  return { acknowledge_by_on: last(acknowledge), reply_by_on: last(reply) }
}

import { parseDay } from '@doudi/domain'

const EPOCH_1900 = 25_569
/** Before 1 March 1900 Excel counts a day that never was. */
const FIRST_SOUND = 61

/** Excel's number of an ISO day; undefined for a text that is none, which then stays text. */
export function daySerial(text: string): number | undefined {
  const day = parseDay(text)
  if (day === undefined) return undefined
  const serial = day + EPOCH_1900
  return serial >= FIRST_SOUND ? serial : undefined
}

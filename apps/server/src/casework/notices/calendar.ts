import { type Day, parseDay, printDay } from '@doudi/domain'
import { addWorkingDays, isWorkingDay, readCalendar } from '../../platform/calendar/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { readSetting } from '../../platform/settings/index.ts'
import { type NoticeDays, noticeDays } from './domain/noticeDays.ts'
import { OBJECTION_DAYS } from './settings.ts'

type Reading = Pick<CommandContext, 'tx' | 'county'>

/** The days of a sheet posted on a day, by the official calendar of the county. */
export async function daysOfNotice({ tx, county }: Reading, postedOn: string, days: number): Promise<NoticeDays> {
  const calendar = await readCalendar(tx, county)
  return noticeDays(parseDay(postedOn) as Day, (day) => isWorkingDay(day, calendar), days)
}

/** 特困人员认定办法 15 */
const TEKUN_DAYS = 15

/**
 * The last day on which an objection is looked into; nothing where no document prints a term and the county has set
 * none, or where the days off on the way are not known yet.
 */
export async function objectionDue(
  { tx, county }: Reading,
  { receivedOn, programme }: { receivedOn: string; programme: string },
): Promise<string | null> {
  const from = parseDay(receivedOn) as Day
  const set = programme === 'tekun' ? TEKUN_DAYS : await readSetting(tx, county, OBJECTION_DAYS, from)
  if (set === undefined) return null
  const due = addWorkingDays(from, set, await readCalendar(tx, county))
  return due === undefined ? null : printDay(due)
}

import { addDays, type Day } from '@doudi/domain'

/** 最低生活保障审核确认办法 20、特困人员认定办法 14: seven days of the calendar. */
export const NOTICE_DAYS = 7
const MONDAY_OFFSET = 3

/** How the days of a notice are counted, so that whoever is refused can count them again. */
export interface NoticeDays {
  /** The first day that counts: the one after it was posted (民法典 201). */
  readonly first: Day
  /** The last day, until midnight; a day off moves it on to the first working day after (民法典 203). */
  readonly last: Day
  /** The first day on which the second photograph ends it. */
  readonly endsFrom: Day
  readonly movedByHoliday: boolean
  /** False: the notice of days off of that year is not known, and only weekends were looked at. */
  readonly calendarKnown: boolean
}

/** Whether offices work on a day; undefined in a year that is not known. */
export type WorksOn = (day: Day) => boolean | undefined

/** The days of a sheet that was posted on that day. */
export function noticeDays(postedOn: Day, worksOn: WorksOn, days: number = NOTICE_DAYS): NoticeDays {
  const seventh = addDays(postedOn, days)
  let last = seventh
  let calendarKnown = true
  for (;;) {
    const works = worksOn(last)
    if (works === undefined) calendarKnown = false
    // a longer notice harms nobody; one that is a day too short is void
    if (works ?? isWeekday(last)) break
    last = addDays(last, 1)
  }
  return {
    first: addDays(postedOn, 1),
    last,
    endsFrom: addDays(last, 1),
    movedByHoliday: last !== seventh,
    calendarKnown,
  }
}

function isWeekday(day: Day): boolean {
  return (day + MONDAY_OFFSET) % 7 < 5
}

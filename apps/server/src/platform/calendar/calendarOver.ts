import { ask, get, post } from '../http/index.ts'
import type { Slice } from '../slice.ts'
import type { NamesOf } from '../tasks/index.ts'
import { importYear, previewYear } from './importYear.ts'
import { listYears } from './listYears.ts'
import { CALENDAR_PROBLEMS } from './problems.ts'

/** The keeper of the official calendar, over the deadlines that these slices keep by it. */
export function calendarOver(slices: readonly Slice[], namesOf: NamesOf): Slice {
  return {
    name: 'calendar',
    doors: [
      get('/api/calendar', listYears(namesOf)),
      ask('/api/calendar/preview', previewYear(slices.flatMap(({ deadlines }) => deadlines ?? []))),
      post('/api/calendar', importYear),
    ],
    problems: [CALENDAR_PROBLEMS],
  }
}

import { z } from 'zod'
import { defineCommand, defineQuery } from '../command/index.ts'
import type { DeadlineKeeper } from './deadlines.ts'
import { refuseCalendar } from './problems.ts'
import { importedYears, insertYear, knownYears } from './rows.ts'
import { type CalendarYear, calendarOf, readYear } from './yearFile.ts'

const sent = z.strictObject({ calendar: z.unknown().describe('A year in the format of holiday-cn.') })

/** Takes in a year as it was published. Whatever rests on the calendar is told, and counts its deadlines anew. */
export const importYear = defineCommand({
  name: 'calendar.import',
  permission: 'calendar.import',
  input: sent,
  output: z.strictObject({ year: z.int(), version: z.int() }),
  async run({ tx, county, actor, now, announce }, { calendar }) {
    const year = readYear(calendar)
    const imported = await importedYears(tx, county)
    const known = knownYears(imported).find((one) => one.year === year.year)
    if (known !== undefined && isSame(known, year)) throw refuseCalendar('calendar.same-already', { year: year.year })
    const version = (imported.find((one) => one.year === year.year)?.version ?? 0) + 1
    await insertYear(tx, county, year, { version, by: actor.user, at: now })
    await announce('platform.calendar-imported', { county, year: year.year })
    return { year: year.year, version }
  },
  audit: (_input, outcome) => outcome,
})

const changes = z.strictObject({
  name: z.string(),
  words: z.strictObject({ zh: z.string(), en: z.string() }),
  told: z.int().describe('Deadlines that could not be told and now can.'),
  moved: z.int().describe('Deadlines that fall on another day.'),
})
const dayShown = z.strictObject({ date: z.string(), name: z.string() })

/** What taking in a year would change, before anything is written. */
export const previewYear = (keepers: readonly DeadlineKeeper[]) =>
  defineQuery({
    name: 'calendar.preview',
    permission: 'calendar.import',
    input: sent,
    output: z.strictObject({
      year: z.int(),
      papers: z.array(z.string()),
      off: z.array(dayShown),
      worked: z.array(dayShown),
      known: z.enum(['new', 'same', 'other']).describe('Whether the county knows that year already, and as the same.'),
      deadlines: z.array(changes),
    }),
    async run({ tx, county }, { calendar }) {
      const year = readYear(calendar)
      const all = knownYears(await importedYears(tx, county))
      const present = all.find((one) => one.year === year.year)
      const then = calendarOf([...all.filter((one) => one.year !== year.year), year])
      const deadlines: z.infer<typeof changes>[] = []
      for (const { name, words, changesUnder } of keepers)
        deadlines.push({ name, words, ...(await changesUnder(tx, county, then)) })
      const shown = (wanted: boolean) =>
        year.days.filter(({ isOffDay }) => isOffDay === wanted).map(({ date, name }) => ({ date, name }))
      const known = present === undefined ? 'new' : isSame(present, year) ? 'same' : 'other'
      return { year: year.year, papers: year.papers, off: shown(true), worked: shown(false), known, deadlines }
    },
  })

/** The same days, and the same notices. */
function isSame(one: CalendarYear, other: CalendarYear): boolean {
  const told = ({ papers, days }: CalendarYear) =>
    JSON.stringify([papers, days.map(({ date, isOffDay }) => `${date} ${isOffDay}`).toSorted()])
  return told(one) === told(other)
}

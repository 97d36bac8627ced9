import { partsOf } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../command/index.ts'
import type { NamesOf } from '../tasks/index.ts'
import { importedYears, knownYears } from './rows.ts'

const shown = z.strictObject({
  year: z.int(),
  papers: z.array(z.string()),
  off: z.int().describe('Days off that the notice names.'),
  worked: z.int().describe('Weekend days worked instead.'),
  days: z.array(z.strictObject({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
  origin: z.enum(['shipped', 'imported']),
  importedBy: z.string().nullable(),
  importedAt: z.iso.datetime().nullable(),
})

/** The years that are known here, and the first one that is not: deadlines that lead into it cannot be told. */
export const listYears = (namesOf: NamesOf) =>
  defineQuery({
    name: 'calendar.list',
    permission: 'calendar.read',
    input: z.strictObject({}),
    output: z.strictObject({
      years: z.array(shown),
      unknownFrom: z.int().describe('The first year from this one on that is not known.'),
    }),
    async run({ tx, county, today }) {
      const imported = await importedYears(tx, county)
      const own = new Map(imported.map((one) => [one.year, one]))
      const names = await namesOf(
        tx,
        county,
        imported.map(({ importedBy }) => importedBy),
      )
      const years = knownYears(imported).map(({ year, papers, days }) => {
        const mine = own.get(year)
        return {
          year,
          papers,
          off: days.filter(({ isOffDay }) => isOffDay).length,
          worked: days.filter(({ isOffDay }) => !isOffDay).length,
          days,
          origin: mine === undefined ? ('shipped' as const) : ('imported' as const),
          importedBy: mine === undefined ? null : (names.get(mine.importedBy) ?? null),
          importedAt: mine?.importedAt.toISOString() ?? null,
        }
      })
      const known = new Set(years.map(({ year }) => year))
      let unknownFrom = partsOf(today).year
      while (known.has(unknownFrom)) unknownFrom += 1
      return { years, unknownFrom }
    },
  })

import { addDays, type Day, printDay } from '@doudi/domain'
import { type PackSet, resolveRules } from '@doudi/policy-engine'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import {
  type ComingDay,
  comingBirthdays,
  comingEnds,
  comingTerms,
  headsOf,
  namesOfRegions,
} from '../../registry/index.ts'
import { packsInUse } from '../packsInUse.ts'
import { place } from './listFindings.ts'

/** Ages at which something begins or ends: work, adulthood, old age, the allowance of the very old. */
const AGES = [16, 18, 60, 80]
const DAYS_AHEAD = 60
const MOST = 2000

type Kind = ComingDay['what'] | 'graceEnd' | 'review'

/**
 * What is coming in sixty days, village by village, for one printed page each: birthdays that change what somebody is
 * owed, certificates and facts that run out, graduations, grace that ends, reviews by the months that the rules name
 * (counted from the day of enrolment: the registry knows of no review). A figure that is not set here gives no line.
 */
export const listComing = defineQuery({
  name: 'monitoring.list-coming',
  permission: 'registry.read-lists',
  input: z.strictObject({
    region: place().optional().describe('County, township or village.'),
    days: z.coerce.number().int().min(1).max(366).default(DAYS_AHEAD),
  }),
  async run({ tx, county, today }, { region = county, days }) {
    const from = printDay(today)
    const until = printDay(addDays(today, days))
    const asked = { ...rangeOfPrefix(region), from, until }
    const figure = figuresOf(await packsInUse(tx, county), county, today)
    const found: (Omit<ComingDay, 'what'> & { what: Kind })[] = [
      ...(await comingBirthdays(tx, county, asked, AGES)),
      ...(await comingEnds(tx, county, asked)),
    ]
    const terms = [
      { what: 'graceEnd' as const, rolls: ['gradualExit'], months: figure('gradualExit.months'), repeats: false },
      { what: 'review' as const, rolls: ['dibao'], months: figure('dibao.review.stable.months'), repeats: true },
      { what: 'review' as const, rolls: ['tekun'], months: figure('tekun.reviewEveryMonths'), repeats: true },
    ]
    for (const { what, months, ...term } of terms) {
      if (months === undefined || months < 1) continue
      const days = await comingTerms(tx, county, asked, { ...term, months })
      found.push(...days.map((each) => ({ ...each, what })))
    }
    const lines = found
      .toSorted((one, other) => compare(one.region, other.region) || compare(one.on, other.on))
      .slice(0, MOST)
    const heads = await headsOf(tx, county, [...new Set(lines.map(({ household }) => household))], from)
    const villages = await namesOfRegions(tx, [...new Set(lines.map((line) => line.region))])
    return {
      from,
      until,
      cut: found.length > MOST,
      villages: [...Map.groupBy(lines, (line) => line.region)].map(([village, own]) => ({
        village,
        name: villages.get(village) ?? null,
        lines: own.map(({ region: _village, ...line }) => ({ ...line, head: heads.get(line.household)?.name ?? null })),
      })),
    }
  },
})

/** Figures of the place in force today, by their ids; undefined where one is not set here. */
function figuresOf(set: PackSet, county: string, on: Day): (id: string) => number | undefined {
  const { parameters } = resolveRules(set, { jurisdiction: county, on })
  return (id) => parameters.get(id)?.value
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

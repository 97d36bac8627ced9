import { addDays, type Day, inventedNumber, parseDay, parseIdentityNumber, printDay } from '@doudi/domain'
import { mintId } from '../../../apps/server/src/platform/mintId.ts'
import type { FactToWrite, FamilyToWrite, MemberToWrite } from '../../../apps/server/src/registry/index.ts'
import { TODAY } from './openHere.ts'
import { VILLAGE_CODES } from './people.ts'

/**
 * settled: everything is known and stays so. open: nobody said what they earn, so no rule can decide. moving: what the
 * head earns is another sum on each of the nights; one in ten crosses the dibao line with it.
 */
export type FamilyKind = 'settled' | 'open' | 'moving'

const [FIRST_GROWN, FIRST_CHILD] = [parseDay('1968-01-01') as Day, parseDay('2012-01-01') as Day]
const [GROWN_DAYS, CHILD_DAYS] = [7000, 1500]
const SINCE = '2026-01-01'
const FAR_ABOVE = 60_000
const BELOW = 9_000

/** Household `n` of father, mother and child. `nights` are the days on which a moving one earns another sum. */
export function settledFamily(n: number, kind: FamilyKind, nights: readonly string[]): FamilyToWrite {
  const known = { source: 'declared', learnedOn: '2026-01-05' } as const
  const declared: FactToWrite = { kind: 'incomeDeclared', value: true, from: SINCE, ...known }
  const earns = (yearly: number, from: string, until?: string): FactToWrite => {
    const value = { kind: 'wage', yearly }
    return { kind: 'income', value, from, ...(until !== undefined && { until }), ...known }
  }
  const sums = (): FactToWrite[] => {
    if (kind === 'settled') return [earns(20_000 + ((n * 613) % 80_000), SINCE)]
    const days = [SINCE, ...nights]
    return days.map((from, at) => {
      const crosses = n % 10 === 0 && at % 2 === 1
      return earns((crosses ? BELOW : FAR_ABOVE) + at * 100, from, days[at + 1])
    })
  }
  const facts = (at: number): FactToWrite[] => (kind === 'open' ? [] : [declared, ...(at === 0 ? sums() : [])])
  return {
    id: mintId(new Date()),
    region: VILLAGE_CODES[n % VILLAGE_CODES.length] as string,
    residence: 'rural',
    openedOn: SINCE,
    members: (['head', 'spouse', 'son'] as const).map(
      (relation, at): MemberToWrite => ({ id: mintId(new Date()), relation, facts: facts(at), ...personAt(n, at) }),
    ),
  }
}

function personAt(n: number, at: number): Pick<MemberToWrite, 'name' | 'sex' | 'number'> {
  const born = at === 2 ? addDays(FIRST_CHILD, n % CHILD_DAYS) : addDays(FIRST_GROWN, n % GROWN_DAYS)
  const sex = at === 1 ? 'female' : 'male'
  const nth = Math.floor(n / (at === 2 ? CHILD_DAYS : GROWN_DAYS))
  const number = parseIdentityNumber(inventedNumber(born, sex, nth), parseDay(TODAY) as Day)
  if (number.kind === 'fault') throw new Error(`the bench made ${JSON.stringify(number)}`)
  return { name: `王${'甲乙丙'[at]}${n % 97}`, sex, number }
}

/** The days that follow the bench's day. */
export function nightsAfter(many: number): string[] {
  return Array.from({ length: many }, (_, at) => printDay(addDays(parseDay(TODAY) as Day, at + 1)))
}

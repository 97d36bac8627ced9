import { addDays, type Day, inventedNumber, parseDay, parseIdentityNumber } from '@doudi/domain'
import { mintId } from '../../../apps/server/src/platform/mintId.ts'
import type { FactToWrite, FamilyToWrite, MemberToWrite } from '../../../apps/server/src/registry/index.ts'
import { TODAY } from '../county/openHere.ts'
import { VILLAGE_CODES } from '../county/people.ts'

const [FIRST_GROWN, FIRST_CHILD] = [parseDay('1968-01-01') as Day, parseDay('2012-01-01') as Day]
const [GROWN_DAYS, CHILD_DAYS] = [7000, 1500]
const SINCE = '2026-01-01'
/** In the invented county: the rural standard of the day for a family of three, in fen a month. */
const STANDARD_FEN = 3 * 63_000

/** A family on dibao: what it earns in a year, in yuan; nothing: nobody said. */
export interface DibaoFamily {
  readonly family: FamilyToWrite
  readonly monthlyFen: number
}

/**
 * Family `n` on dibao, father, mother and child. Of a hundred two have said nothing of what they earn, so that no rule can decide,
 * and two earn too much by now, one of them far too much; the others earn less than the standard, each another sum.
 */
export function dibaoFamily(n: number): DibaoFamily {
  const earned = n % 50 === 1 ? (n % 100 === 1 ? 60_000 : 27_000) : 600 * Math.floor(1 + ((n * 613) % 36))
  const known = { source: 'declared', learnedOn: '2026-01-05' } as const
  const facts: FactToWrite[] = [
    { kind: 'incomeDeclared', value: true, from: SINCE, ...known },
    { kind: 'income', value: { kind: 'wage', yearly: earned }, from: SINCE, ...known },
  ]
  const monthlyFen = Math.max(10_000, STANDARD_FEN - Math.round((earned * 100) / 12))
  const family: FamilyToWrite = {
    id: mintId(new Date()),
    region: VILLAGE_CODES[n % VILLAGE_CODES.length] as string,
    residence: 'rural',
    openedOn: SINCE,
    members: (['head', 'spouse', 'son'] as const).map(
      (relation, at): MemberToWrite => ({
        id: mintId(new Date()),
        relation,
        facts: n % 50 === 0 ? [] : at === 0 ? facts : facts.slice(0, 1),
        ...personAt(n, at),
      }),
    ),
  }
  return { family, monthlyFen }
}

function personAt(n: number, at: number): Pick<MemberToWrite, 'name' | 'sex' | 'number'> {
  const born = at === 2 ? addDays(FIRST_CHILD, n % CHILD_DAYS) : addDays(FIRST_GROWN, n % GROWN_DAYS)
  const sex = at === 1 ? 'female' : 'male'
  const nth = Math.floor(n / (at === 2 ? CHILD_DAYS : GROWN_DAYS))
  const number = parseIdentityNumber(inventedNumber(born, sex, nth), parseDay(TODAY) as Day)
  if (number.kind === 'fault') throw new Error(`the bench made ${JSON.stringify(number)}`)
  return { name: `王${'甲乙丙'[at]}${n % 97}`, sex, number }
}

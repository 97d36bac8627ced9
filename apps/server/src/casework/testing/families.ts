import { addDays, type Day, inventedNumber, parseDay, parseIdentityNumber } from '@doudi/domain'
import { mintId } from '../../platform/mintId.ts'
import type { FactToWrite, FamilyToWrite, MemberToWrite } from '../../registry/index.ts'

const TODAY = parseDay('2026-07-01') as Day
const SINCE = '2026-01-01'
const DOCUMENT = { from: SINCE, source: 'document', evidence: '档案', learnedOn: '2026-01-05' } as const
const [FIRST_GROWN, FIRST_CHILD] = [parseDay('1968-01-01') as Day, parseDay('2012-01-01') as Day]
const [GROWN_DAYS, CHILD_DAYS] = [7000, 1500]
/** Yuan a year, of one: for three people well above every line. */
const WAGE = 150_000

/** Father, mother and child in a village, who earn too much for every programme that looks at income: family `n` of its kind. */
export function earningFamily(n: number, region: string): FamilyToWrite {
  const declared: FactToWrite = { kind: 'incomeDeclared', value: true, ...DOCUMENT }
  const wage: FactToWrite = { kind: 'income', value: { kind: 'wage', yearly: WAGE }, ...DOCUMENT }
  return {
    id: mintId(new Date()),
    region,
    residence: 'rural',
    openedOn: SINCE,
    facts: [{ kind: 'property', value: 'compliant', ...DOCUMENT }],
    members: (['head', 'spouse', 'son'] as const).map(
      (relation, at): MemberToWrite => ({
        id: mintId(new Date()),
        relation,
        facts: at === 0 ? [declared, wage] : [declared],
        ...personAt(n, at),
      }),
    ),
  }
}

function personAt(n: number, at: number): Pick<MemberToWrite, 'name' | 'sex' | 'number'> {
  const born = at === 2 ? addDays(FIRST_CHILD, n % CHILD_DAYS) : addDays(FIRST_GROWN, n % GROWN_DAYS)
  const sex = at === 1 ? 'female' : 'male'
  const number = parseIdentityNumber(
    inventedNumber(born, sex, Math.floor(n / (at === 2 ? CHILD_DAYS : GROWN_DAYS))),
    TODAY,
  )
  if (number.kind === 'fault') throw new Error(`not a number: ${JSON.stringify(number)}`)
  return { name: `王${'甲乙丙'[at]}${n % 97}`, sex, number }
}

import { addDays, type Day, inventedNumber, parseDay, printDay } from '@doudi/domain'
import { householdId, personId } from '../domain/inventedId.ts'
import type { Family, FamilyEnrolment, FamilyFact, FamilyMember } from '../family.ts'
import { placed, placedDeep } from './days.ts'
import type { Telling, TellingMember } from './tellingFile.ts'

/** Facts were asked for three months before the county opened; who was born later is asked about at birth. */
const ASKED_DAYS_AGO = 90
const OPENED_DAYS_AGO = 2600

/** Family written by hand as the county knows it on the day it opens. `taken` counts births, so that no number comes twice. */
export function tellingFamily(telling: Telling, today: Day, taken: Map<string, number>): Family {
  const openedOn = printDay(addDays(today, -OPENED_DAYS_AGO))
  const members = telling.members.map((member, nth) => memberOf(member, { telling, nth, today, openedOn, taken }))
  const idOf = (name: string | undefined) => telling.members.findIndex((member) => member.name === name)
  const head = members[0] as FamilyMember
  return {
    id: householdId('told', telling.no),
    region: telling.village,
    residence: telling.residence,
    openedOn: head.since,
    facts: known(telling.facts, today, openedOn),
    members,
    enrolments: telling.rolls.map(({ person, from, until, monthly, because, ...roll }): FamilyEnrolment => {
      const { category, ...rest } = roll
      return {
        ...rest,
        ...(category === undefined ? {} : { category }),
        ...(person === undefined ? {} : { person: personId('told', telling.no, idOf(person)) }),
        ...(monthly === undefined ? {} : { monthlyFen: Math.round(monthly * 100) }),
        from: firstDay(placed(from, today)),
        ...(until === undefined ? {} : { until: placed(until, today), leftBecause: because ?? 'voluntary' }),
        enteredBecause: 'application',
      }
    }),
  }
}

function firstDay(text: string): string {
  return text.length === 7 ? `${text}-01` : text
}

interface Around {
  readonly telling: Telling
  readonly nth: number
  readonly today: Day
  readonly openedOn: string
  readonly taken: Map<string, number>
}

function memberOf(member: TellingMember, { telling, nth, today, openedOn, taken }: Around): FamilyMember {
  const { name, sex, relation, income } = member
  const born = placed(member.born, today)
  return {
    id: personId('told', telling.no, nth),
    name,
    sex,
    born,
    ...identityOf(member, born, taken),
    relation,
    hukou: telling.village,
    since: born > openedOn ? born : openedOn,
    facts: known({ livesTogether: true, ...member.facts, ...(income && { income }) }, today, born),
  }
}

function identityOf(
  { number, sex }: TellingMember,
  born: string,
  taken: Map<string, number>,
): Pick<FamilyMember, 'number' | 'noNumberBecause'> {
  if (number !== undefined && number !== 'fifteen') return { noNumberBecause: number }
  const key = `${born} ${sex}`
  const nth = taken.get(key) ?? 0
  taken.set(key, nth + 1)
  const eighteen = inventedNumber(parseDay(born) as Day, sex, nth)
  // as on cards before October 1999: no century, no check digit
  return { number: number === 'fifteen' ? eighteen.slice(0, 6) + eighteen.slice(8, 17) : eighteen }
}

/** Incomes one by one, and that there are no others. */
function known(facts: Telling['facts'], today: Day, earliest: string): FamilyFact[] {
  const asked = printDay(addDays(today, -ASKED_DAYS_AGO))
  const from = asked > earliest ? asked : earliest
  return Object.entries(facts).flatMap(([kind, written]) => {
    const value = placedDeep(written, today)
    const fact = (named: string, said: unknown): FamilyFact => ({
      kind: named,
      value: said,
      from,
      learnedOn: from,
      source: 'declared',
    })
    if (kind !== 'income' || !Array.isArray(value)) return [fact(kind, value)]
    return [...value.map((one) => fact('income', one)), fact('incomeDeclared', true)]
  })
}

import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import type { Tx } from '../platform/db/index.ts'
import { refusePlatform } from '../platform/problem/index.ts'
import { type BuiltCase, buildCase, type CaseEnrolment, type CaseParts } from './buildCase.ts'
import {
  type FactOfMany,
  listEnrolmentsSince,
  listFactsFrom,
  listHouseholds,
  listHukouFrom,
  listMembershipsFrom,
  listPeoplePlainly,
  type SpanOfEnrolment,
  type SpanOfMember,
} from './sql/manyHouseholds.ts'
import { findRollOpening } from './sql/rolls.ts'

/** A household on a day as others judge it. */
export interface HouseholdCase extends BuiltCase {
  readonly region: string
  readonly closed: boolean
  /** On which rolls it and its members stand that day, special groups among them. */
  readonly enrolments: readonly CaseEnrolment[]
  /** Spans on a roll that ended on one of the days asked for, and why. */
  readonly left: readonly EndedEnrolment[]
  /** The first later day on which the rows say something else; undefined: none is known. */
  readonly nextChangeOn: string | undefined
}

export interface EndedEnrolment {
  readonly of: string | null
  readonly programme: string
  readonly until: string
  readonly because: string
}

export interface CaseOptions {
  /** As it was known at that moment: to read an old decision with the eyes of its day. */
  readonly known?: Date | undefined
  /** How many days back somebody who left a roll is still told of. */
  readonly leftWithinDays?: number
}

/**
 * What is known of many households on a day, as cases for the engine, in a handful of statements whatever their
 * number (meant for up to a few thousand). A household that is out of scope is absent from the answer.
 */
export async function casesOfHouseholds(
  tx: Tx,
  county: string,
  ids: readonly string[],
  on: string,
  { known, leftWithinDays = 0 }: CaseOptions = {},
): Promise<Map<string, HouseholdCase>> {
  const households = await listHouseholds(tx, county, ids)
  const found = households.map(({ id }) => id)
  const memberships = Map.groupBy(await listMembershipsFrom(tx, county, found, on), ({ household_id }) => household_id)
  const people = await readPeople(tx, county, [...memberships.values()].flat())
  const rows = await readRows(tx, county, found, [...people.keys()], on, { known, leftWithinDays })
  const opened = await findRollOpening(tx, county)
  const cases = new Map<string, HouseholdCase>()
  for (const household of households) {
    const spans = memberships.get(household.id) ?? []
    const present = spans.filter(({ holds_from }) => holds_from <= on)
    const own = ownRows(household.id, present, people, rows)
    const parts: CaseParts = {
      household,
      on,
      members: membersOf(present, people).map(({ person, relation }) => ({
        id: person.id,
        relation,
        sex: person.sex,
        born: person.born_on,
        died: person.died_on,
        hukou: own.hukou.find((row) => row.holds_from <= on && goesBy(people, row.person_id) === person.id)?.place,
      })),
      facts: own.facts.map(({ id, seq, kind, part, value, source, ...row }) => ({
        id,
        seq,
        kind,
        part,
        value,
        source,
        of: goesBy(people, row.person_id),
        from: row.holds_from,
        until: row.holds_until,
      })),
      enrolments: own.enrolments.filter((row) => holdsOn(row, on)).map((row) => enrolmentOf(row, people)),
      rollsComplete: opened !== undefined && opened <= on,
    }
    const closed = household.closed_on !== null && household.closed_on <= on
    const spoken = [...spans, ...own.hukou, ...own.facts, ...own.enrolments]
    const borders = spoken.flatMap(({ holds_from, holds_until }) => [holds_from, holds_until])
    borders.push(household.closed_on, opened ?? null, ...parts.members.map(({ died }) => died))
    cases.set(household.id, {
      ...buildCase(parts),
      region: household.region,
      closed,
      enrolments: parts.enrolments,
      left: own.enrolments.flatMap((row) => endedBy(row, people, on)),
      nextChangeOn: borders.filter((day) => day !== null && day > on).toSorted()[0] ?? undefined,
    })
  }
  return cases
}

/** The ids of the members of households on a day, in the order in which a case names them. */
export async function membersInOrder(
  tx: Tx,
  county: string,
  households: readonly string[],
  on: string,
): Promise<Map<string, string[]>> {
  const spans = await listMembershipsFrom(tx, county, households, on)
  const people = await readPeople(tx, county, spans)
  const present = Map.groupBy(
    spans.filter(({ holds_from }) => holds_from <= on),
    ({ household_id }) => household_id,
  )
  return new Map([...present].map(([id, own]) => [id, membersOf(own, people).map(({ person }) => person.id)]))
}

/** The same of one household, which must be in scope. */
export async function caseOfHousehold(
  tx: Tx,
  county: string,
  household: string,
  on: string,
  known?: Date,
): Promise<HouseholdCase> {
  const found = (await casesOfHouseholds(tx, county, [household], on, { known })).get(household)
  if (!found) throw refusePlatform('platform.not-found')
  return found
}

interface Person {
  readonly id: string
  readonly sex: string | null
  readonly born_on: string
  readonly died_on: string | null
  readonly merged_into: string | null
}

/** Everybody concerned by the id of their row, with the rows that were merged into them. */
async function readPeople(tx: Tx, county: string, memberships: readonly SpanOfMember[]): Promise<Map<string, Person>> {
  const written = [...new Set(memberships.map(({ person_id }) => person_id))]
  const first = await listPeoplePlainly(tx, county, written)
  const people = new Map(first.map((person) => [person.id, person]))
  const into = first.flatMap(({ merged_into }) => (merged_into && !written.includes(merged_into) ? merged_into : []))
  if (into.length > 0) for (const person of await listPeoplePlainly(tx, county, into)) people.set(person.id, person)
  return people
}

interface RowsByOwner {
  readonly facts: Map<string, FactOfMany[]>
  readonly enrolments: Map<string, SpanOfEnrolment[]>
  readonly hukou: Map<string, Awaited<ReturnType<typeof listHukouFrom>>>
}

async function readRows(
  tx: Tx,
  county: string,
  households: readonly string[],
  people: readonly string[],
  on: string,
  { known, leftWithinDays }: { known: Date | undefined; leftWithinDays: number },
): Promise<RowsByOwner> {
  const since = printDay(addDays(parseDay(on) as Day, -leftWithinDays))
  const facts = await listFactsFrom(tx, county, { households, people, on }, known)
  const enrolments = await listEnrolmentsSince(tx, county, { households, people, since })
  return {
    facts: Map.groupBy(facts, (row) => row.person_id ?? (row.household_id as string)),
    enrolments: Map.groupBy(enrolments, (row) => row.person_id ?? row.household_id),
    hukou: Map.groupBy(await listHukouFrom(tx, county, people, on), ({ person_id }) => person_id),
  }
}

/** What is known of the household itself and of everybody who is in it that day, whichever row it was written for. */
function ownRows(household: string, present: readonly SpanOfMember[], people: Map<string, Person>, rows: RowsByOwner) {
  const ids = new Set(present.map(({ person_id }) => goesBy(people, person_id)))
  const everyRow = [...people.values()].filter(({ id, merged_into }) => ids.has(merged_into ?? id)).map(({ id }) => id)
  const of = <Row>(byOwner: Map<string, Row[]>): Row[] => everyRow.flatMap((id) => byOwner.get(id) ?? [])
  return {
    facts: [...(rows.facts.get(household) ?? []), ...of(rows.facts)].sort((one, other) => one.seq - other.seq),
    enrolments: [...(rows.enrolments.get(household) ?? []), ...of(rows.enrolments)],
    hukou: of(rows.hukou),
  }
}

/** Members by the person they are read as, each once, the head first, the others in the order of their ids. */
function membersOf(present: readonly SpanOfMember[], people: Map<string, Person>) {
  const ids = [...new Set(present.map(({ person_id }) => goesBy(people, person_id)))].sort()
  const members = ids.flatMap((id) => {
    const person = people.get(id)
    const own = present.find(({ person_id }) => person_id === id)
    const any = own ?? present.find(({ person_id }) => goesBy(people, person_id) === id)
    return person ? [{ person, relation: any?.relation ?? 'other' }] : []
  })
  return members.sort((one, other) => Number(other.relation === 'head') - Number(one.relation === 'head'))
}

function goesBy(people: Map<string, Person>, id: string): string
function goesBy(people: Map<string, Person>, id: string | null): string | null
function goesBy(people: Map<string, Person>, id: string | null): string | null {
  return id === null ? null : (people.get(id)?.merged_into ?? id)
}

function holdsOn({ holds_from, holds_until }: SpanOfEnrolment, on: string): boolean {
  return holds_from <= on && (holds_until === null || holds_until > on)
}

function enrolmentOf(row: SpanOfEnrolment, people: Map<string, Person>): CaseEnrolment {
  return {
    of: goesBy(people, row.person_id),
    programme: row.roll,
    from: row.holds_from,
    until: row.holds_until,
    monthlyFen: row.monthly_fen,
    category: row.category,
  }
}

function endedBy(row: SpanOfEnrolment, people: Map<string, Person>, on: string): EndedEnrolment[] {
  const { roll: programme, holds_until: until, left_because: because } = row
  if (until === null || until > on || because === null || because === 'amountChanged') return []
  return [{ of: goesBy(people, row.person_id), programme, until, because }]
}

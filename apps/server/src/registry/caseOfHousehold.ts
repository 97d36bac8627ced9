import type { Tx } from '../platform/db/index.ts'
import { type BuiltCase, buildCase, type CaseFact } from './buildCase.ts'
import { listFacts } from './sql/circumstances.ts'
import { getHousehold } from './sql/households.ts'
import { listHukouOn } from './sql/hukou.ts'
import { listMembersOn } from './sql/memberships.ts'
import { listFolded, listPeople } from './sql/people.ts'
import { findRollOpening, listEnrolmentsOn } from './sql/rolls.ts'

/** The members of a household on a day as people: a row that was merged is read as the one it was merged into. */
export async function readMembers(tx: Tx, county: string, household: string, on: string) {
  const memberships = await listMembersOn(tx, county, household, on)
  const written = await listPeople(
    tx,
    county,
    memberships.map(({ person_id }) => person_id),
  )
  const goesBy = new Map(written.map(({ id, merged_into }) => [id, merged_into ?? id]))
  const ids = [...new Set(goesBy.values())]
  const folded = await listFolded(tx, county, ids)
  for (const { id, into } of folded) goesBy.set(id, into)
  const people = await listPeople(tx, county, ids)
  const members = people.map((person) => {
    const own = memberships.find(({ person_id }) => person_id === person.id)
    const any = own ?? memberships.find(({ person_id }) => goesBy.get(person_id) === person.id)
    return { person, relation: any?.relation ?? 'other' }
  })
  members.sort((one, other) => Number(other.relation === 'head') - Number(one.relation === 'head'))
  return { members, goesBy, allIds: [...goesBy.keys()] }
}

/**
 * What is known of a household on a day, as a case for the engine. With `known` as it was known at that moment, so
 * that an old decision can be read with the eyes of its day.
 */
export async function caseOfHousehold(
  tx: Tx,
  county: string,
  household: string,
  on: string,
  known?: Date,
): Promise<BuiltCase & { readonly region: string }> {
  const { residence, region } = await getHousehold(tx, county, household)
  const { members, goesBy, allIds } = await readMembers(tx, county, household, on)
  const hukou = await listHukouOn(tx, county, allIds, on)
  const facts = await listFacts(tx, county, { people: allIds, household }, known)
  const enrolments = await listEnrolmentsOn(tx, county, household, allIds, on)
  const opened = await findRollOpening(tx, county)
  const own = (person: string | null) => (person === null ? null : (goesBy.get(person) ?? person))
  const built = buildCase({
    household: { id: household, residence, region },
    on,
    members: members.map(({ person, relation }) => ({
      id: person.id,
      relation,
      sex: person.sex,
      born: person.born_on,
      died: person.died_on,
      hukou: hukou.find(({ person_id }) => own(person_id) === person.id)?.place,
    })),
    facts: facts.flatMap((row): CaseFact[] => {
      if (row.withdrawn_at) return []
      const { id, seq, kind, part, value, source, holds_from, holds_until } = row
      return [{ id, seq, kind, part, value, source, of: own(row.person_id), from: holds_from, until: holds_until }]
    }),
    enrolments: enrolments.map((row) => ({
      of: own(row.person_id),
      programme: row.roll,
      from: row.holds_from,
      until: row.holds_until,
      monthlyFen: row.monthly_fen,
      category: row.category,
    })),
    rollsComplete: opened !== undefined && opened <= on,
  })
  return { ...built, region }
}

import type { Tx } from '../platform/db/index.ts'
import { listMembersOn } from './sql/memberships.ts'
import { listFolded, listPeople } from './sql/people.ts'

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

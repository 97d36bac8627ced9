import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { id } from '../inputs.ts'
import { listHouseholdsOfPeople } from '../sql/browse.ts'
import { listWithoutNumber } from '../sql/people.ts'
import { namesOfRegions } from '../sql/regions.ts'

const MOST = 200

/** Everybody who has no number yet, with the reason: somebody has to go and get them one. */
export const listPeopleWithoutNumber = defineQuery({
  name: 'registry.list-people-without-number',
  permission: 'registry.read',
  input: z.strictObject({ after: id().optional() }),
  async run({ tx, county }, { after }) {
    const rows = await listWithoutNumber(tx, county, after, MOST)
    const villages = await namesOfRegions(
      tx,
      rows.map(({ region }) => region),
    )
    const homes = await listHouseholdsOfPeople(
      tx,
      county,
      rows.map(({ id }) => id),
    )
    const householdOf = new Map(homes.map(({ person, household }) => [person, household]))
    const people = rows.map(({ id: person, name, region, born_on: born, no_identity_because: because }) => {
      const [village, household] = [villages.get(region) ?? null, householdOf.get(person) ?? null]
      return { person, name, region, village, household, born, because }
    })
    return { people, next: rows.length === MOST ? (rows.at(-1)?.id ?? null) : null }
  },
})

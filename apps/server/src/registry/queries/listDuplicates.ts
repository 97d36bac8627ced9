import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { showPlaced } from '../shownPerson.ts'
import { listWaitingPairs } from '../sql/duplicates.ts'

const MOST = 100

/** Pairs that wait for somebody to say whether they are one person, both sides shown. */
export const listDuplicates = defineQuery({
  name: 'registry.list-duplicates',
  permission: 'registry.review-duplicates',
  input: z.strictObject({}),
  async run({ tx, county, keyring }) {
    const pairs = await listWaitingPairs(tx, county, MOST)
    const ids = [...new Set(pairs.flatMap(({ person_id, other_id }) => [person_id, other_id]))]
    const people = await showPlaced(tx, county, keyring, ids)
    return {
      pairs: pairs.map(({ person_id, other_id, likeness, found_at }) => ({
        likeness,
        foundAt: found_at.toISOString(),
        // a side that lies outside of the officer's area is not shown: then the pair is for the office above
        one: people.get(person_id) ?? null,
        other: people.get(other_id) ?? null,
      })),
    }
  },
})

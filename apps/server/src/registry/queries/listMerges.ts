import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { showPlaced } from '../shownPerson.ts'
import { listOpenMerges } from '../sql/merges.ts'

const MOST = 100

/** Merges that wait for a second person, then those in force, which can be undone; both sides shown. */
export const listMerges = defineQuery({
  name: 'registry.list-merges',
  permission: 'registry.merge',
  input: z.strictObject({}),
  async run({ tx, county, keyring, actor }) {
    const merges = await listOpenMerges(tx, county, MOST)
    const ids = [...new Set(merges.flatMap(({ kept_id, folded_id }) => [kept_id, folded_id]))]
    const people = await showPlaced(tx, county, keyring, ids)
    return {
      merges: merges.map(({ id, kept_id, folded_id, because, proposed_at, proposed_by, confirmed_at }) => ({
        merge: id,
        because,
        proposedAt: proposed_at.toISOString(),
        proposedByMe: proposed_by === actor.user,
        confirmedAt: confirmed_at?.toISOString() ?? null,
        kept: people.get(kept_id) ?? null,
        folded: people.get(folded_id) ?? null,
      })),
    }
  },
})

import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { id } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { findOpenMembership } from '../sql/memberships.ts'
import { confirmMergeRow, lockMerge } from '../sql/merges.ts'
import { getOwnPerson, listFolded, updatePerson } from '../sql/people.ts'

/** Another officer agrees: from now on the one row is read as the other. Nothing of it is moved or lost. */
export const confirmMerge = defineCommand({
  name: 'registry.confirm-merge',
  permission: 'registry.merge',
  input: z.strictObject({ merge: id() }),
  output: z.strictObject({ merge: z.string(), kept: z.string(), folded: z.string() }),
  async run({ tx, county, now, actor, announce }, { merge }) {
    const { kept_id, folded_id, confirmed_at, undone_at } = await lockMerge(tx, county, merge)
    if (confirmed_at || undone_at) throw refuse('registry.merge-not-open')
    await getOwnPerson(tx, county, kept_id)
    const folds = await getOwnPerson(tx, county, folded_id)
    if (folds.identity_number) throw refuse('registry.merge-numbers-differ')
    // a chain of merges would make undoing one of them undo another
    if ((await listFolded(tx, county, [folded_id])).length > 0) throw refuse('registry.merge-not-open')
    const [one, other] = [
      await findOpenMembership(tx, county, kept_id),
      await findOpenMembership(tx, county, folded_id),
    ]
    if (one && other && one.household_id !== other.household_id) throw refuse('registry.merge-two-households')
    await updatePerson(tx, county, folded_id, { merged_into: kept_id })
    // whoever proposed it is refused here by person_merge_takes_two
    await confirmMergeRow(tx, county, merge, now, actor.user)
    const household = one?.household_id ?? other?.household_id
    if (household) await announce('registry.households-changed', { county, households: [household] })
    return { merge, kept: kept_id, folded: folded_id }
  },
  audit: (_input, { kept, folded }) => ({ kept, folded }),
  subject: ({ merge }) => merge,
})

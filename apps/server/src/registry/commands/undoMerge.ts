import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { because, id } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { findOpenMembership } from '../sql/memberships.ts'
import { lockMerge, undoMergeRow } from '../sql/merges.ts'
import { updatePerson } from '../sql/people.ts'

/** They were two people after all, or the proposal is turned down: both rows stand as they stood. */
export const undoMerge = defineCommand({
  name: 'registry.undo-merge',
  permission: 'registry.merge',
  input: z.strictObject({ merge: id(), because: because() }),
  output: z.strictObject({ merge: z.string(), wasInForce: z.boolean() }),
  async run({ tx, county, now, actor, announce }, { merge, because }) {
    const { kept_id, folded_id, confirmed_at, undone_at } = await lockMerge(tx, county, merge)
    if (undone_at) throw refuse('registry.merge-not-open')
    if (confirmed_at) await updatePerson(tx, county, folded_id, { merged_into: null })
    await undoMergeRow(tx, county, merge, { at: now, by: actor.user, because })
    const member = (await findOpenMembership(tx, county, kept_id)) ?? (await findOpenMembership(tx, county, folded_id))
    if (member) await announce('registry.households-changed', { county, households: [member.household_id] })
    return { merge, wasInForce: confirmed_at !== null }
  },
  audit: (_input, { wasInForce }) => ({ wasInForce }),
  subject: ({ merge }) => merge,
})

import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { because, id } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { insertMerge } from '../sql/merges.ts'
import { getOwnPerson } from '../sql/people.ts'

/** One officer says that two rows are one person. Nothing changes until another confirms it. */
export const proposeMerge = defineCommand({
  name: 'registry.propose-merge',
  permission: 'registry.merge',
  input: z.strictObject({ kept: id(), folded: id(), because: because() }),
  output: z.strictObject({ merge: z.string() }),
  async run({ tx, county, now, actor }, { kept, folded, because }) {
    const keeps = await getOwnPerson(tx, county, kept)
    const folds = await getOwnPerson(tx, county, folded)
    if (folds.identity_number) throw refuse('registry.merge-numbers-differ')
    const merge = mintId(now)
    await insertMerge(tx, { county, id: merge, region: keeps.region, kept, folded, because, at: now, by: actor.user })
    return { merge }
  },
  audit: ({ kept, folded }, outcome) => ({ kept, folded, ...outcome }),
  subject: ({ kept }) => kept,
})

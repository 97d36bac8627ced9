import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOf, readingOf } from '../../../registry/index.ts'
import { aidInFile, determineFor } from '../../determineFor.ts'
import { need } from '../inputs.ts'
import { proposalOf } from '../proposal.ts'

/** Everything the rules have for a household that comes with a need, before anything is written. Leaves receipts. */
export const proposePackage = defineQuery({
  name: 'casework.propose-package',
  permission: 'casework.take-intake',
  input: z.strictObject(need),
  subject: ({ household }) => household,
  async run({ tx, county, today, actor, receipt }, { household, by, event, aid }) {
    const on = printDay(today)
    const { known, file, determination } = await determineFor(tx, county, household, on, {
      applied: { on, by },
      voluntary: true,
      ...(event && { event: aid ? { ...event, kind: aidInFile(aid).kind } : event }),
      ...(aid && { aidFor: aidInFile(aid).aidFor }),
    })
    const members = file.household.members.map(({ id }) => id)
    for (const person of members) await receipt({ person, region: known.region, ...readingOf(actor, 'casework') })
    return {
      household,
      on,
      names: Object.fromEntries(await namesOf(tx, county, members)),
      proposed: proposalOf(determination.results, known),
    }
  },
})

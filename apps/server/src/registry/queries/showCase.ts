import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { caseOfHousehold } from '../casesOfHouseholds.ts'
import { day, id } from '../inputs.ts'
import { readingOf, WHYS } from '../purposes.ts'

/** The household as the engine is asked about it: what is known on a day, and nothing else. Leaves receipts. */
export const showCase = defineQuery({
  name: 'registry.show-case',
  permission: 'registry.read',
  input: z.strictObject({
    household: id(),
    on: day().optional(),
    known: z.iso.datetime({ offset: true }).optional().describe('As it was known at that moment.'),
    why: z.enum(WHYS),
  }),
  subject: ({ household }) => household,
  async run({ tx, county, today, actor, receipt }, { household, on, known, why }) {
    const asked = on ?? printDay(today)
    const built = await caseOfHousehold(tx, county, household, asked, known ? new Date(known) : undefined)
    for (const { id: person } of built.file?.household.members ?? []) {
      await receipt({ person, region: built.region, ...readingOf(actor, why) })
    }
    return { case: built.file ?? null, problems: built.problems, facts: built.facts }
  },
})

import { EXIT_REASONS } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, id, notInFuture } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { endEnrolment as endRow } from '../sql/rolls.ts'

/** Takes a household or a person off a roll. A cause that can be named is part of it; there is no "other". */
export const endEnrolment = defineCommand({
  name: 'registry.end-enrolment',
  permission: 'registry.enrol',
  input: z.strictObject({
    enrolment: id(),
    until: day().describe('The first day on which it no longer holds.'),
    because: z.enum(EXIT_REASONS),
  }),
  output: z.strictObject({ enrolment: z.string(), roll: z.string() }),
  async run({ tx, county, today, announce }, { enrolment, until, because }) {
    notInFuture(today, { until })
    const ended = await endRow(tx, county, enrolment, until, because)
    if (!ended) throw refuse('registry.not-on-roll')
    await announce('registry.households-changed', { county, households: [ended.household_id] })
    return { enrolment, roll: ended.roll }
  },
  audit: ({ until, because }, outcome) => ({ until, because, ...outcome }),
  subject: ({ enrolment }) => enrolment,
})

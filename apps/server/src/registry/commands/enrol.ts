import { ENTRY_REASONS, ROLLS } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, id, notInFuture, ownId } from '../inputs.ts'
import { putOnRoll } from '../putOnRoll.ts'

/** Puts a household or one of its members on a roll, with why. */
export const enrol = defineCommand({
  name: 'registry.enrol',
  permission: 'registry.enrol',
  input: z.strictObject({
    id: ownId(),
    roll: z.enum(ROLLS),
    household: id(),
    person: id().optional(),
    category: z.enum(['A', 'B', 'C']).optional(),
    monthlyFen: z.int().min(0).max(10_000_000_00).optional(),
    from: day(),
    because: z.enum(ENTRY_REASONS),
  }),
  output: z.strictObject({ enrolment: z.string() }),
  async run(context, input) {
    notInFuture(context.today, { from: input.from })
    return { enrolment: await putOnRoll(context, input) }
  },
  audit: ({ roll, household, person, from, because }, { enrolment }) => ({
    roll,
    household,
    person,
    from,
    because,
    enrolment,
  }),
  subject: ({ household }) => household,
})

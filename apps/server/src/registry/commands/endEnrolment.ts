import { EXIT_REASONS } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, id, notInFuture } from '../inputs.ts'
import { leaveRoll } from '../putOnRoll.ts'

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
  async run(context, input) {
    notInFuture(context.today, { until: input.until })
    return { enrolment: input.enrolment, roll: await leaveRoll(context, input) }
  },
  audit: ({ until, because }, outcome) => ({ until, because, ...outcome }),
  subject: ({ enrolment }) => enrolment,
})

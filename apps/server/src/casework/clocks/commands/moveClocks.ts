import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { EXTENSION_NAMES } from '../domain/extensions.ts'
import { extendClock, pauseClock, resumeClock } from '../moveClock.ts'
import { refuseClock } from '../problems.ts'
import { type ClockRow, lockClock } from '../sql/clocks.ts'

const day = z.iso.date().optional().describe('The day it happened; today unless given.')
const moved = z.strictObject({ clock: z.uuid(), limit: z.string() })

/** The clock, and the day, which is not after today. */
async function held(
  { tx, county, today }: CommandContext,
  id: string,
  on: string | undefined,
): Promise<[ClockRow, string]> {
  const happened = on ?? printDay(today)
  if (happened > printDay(today)) throw refuseClock('casework.clock-day-unfit', { day: happened }, 'on')
  return [await lockClock(tx, county, id), happened]
}

/** Stops a limit, where a document lets it stand still for that reason. */
export const pauseClockByHand = defineCommand({
  name: 'casework.pause-clock',
  permission: 'casework.keep-clock',
  input: z.strictObject({
    clock: z.uuid(),
    reason: z.enum(['correction', 'objection', 'householdAbsent', 'crossCounty']),
    said: z.string().trim().min(1).max(500),
    on: day,
  }),
  output: moved,
  async run(context, { clock: id, reason, said, on }) {
    const [clock, happened] = await held(context, id, on)
    await pauseClock(context, clock, { reason, said, on: happened })
    return { clock: id, limit: clock.limit_name }
  },
  audit: ({ reason }, outcome) => ({ ...outcome, reason }),
  subject: ({ clock }) => clock,
})

/** Lets a limit that was stopped go on. */
export const resumeClockByHand = defineCommand({
  name: 'casework.resume-clock',
  permission: 'casework.keep-clock',
  input: z.strictObject({ clock: z.uuid(), on: day }),
  output: moved,
  async run(context, { clock: id, on }) {
    const [clock, happened] = await held(context, id, on)
    await resumeClock(context, clock, { on: happened })
    return { clock: id, limit: clock.limit_name }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ clock }) => clock,
})

/** Takes the longer figure of the law, for a reason the law knows that day. */
export const extendClockByHand = defineCommand({
  name: 'casework.extend-clock',
  permission: 'casework.keep-clock',
  input: z.strictObject({ clock: z.uuid(), reason: z.enum(EXTENSION_NAMES) }),
  output: moved,
  async run(context, { clock: id, reason }) {
    const [clock] = await held(context, id, undefined)
    await extendClock(context, clock, reason)
    return { clock: id, limit: clock.limit_name }
  },
  audit: ({ reason }, outcome) => ({ ...outcome, reason }),
  subject: ({ clock }) => clock,
})

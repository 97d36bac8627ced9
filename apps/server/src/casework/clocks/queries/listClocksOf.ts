import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { clocksOf } from '../clocksOf.ts'
import { clockShown } from '../shownClock.ts'

/** The time limits of one record: what runs, what stands still and why, what was in time and what was late. */
export const listClocksOf = defineQuery({
  name: 'casework.list-clocks',
  permission: 'casework.read',
  input: z.strictObject({ kind: z.string().max(40), subject: z.uuid() }),
  output: z.strictObject({ clocks: z.array(clockShown) }),
  subject: ({ subject }) => subject,
  async run(context, { kind, subject }) {
    return { clocks: (await clocksOf(context, kind, [subject])).get(subject) ?? [] }
  },
})

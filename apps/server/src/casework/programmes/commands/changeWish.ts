import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { witness } from '../inputs.ts'
import { keepWish } from '../keepWish.ts'
import { tekunOf } from '../sql/tekun.ts'

/** Somebody in tekun support changes their mind about where to live. */
export const changeWish = defineCommand({
  name: 'casework.change-wish',
  permission: 'casework.inquire',
  input: z.strictObject({
    person: z.uuid(),
    wish: z.enum(['centralised', 'dispersed']),
    witness,
    wishedOn: z.iso.date().optional(),
  }),
  output: z.strictObject({ wish: z.string() }),
  async run(context, { person, wish, witness: seenBy, wishedOn }) {
    const { household, region } = await tekunOf(context.tx, context.county, person)
    const on = wishedOn ?? printDay(context.today)
    return {
      wish: await keepWish(context, { person, household, region, application: null, wish, on, witness: seenBy }),
    }
  },
  audit: ({ wish }, outcome) => ({ chosen: wish, ...outcome }),
  subject: ({ person }) => person,
})

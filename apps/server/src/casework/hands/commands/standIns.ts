import { printDay } from '@doudi/domain'
import { HAND_OF_ACT, type Hand } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { refuseHands } from '../problems.ts'
import { endStandInRow, holdStandIn, insertStandIn } from '../sql/standIns.ts'

const HANDS = [...new Set(Object.values(HAND_OF_ACT))] as [Hand, ...Hand[]]

/**
 * Names who stands in where a township has too few people: for one hand, for a time, with the reason. What they may see and do
 * comes from the post that is granted to them; the appointment shows on each step they take, and hands differ as ever.
 */
export const appointStandIn = defineCommand({
  name: 'casework.appoint-stand-in',
  permission: 'casework.delegate',
  input: z.strictObject({
    township: z.string().regex(/^\d{9}$/),
    account: z.uuid(),
    hand: z.enum(HANDS),
    post: z.string().trim().min(2).max(60).describe('The post that cannot be filled.'),
    because: z.string().trim().min(2).max(200),
    from: z.iso.date(),
    until: z.iso.date().describe('The day from which it no longer holds.'),
  }),
  output: z.strictObject({ standIn: z.string() }),
  async run({ tx, county, now, actor }, { township, account, hand, post, because, from, until }) {
    if (until <= from) throw refuseHands('casework.days-not-in-order', { from, until }, 'until')
    const standIn = mintId(now)
    await insertStandIn(tx, {
      county,
      id: standIn,
      township,
      account_id: account,
      hand,
      post,
      because,
      holds_from: from,
      holds_until: until,
      appointed_at: now,
      appointed_by: actor.user,
      regular: false,
    })
    return { standIn }
  },
  audit: ({ township, account, hand, from, until }, { standIn }) => ({ standIn, township, account, hand, from, until }),
})

/** Ends an appointment before its time. `regular`: from now on they hold the post in their own right. */
export const endStandIn = defineCommand({
  name: 'casework.end-stand-in',
  permission: 'casework.delegate',
  input: z.strictObject({ standIn: z.uuid(), regular: z.boolean().default(false) }),
  async run({ tx, county, today, actor }, { standIn, regular }) {
    const row = await holdStandIn(tx, county, standIn)
    if (row.ended_on !== null) throw refuseHands('casework.stand-in-over')
    await endStandInRow(tx, county, standIn, { ended_on: printDay(today), ended_by: actor.user, regular })
    return { standIn, regular }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ standIn }) => standIn,
})

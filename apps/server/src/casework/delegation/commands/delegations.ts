import { printDay } from '@doudi/domain'
import { APPLIED_PROGRAMMES } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { countReady } from '../../application/sql/ready.ts'
import { remark } from '../../application/stepCommand.ts'
import { refuseHands } from '../../hands/problems.ts'
import { refuseDelegation } from '../problems.ts'
import { holdDelegation, insertDelegation, updateDelegation } from '../sql/delegations.ts'

/** Proposes that townships decide instead of the county (002 二(一)2; AID-03, EMG-04). In force once another person approves. */
export const proposeDelegation = defineCommand({
  name: 'casework.propose-delegation',
  permission: 'casework.delegate',
  input: z.strictObject({
    programme: z.enum(APPLIED_PROGRAMMES),
    township: z
      .string()
      .regex(/^\d{9}$/)
      .optional()
      .describe('Left out: every township.'),
    upToFen: z.int().min(1).max(100_000_000).optional().describe('Left out: whatever the rules give.'),
    from: z.iso.date(),
    until: z.iso.date().optional().describe('The day from which it no longer holds; left out: until recalled.'),
    document: z.string().trim().min(2).max(200).describe('The document it rests on, with its number.'),
  }),
  output: z.strictObject({ delegation: z.string() }),
  async run({ tx, county, now, actor }, { programme, township, upToFen, from, until, document }) {
    if (until !== undefined && until <= from) throw refuseHands('casework.days-not-in-order', { from, until }, 'until')
    const delegation = mintId(now)
    await insertDelegation(tx, {
      county,
      id: delegation,
      programme,
      township: township ?? null,
      up_to_fen: upToFen ?? null,
      holds_from: from,
      holds_until: until ?? null,
      document,
      proposed_at: now,
      proposed_by: actor.user,
    })
    return { delegation }
  },
  audit: (input, { delegation }) => ({ ...input, delegation }),
})

/** Another person approves; from its first day the township decides. */
export const approveDelegation = defineCommand({
  name: 'casework.approve-delegation',
  permission: 'casework.delegate',
  input: z.strictObject({ delegation: z.uuid() }),
  async run({ tx, county, now, actor }, { delegation }) {
    const row = await holdDelegation(tx, county, delegation)
    if (row.approved_at !== null || row.recalled_at !== null) throw refuseDelegation('casework.delegation-settled')
    if (row.proposed_by === actor.user) throw refuseDelegation('casework.delegation-by-another')
    await updateDelegation(tx, county, delegation, { approved_at: now, approved_by: actor.user })
    return { delegation }
  },
  audit: ({ delegation }) => ({ delegation }),
  subject: ({ delegation }) => delegation,
})

/** Recalls in one step, by one person: what is ready for a decision there goes to the county from now on. */
export const recallDelegation = defineCommand({
  name: 'casework.recall-delegation',
  permission: 'casework.delegate',
  input: z.strictObject({ delegation: z.uuid(), because: remark() }),
  output: z.strictObject({ delegation: z.string(), toTheCounty: z.number() }),
  async run({ tx, county, now, today, actor }, { delegation, because }) {
    const row = await holdDelegation(tx, county, delegation)
    if (row.recalled_at !== null) throw refuseDelegation('casework.delegation-settled')
    await updateDelegation(tx, county, delegation, {
      recalled_on: printDay(today),
      recalled_at: now,
      recalled_by: actor.user,
      recalled_because: because,
    })
    return { delegation, toTheCounty: await countReady(tx, county, row.programme, row.township ?? county) }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ delegation }) => delegation,
})

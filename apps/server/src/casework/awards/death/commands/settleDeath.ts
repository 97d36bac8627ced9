import { z } from 'zod'
import { defineCommand } from '../../../../platform/command/index.ts'
import { closeEmptied, recordDeath } from '../../../../registry/index.ts'
import { refuse } from '../../problems.ts'
import { settleAwards } from '../settleAwards.ts'
import { lockDeath, updateDeath } from '../sql/deaths.ts'
import { heads } from './reportDeath.ts'

const settledAward = z.strictObject({
  award: z.string(),
  programme: z.string(),
  act: z.string(),
  from: z.string(),
  beforeFen: z.number().nullable(),
  nowFen: z.number().nullable(),
  decision: z.string(),
})

/**
 * Settles a reported death, by another person than who reported it, in one go: the file of the household, the next head without a break,
 * the end of what was the dead person's own, and what the survivors are owed from the month after.
 */
export const settleDeath = defineCommand({
  name: 'casework.settle-death',
  permission: 'casework.confirm',
  input: z.strictObject({
    death: z.uuid(),
    heads: heads.optional().describe('Where the report did not say who is the next head.'),
    amounts: z
      .array(z.strictObject({ award: z.uuid(), monthlyFen: z.int().min(0).max(1_000_000_00) }))
      .max(20)
      .optional()
      .describe('Sums for the survivors where no rule gives one: in a gradual exit.'),
  }),
  output: z.strictObject({ death: z.string(), household: z.string(), settled: z.array(settledAward) }),
  async run(context, { death: id, heads: rest, amounts }) {
    const { tx, county, now, actor } = context
    const death = await lockDeath(tx, county, id)
    if (death.state !== 'reported') throw refuse('casework.death-settled')
    if (death.reportedBy === actor.user) throw refuse('casework.own-proposal')
    const { household, person, diedOn } = death
    const belonging = await recordDeath(context, {
      household,
      person,
      on: diedOn,
      rest: (rest ?? death.heads ?? undefined) as Parameters<typeof recordDeath>[1]['rest'],
    })
    const settled = await settleAwards(context, death, {
      closed: belonging.closed,
      headDied: belonging.headDied,
      survivors: belonging.earlier.length - 1,
      entered: Object.fromEntries((amounts ?? []).map(({ award, monthlyFen }) => [award, monthlyFen])),
    })
    if (belonging.closed) await closeEmptied(context, household, diedOn)
    await updateDeath(tx, county, id, {
      state: 'settled',
      settled_at: now,
      settled_by: actor.user,
      earlier: JSON.stringify(belonging.earlier),
    })
    return { death: id, household, settled }
  },
  audit: ({ death }, { household, settled }) => ({
    death,
    household,
    settled: settled.map(({ award, act }) => `${act} ${award}`),
  }),
  subject: ({ death }) => death,
})

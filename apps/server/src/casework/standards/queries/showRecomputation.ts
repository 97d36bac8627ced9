import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { sumOutcomes } from '../sql/outcomes.ts'
import { findRecomputation } from '../sql/recomputations.ts'

/** How far the recomputation under a document has come, and what became of the awards so far. */
export const showRecomputation = defineQuery({
  name: 'casework.show-recomputation',
  permission: 'policy.read-standards',
  input: z.strictObject({ revision: z.uuid() }),
  subject: ({ revision }) => revision,
  async run({ tx, county }, { revision }) {
    const row = await findRecomputation(tx, county, revision)
    if (row === undefined) return { revision, state: 'waiting' as const, awards: 0, lookedAt: 0, outcomes: [] }
    const { startsOn, lowersFrom, openedAt, endedAt, awards, lookedAt } = row
    const state = endedAt === null ? ('running' as const) : ('done' as const)
    const outcomes = await sumOutcomes(tx, county, revision)
    return { revision, state, startsOn, lowersFrom, openedAt, endedAt, awards, lookedAt, outcomes }
  },
})

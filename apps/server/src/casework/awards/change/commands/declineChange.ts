import { z } from 'zod'
import { defineCommand } from '../../../../platform/command/index.ts'
import { refuse } from '../../problems.ts'
import { lockChange, settleChange } from '../sql/changes.ts'

/** A proposed change is not made; the award stays as it is, and why is kept. */
export const declineChange = defineCommand({
  name: 'casework.decline-change',
  permission: 'casework.confirm',
  input: z.strictObject({ change: z.uuid(), because: z.string().trim().min(1).max(500) }),
  output: z.strictObject({ change: z.string(), award: z.string() }),
  async run({ tx, county, now, actor }, { change: id, because }) {
    const change = await lockChange(tx, county, id)
    if (change.state !== 'open') throw refuse('casework.change-settled')
    await settleChange(tx, county, id, { state: 'declined', at: now, by: actor.user, because, decision: null })
    return { change: id, award: change.award }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ change }) => change,
})

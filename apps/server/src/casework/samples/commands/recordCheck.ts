import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { getApplication, listSteps } from '../../application/sql/applications.ts'
import { remark } from '../../application/stepCommand.ts'
import { nearAccounts } from '../../hands/nearness.ts'
import { refuseHands } from '../../hands/problems.ts'
import { refuseSample } from '../problems.ts'
import { FOUND } from '../sealed.ts'
import { holdCheck, updateCheck } from '../sql/draws.ts'

/** What was found when a drawn decision was looked at again, by somebody who had no hand in the case. */
export const recordCheck = defineCommand({
  name: 'casework.record-sample-check',
  permission: 'casework.check-sample',
  input: z.strictObject({
    check: z.uuid(),
    outcome: z.enum(['sound', 'formalFault', 'wrong']),
    found: remark(),
  }),
  output: z.strictObject({ check: z.string(), outcome: z.string() }),
  async run(context, { check, outcome, found }) {
    const { tx, county, now, today, actor, keyring } = context
    const row = await holdCheck(tx, county, check)
    if (row.outcome !== null) throw refuseSample('casework.checked-already')
    if (row.application_id !== null) {
      const application = await getApplication(tx, county, row.application_id)
      const steps = await listSteps(tx, county, row.application_id)
      if (steps.some(({ takenBy }) => takenBy === actor.user)) throw refuseSample('casework.checked-by-own-hand')
      if ((await nearAccounts(context, application, [actor.user])).size > 0) throw refuseHands('casework.too-near')
    }
    await updateCheck(tx, county, check, {
      outcome,
      found_sealed: FOUND.seal(keyring, check, found),
      checked_on: printDay(today),
      checked_at: now,
      checked_by: actor.user,
    })
    return { check, outcome }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ check }) => check,
})

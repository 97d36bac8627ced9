import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { listSteps, lockApplication } from '../application/sql/applications.ts'
import { remark, stepCommand } from '../application/stepCommand.ts'
import { factsToSecond } from './factsToSecond.ts'
import { refuseSeconds } from './problems.ts'

/** Another person than whoever entered them looks at the declared facts and deductions that the answer rests on. */
export const secondFacts = stepCommand({
  act: 'secondFacts',
  name: 'casework.second-facts',
  said: z.strictObject({
    facts: z.array(z.uuid()).min(1).max(200).describe('The facts that were on the screen.'),
    remark: remark().optional(),
  }),
  async before(context, { facts }, id) {
    const { tx, county, today, actor } = context
    const application = await lockApplication(tx, county, id)
    const steps = await listSteps(tx, county, id)
    const open = (await factsToSecond(context, application, steps, printDay(today))).filter(({ seconded }) => !seconded)
    if (open.length === 0) throw refuseSeconds('casework.nothing-to-second')
    const seen = new Set(facts)
    if (open.length !== seen.size || !open.every((fact) => seen.has(fact.id))) {
      throw refuseSeconds('casework.facts-have-changed', {}, 'said.facts')
    }
    if (open.some(({ recordedBy }) => recordedBy === actor.user))
      throw refuseSeconds('casework.seconded-by-who-entered')
  },
})

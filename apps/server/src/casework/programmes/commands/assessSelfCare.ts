import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { endClock, lockOpenClocks } from '../../clocks/index.ts'
import { classOf } from '../domain/selfCare.ts'
import { selfCare } from '../inputs.ts'
import { keepSelfCare, noteSelfCare } from '../keepSelfCare.ts'
import { refuseProgramme } from '../problems.ts'
import { lockWaiting, settleWaiting } from '../sql/selfCare.ts'
import { tekunOf } from '../sql/tekun.ts'

/** The county assesses somebody in tekun support again: what was reported, or by itself. */
export const assessSelfCare = defineCommand({
  name: 'casework.assess-self-care',
  permission: 'casework.assess',
  input: z.strictObject({ person: z.uuid(), assessedOn: z.iso.date().optional(), ...selfCare.shape }),
  output: z.strictObject({ class: z.string() }),
  async run(context, { person, assessedOn, answers, second }) {
    const { tx, county, today, actor } = context
    const on = assessedOn ?? printDay(today)
    const { household, region } = await tekunOf(tx, county, person)
    const waiting = await lockWaiting(tx, county, person)
    if (!waiting) {
      const assessed = {
        person,
        household,
        region,
        application: null,
        why: 'review',
        reportedOn: on,
        assessedOn: on,
      } as const
      return { class: await keepSelfCare(context, { ...assessed, answers, second }) }
    }
    if (second === actor.user) throw refuseProgramme('casework.assessor-is-oneself', {}, 'second')
    await settleWaiting(tx, county, waiting, {
      assessed_on: on,
      ...answers,
      class: classOf(answers),
      first_assessor: actor.user,
      second_assessor: second,
    })
    await noteSelfCare(context, { person, assessedOn: on, answers })
    for (const clock of await lockOpenClocks(tx, county, { kind: 'selfCare', id: waiting }))
      await endClock(context, clock, { on })
    return { class: classOf(answers) }
  },
  audit: ({ second }, outcome) => ({ second, ...outcome }),
  subject: ({ person }) => person,
})

import type { z } from 'zod'
import { noteFact } from '../../registry/index.ts'
import type { Effect, Move } from '../application/types.ts'
import type { grade, selfCare, wish } from './inputs.ts'
import { keepSelfCare } from './keepSelfCare.ts'
import { keepWish } from './keepWish.ts'
import { refuseProgramme } from './problems.ts'

/** Steps of single programmes leave more than a step: a wish, an assessment, a grade. */
export const programmeEffects: Effect = {
  acts: ['recordWish', 'recordSelfCare', 'confirmGrade'],
  async run(context, { application, act, happenedOn, said }) {
    const { id, household, region } = application
    const person = personOf(application)
    if (act === 'recordWish') {
      const { wish: wanted, witness } = said as z.output<typeof wish>
      await keepWish(context, { person, household, region, application: id, wish: wanted, on: happenedOn, witness })
    } else if (act === 'recordSelfCare') {
      const { answers, second } = said as z.output<typeof selfCare>
      const days = { reportedOn: application.appliedOn, assessedOn: happenedOn }
      await keepSelfCare(context, {
        person,
        household,
        region,
        application: id,
        why: 'application',
        ...days,
        answers,
        second,
      })
    } else {
      const { list, until, ...certified } = said as z.output<typeof grade>
      const value = { ...certified, certificate: { held: true, ...(until && { until }) } }
      const noted = { from: happenedOn, source: 'source', learnedOn: happenedOn, evidence: list } as const
      await noteFact(context, { person, kind: 'disability', value, ...noted })
    }
  },
}

function personOf({ person }: Move['application']): string {
  if (person === null) throw refuseProgramme('casework.not-of-this-programme')
  return person
}

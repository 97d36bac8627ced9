import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { readShownNames } from '../../access/index.ts'
import { defineQuery } from '../../platform/command/index.ts'
import { namesOf } from '../../registry/index.ts'
import { getApplication, listSteps } from '../application/sql/applications.ts'
import { factsToSecond } from './factsToSecond.ts'

const OPEN = ['submitted', 'returned', 'accepted', 'verified', 'objected']

/** The facts of a case that need a second person, with who entered them. */
export const listFactsToSecond = defineQuery({
  name: 'casework.list-facts-to-second',
  permission: 'casework.read',
  input: z.strictObject({ application: z.uuid() }),
  subject: ({ application }) => application,
  async run(context, { application: id }) {
    const { tx, county, today, actor } = context
    const application = await getApplication(tx, county, id)
    if (!OPEN.includes(application.state)) return { facts: [] }
    const facts = await factsToSecond(context, application, await listSteps(tx, county, id), printDay(today))
    const people = await namesOf(
      tx,
      county,
      facts.flatMap(({ of }) => of ?? []),
    )
    const officers = await readShownNames(
      tx,
      county,
      facts.map(({ recordedBy }) => recordedBy),
    )
    return {
      facts: facts.map(({ id: fact, kind, value, source, evidence, of, recordedBy, seconded }) => ({
        fact,
        kind,
        value,
        source,
        evidence,
        of: of === null ? null : (people.get(of) ?? null),
        recordedBy: officers.get(recordedBy) ?? null,
        mine: recordedBy === actor.user,
        seconded,
      })),
    }
  },
})

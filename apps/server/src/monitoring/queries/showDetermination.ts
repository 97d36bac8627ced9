import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { caseOfHousehold, headsOf, namesOf, readingOf, WHYS } from '../../registry/index.ts'
import { determineInFull } from '../judge.ts'
import { packsInUse } from '../packsInUse.ts'
import { listHistory } from '../sql/lists.ts'

/** What the rules say of a household today, in full with every reason and step, and on which lists it stood when. Leaves receipts. */
export const showDetermination = defineQuery({
  name: 'monitoring.show-determination',
  permission: 'registry.read',
  input: z.strictObject({ household: z.uuid(), why: z.enum(WHYS) }),
  subject: ({ household }) => household,
  async run({ tx, county, today, actor, receipt }, { household, why }) {
    const on = printDay(today)
    const known = await caseOfHousehold(tx, county, household, on)
    const members = known.file?.household.members.map(({ id }) => id) ?? []
    for (const person of members) {
      await receipt({ person, region: known.region, ...readingOf(actor, why) })
    }
    const heads = await headsOf(tx, county, [household], on)
    const history = await listHistory(tx, county, household)
    return {
      household,
      on,
      village: known.region,
      head: heads.get(household)?.name ?? null,
      names: Object.fromEntries(await namesOf(tx, county, members)),
      problems: known.problems,
      receiving: known.enrolments,
      determination: known.file ? determineInFull(await packsInUse(tx, county), known.file) : null,
      lists: history.map(({ id, list, programme, person_id, since, until, answer, change, amount_fen, said }) => ({
        finding: id,
        list,
        programme,
        person: person_id,
        since,
        until,
        answer,
        change,
        amountFen: amount_fen,
        said,
      })),
    }
  },
})

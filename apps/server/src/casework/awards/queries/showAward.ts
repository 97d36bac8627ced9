import { printDay } from '@doudi/domain'
import { awardLife, causesOf, nextActs } from '@doudi/life'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { headsOf, namesOf, readingOf, WHYS } from '../../../registry/index.ts'
import { lookBeside } from '../change/found.ts'
import { getAward, listAmounts } from '../change/sql/awards.ts'
import { listChangesOf } from '../change/sql/changes.ts'
import { CHANGE_SAID } from '../sealed.ts'
import { decisionsOfAward, holdsOf, noticesOf, owedOf, reviewsOf } from './sql/oneAward.ts'

/** One award on one page: what it gave over time, every decision and why, what waits, what the rules say today. Leaves receipts. */
export const showAward = defineQuery({
  name: 'casework.show-award',
  permission: 'casework.read',
  input: z.strictObject({ award: z.uuid(), why: z.enum(WHYS).default('casework') }),
  subject: ({ award }) => award,
  async run(context, { award: id, why }) {
    const { tx, county, today, actor, keyring, receipt } = context
    const on = printDay(today)
    const award = await getAward(tx, county, id)
    const { household, region, person } = award
    const head = (await headsOf(tx, county, [household], on)).get(household)
    const read = [...new Set([head?.person, person].filter((one) => one !== undefined && one !== null))]
    for (const one of read) await receipt({ person: one, region, ...readingOf(actor, why) })
    const changes = await listChangesOf(tx, county, id)
    const decisions = await decisionsOfAward(tx, county, id)
    const reviews = await reviewsOf(tx, county, id)
    const officers = [
      ...changes.flatMap(({ proposedBy }) => proposedBy ?? []),
      ...decisions.map(({ decidedBy }) => decidedBy),
      ...reviews.map(({ reviewedBy }) => reviewedBy),
    ]
    // a household that contradicts itself, or is closed, is shown without an answer of the rules
    const beside =
      award.until === null && head !== undefined ? await lookBeside(context, award).catch(() => undefined) : undefined
    return {
      ...award,
      head: head?.name ?? null,
      members: head?.members ?? 0,
      whom: person === null ? null : ((await namesOf(tx, county, [person])).get(person) ?? null),
      officers: Object.fromEntries(await readShownNames(tx, county, officers)),
      amounts: (await listAmounts(tx, county, id)).map(({ decision: _decision, ...span }) => span),
      decisions,
      reviews,
      holds: await holdsOf(tx, county, id),
      notices: await noticesOf(tx, county, id),
      owed: await owedOf(tx, county, id),
      changes: changes.map(({ saidSealed, proposedAt, ...change }) => ({
        ...change,
        proposedAt: proposedAt.toISOString(),
        said: saidSealed === null ? null : CHANGE_SAID.open(keyring, change.id, saidSealed),
      })),
      beside: beside ? { ...beside.found, asked: beside.asked ?? null } : null,
      next: nextActs(awardLife, award.state, actor.permissions),
      proposable: actor.permissions.has('casework.review')
        ? nextActs(awardLife, award.state)
            .filter((act) => ['increase', 'reduce', 'startGrace', 'backToFull', 'suspend', 'end'].includes(act))
            .map((act) => ({
              act,
              causes: causesOf(act).filter((cause) => !['death', 'replaced', 'rebutted'].includes(cause)),
            }))
        : [],
    }
  },
})

import { printDay } from '@doudi/domain'
import { DEPARTMENTS, nextActs, referralLife } from '@doudi/life'
import { z } from 'zod'
import { defineQuery, type QueryContext } from '../../../platform/command/index.ts'
import { ownDepartment } from '../ownDepartment.ts'
import { DISCLOSED, REFERRAL_SAID } from '../sealed.ts'
import { listBoard } from '../sql/board.ts'
import { getReferral, listReferralSteps } from '../sql/referrals.ts'
import type { Disclosed } from '../types.ts'

const MOST = 200

/**
 * What was passed on to the department of whoever asks, as far as it left: what waits first. Each person who is shown gets a
 * receipt; row security shows no other department's.
 */
export const listForDepartment = defineQuery({
  name: 'casework.list-for-department',
  permission: 'casework.answer-referral',
  input: z.strictObject({ done: z.stringbool().default(false) }),
  async run(context, { done }) {
    const { tx, county, actor, today } = context
    const department = ownDepartment(actor)
    const states = done ? ['answered', 'told', 'returned'] : ['sent', 'accepted']
    const filter = { lo: `${county}000000`, hi: `${Number(county) + 1}000000`, departments: [department], states }
    const rows = await listBoard(
      tx,
      county,
      { ...filter, overdueOn: undefined, openOnly: false },
      { offset: 0, most: MOST },
    )
    const on = printDay(today)
    const shown = []
    for (const { referral, state, version, sentOn, dueOn, outcome, amountFen, answeredOn } of rows) {
      const overdue = !done && dueOn !== null && dueOn < on
      const disclosed = await openDisclosed(context, referral)
      shown.push({ referral, state, version, sentOn, dueOn, overdue, outcome, amountFen, answeredOn, ...disclosed })
    }
    const { zh, en } = DEPARTMENTS[department]
    return { department: { name: department, zh, en }, rows: shown }
  },
})

/** What left, as it left, and what may be done next; leaves a receipt with the person. */
async function openDisclosed({ tx, county, keyring, actor, receipt }: QueryContext, id: string) {
  const { disclosedSealed, person, region, state } = await getReferral(tx, county, id)
  await receipt({ person, region, why: 'casework', section: actor.sections[0] ?? 'partner' })
  const steps = (await listReferralSteps(tx, county, [id])).get(id) ?? []
  return {
    disclosed: disclosedSealed && (DISCLOSED.open(keyring, id, disclosedSealed) as Disclosed),
    may: nextActs(referralLife, state, actor.permissions),
    // what the bureau said among itself stays there
    steps: steps
      .filter(({ act }) => referralLife.acts[act].permission === 'casework.answer-referral')
      .map(({ id: step, act, happenedOn, saidSealed }) => ({
        act,
        happenedOn,
        said: saidSealed && REFERRAL_SAID.open(keyring, step, saidSealed),
      })),
  }
}

import { DEPARTMENTS, nextActs, referralLife } from '@doudi/life'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOf, readingOf } from '../../../registry/index.ts'
import { DISCLOSED, NEED, REFERRAL_SAID } from '../sealed.ts'
import { getReferral, listReferralSteps } from '../sql/referrals.ts'
import type { Disclosed, Need } from '../types.ts'

/** One referral for the bureau: the need, the consent, what left word by word, every step. Leaves a receipt. */
export const showReferral = defineQuery({
  name: 'casework.show-referral',
  permission: 'casework.read',
  input: z.strictObject({ referral: z.uuid() }),
  subject: ({ referral }) => referral,
  async run({ tx, county, keyring, actor, receipt }, { referral: id }) {
    const { needSealed, disclosedSealed, ...referral } = await getReferral(tx, county, id)
    const { person, region, department, state } = referral
    await receipt({ person, region, ...readingOf(actor, 'casework') })
    const steps = (await listReferralSteps(tx, county, [id])).get(id) ?? []
    const names = await readShownNames(
      tx,
      county,
      steps.map(({ takenBy }) => takenBy),
    )
    return {
      ...referral,
      name: (await namesOf(tx, county, [person])).get(person) ?? null,
      need: NEED.open(keyring, id, needSealed) as Need,
      needs: DEPARTMENTS[department].needs,
      papers: DEPARTMENTS[department].papers,
      disclosed: disclosedSealed && (DISCLOSED.open(keyring, id, disclosedSealed) as Disclosed),
      may: nextActs(referralLife, state, actor.permissions),
      steps: steps.map(({ id: step, act, state: to, happenedOn, takenAt, takenBy, byFile, saidSealed }) => ({
        act,
        state: to,
        happenedOn,
        takenAt: takenAt.toISOString(),
        by: names.get(takenBy) ?? null,
        byFile,
        said: saidSealed && REFERRAL_SAID.open(keyring, step, saidSealed),
      })),
    }
  },
})

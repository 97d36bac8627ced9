import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { refuse } from '../../problems.ts'
import { SUPPORTER } from '../../sealed.ts'
import { getIntake, insertAuthorisation } from '../sql/intakes.ts'

/**
 * An adult of the household, or a legal supporter of a tekun applicant, signs that their means may be checked
 * (最低生活保障审核确认办法 9–10; 特困人员认定办法 10). Banks, taxes and insurers answer only while it is good.
 */
export const recordAuthorisation = defineCommand({
  name: 'casework.record-authorisation',
  permission: 'casework.take-intake',
  input: z.strictObject({
    id: z.uuid().optional(),
    intake: z.uuid(),
    person: z.uuid().optional(),
    supporter: z
      .strictObject({
        name: z.string().trim().min(1).max(60),
        relation: z.string().trim().min(1).max(20),
        of: z.uuid(),
      })
      .optional(),
    signedOn: z.iso.date(),
    goodUntil: z.iso.date(),
    document: z.string().trim().min(1).max(200).describe('Where the signed paper lies.'),
  }),
  output: z.strictObject({ authorisation: z.string() }),
  async run({ tx, county, now, today, actor, keyring }, input) {
    if (input.signedOn > printDay(today)) {
      throw refuse('casework.day-in-future', { day: input.signedOn, today: printDay(today) }, 'signedOn')
    }
    if ((input.person === undefined) === (input.supporter === undefined))
      throw refuse('casework.authorisation-of-one', {}, 'person')
    const intake = await getIntake(tx, county, input.intake)
    const id = input.id ?? mintId(now)
    const { supporter } = input
    await insertAuthorisation(tx, {
      county,
      id,
      region: intake.region,
      household_id: intake.household_id,
      intake_id: intake.id,
      person_id: input.person ?? null,
      supporter_sealed: supporter
        ? SUPPORTER.seal(keyring, id, { name: supporter.name, relation: supporter.relation })
        : null,
      supporter_of: supporter?.of ?? null,
      signed_on: input.signedOn,
      good_until: input.goodUntil,
      document: input.document,
      recorded_at: now,
      recorded_by: actor.user,
    })
    return { authorisation: id }
  },
  audit: ({ intake, person, signedOn, goodUntil }, outcome) => ({ intake, person, signedOn, goodUntil, ...outcome }),
  subject: ({ intake }) => intake,
})

import { z } from 'zod'
import { leaveReceipt } from '../../platform/audit/index.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { id } from '../inputs.ts'
import { openNumber, openTelephone } from '../personSecrets.ts'
import { REVEAL_WHYS, readingOf } from '../purposes.ts'
import { getPerson } from '../sql/people.ts'

/** Shows number and telephone in full, and records who, why and under which authority. */
export const revealNumber = defineCommand({
  name: 'registry.reveal-number',
  permission: 'registry.reveal',
  keepsAnswer: false,
  input: z.strictObject({
    person: id(),
    why: z.enum(REVEAL_WHYS),
    authority: z
      .string()
      .trim()
      .min(2)
      .max(60)
      .regex(/^(?!.*\d{15})/)
      .describe('The clause or the document that allows it.'),
  }),
  output: z.strictObject({ person: z.string(), number: z.string().nullable(), telephone: z.string().nullable() }),
  async run({ tx, county, now, actor, keyring }, { person, why }) {
    const { region, identity_number, telephone } = await getPerson(tx, county, person)
    const withheld = actor.withholds ?? false
    const reading = { county, region, person, at: now, actor, withheld, ...readingOf(actor, why) }
    await leaveReceipt(tx, { ...reading, action: 'registry.reveal-number' })
    return {
      person,
      number: identity_number && openNumber(keyring, person, identity_number),
      telephone: telephone && openTelephone(keyring, person, telephone),
    }
  },
  audit: ({ person, why, authority }) => ({ person, why, authority }),
  subject: ({ person }) => person,
})

import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { mintId } from '../../platform/mintId.ts'
import type { Keyring } from '../../platform/secrets/index.ts'
import { day, ownId, village } from '../inputs.ts'
import { agreeWithNumber, indexesOfNumber, readNumber, sealNumber, sealTelephone } from '../personSecrets.ts'
import { refuse } from '../problems.ts'
import { claimNumber } from '../sql/claims.ts'
import { noteAlike } from '../sql/duplicates.ts'
import { findByNumber, insertPerson } from '../sql/people.ts'
import { replaceSearchKeys } from '../sql/searchKeys.ts'
import { requireVillage } from '../villages.ts'

export const NO_NUMBER_REASONS = ['unregistered', 'lost', 'foreign', 'refused', 'unknown'] as const

/** Writes down a person who was not known here. A number that is known is refused, whoever has it. */
export const registerPerson = defineCommand({
  name: 'registry.register-person',
  permission: 'registry.record',
  input: z.strictObject({
    id: ownId(),
    name: z.string().trim(),
    sex: z.enum(['male', 'female']).optional(),
    born: day().optional(),
    number: z.string().max(64).optional(),
    noNumberBecause: z.enum(NO_NUMBER_REASONS).optional(),
    telephone: z.string().max(40).optional(),
    region: village(),
  }),
  output: z.strictObject({ person: z.string(), likelyDuplicates: z.number() }),
  async run({ tx, county, now, today, keyring, announce }, input) {
    const { name, region, telephone } = input
    const id = input.id ?? mintId(now)
    if ((input.number === undefined) === (input.noNumberBecause === undefined))
      throw refuse('registry.number-or-reason')
    const number = input.number === undefined ? undefined : readNumber(input.number, today)
    const { born, sex } = agreeWithNumber(input, number, today)
    await requireVillage(tx, county, region, printDay(today))
    await insertPerson(tx, {
      county,
      id,
      region,
      name,
      sex,
      born_on: born,
      identity_kind: number?.kind ?? 'none',
      ...(number ? await takeNumber(tx, keyring, { county, id, at: now }, number) : {}),
      no_identity_because: input.noNumberBecause ?? null,
      telephone: telephone ? sealTelephone(keyring, id, telephone) : null,
      registered_at: now,
    })
    await replaceSearchKeys(tx, { county, region, id, name })
    const likelyDuplicates = await noteAlike(tx, county, { id, region, name, born_on: born }, now)
    await announce('registry.person-registered', { county, person: id })
    return { person: id, likelyDuplicates }
  },
  audit: ({ region, noNumberBecause }, outcome) => ({ region, noNumberBecause, ...outcome }),
})

/** Claims a number for a person. Whoever has it already is named in scope, and elsewhere only counted. */
export async function takeNumber(
  tx: Tx,
  keyring: Keyring,
  { county, id, at }: { county: string; id: string; at: Date },
  number: ReturnType<typeof readNumber>,
): Promise<{ identity_number: Buffer; identity_index: Buffer }> {
  const indexes = indexesOfNumber(keyring, number)
  const taken = await findByNumber(tx, county, indexes)
  if (taken) {
    const { name, region, id: person } = taken
    throw refuse('registry.number-taken', { name, village: region, person }, 'number')
  }
  const claimed = await claimNumber(tx, indexes, { county, person: id, at })
  if (!claimed) throw refuse('registry.number-taken-elsewhere', {}, 'number')
  return { identity_number: sealNumber(keyring, id, number.number), identity_index: indexes[0] }
}

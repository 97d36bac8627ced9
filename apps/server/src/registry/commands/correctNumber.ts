import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { because, id } from '../inputs.ts'
import { agreeWithNumber, readNumber } from '../personSecrets.ts'
import { refuse } from '../problems.ts'
import { releaseNumber } from '../sql/claims.ts'
import { getOwnPerson, insertCorrection, updatePerson } from '../sql/people.ts'
import { noteOf } from './correctPerson.ts'
import { NO_NUMBER_REASONS, takeNumber } from './registerPerson.ts'

/** Gives a person the number they turned out to have, or takes away one that was somebody else's. */
export const correctNumber = defineCommand({
  name: 'registry.correct-number',
  permission: 'registry.record',
  input: z.strictObject({
    person: id(),
    because: because(),
    number: z.string().max(64).optional(),
    noNumberBecause: z.enum(NO_NUMBER_REASONS).optional(),
  }),
  output: z.strictObject({ person: z.string(), kind: z.string() }),
  async run(context, given) {
    const { tx, county, now, today, keyring } = context
    if ((given.number === undefined) === (given.noNumberBecause === undefined))
      throw refuse('registry.number-or-reason')
    const before = await getOwnPerson(tx, county, given.person)
    const number = given.number === undefined ? undefined : readNumber(given.number, today)
    if (number)
      agreeWithNumber({ born: before.born_on, sex: before.sex as 'male' | 'female' | undefined }, number, today)
    const taken = number && (await takeNumber(tx, keyring, { county, id: before.id, at: now }, number))
    if (before.identity_index) await releaseNumber(tx, before.identity_index, county, before.id)
    await insertCorrection(tx, {
      ...noteOf(context, before, given.because),
      field: 'number',
      earlier: before.no_identity_because,
      sealed: before.identity_number,
    })
    const kind = number?.kind ?? 'none'
    await updatePerson(tx, county, before.id, {
      identity_kind: kind,
      identity_number: taken?.identity_number ?? null,
      identity_index: taken?.identity_index ?? null,
      no_identity_because: given.noNumberBecause ?? null,
    })
    return { person: before.id, kind }
  },
  audit: (_given, outcome) => outcome,
  subject: ({ person }) => person,
})

import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { because, day, id, notInFuture } from '../inputs.ts'
import { agreeWithNumber, openNumber, readNumber, sealTelephone } from '../personSecrets.ts'
import { noteAlike } from '../sql/duplicates.ts'
import { getOwnPerson, insertCorrection, type PersonRow, updatePerson } from '../sql/people.ts'
import { replaceSearchKeys } from '../sql/searchKeys.ts'

const input = z.strictObject({
  person: id(),
  because: because(),
  name: z.string().trim().optional(),
  sex: z.enum(['male', 'female']).optional(),
  born: day().optional(),
  died: day().nullable().optional(),
  telephone: z.string().max(40).optional(),
})

/** Mends what a person's row says. What it said before is kept with the reason. */
export const correctPerson = defineCommand({
  name: 'registry.correct-person',
  permission: 'registry.record',
  input,
  output: z.strictObject({ person: z.string(), corrected: z.array(z.string()) }),
  async run(context, given) {
    const { tx, county, now, today, keyring } = context
    const before = await getOwnPerson(tx, county, given.person)
    notInFuture(today, { died: given.died })
    const number = before.identity_number && readNumber(openNumber(keyring, before.id, before.identity_number), today)
    agreeWithNumber({ born: given.born ?? before.born_on, sex: given.sex }, number ?? undefined, today)
    const changes = changesOf(before, given)
    const corrected = changes.map(({ field }) => field)
    for (const { field, earlier } of changes) {
      await insertCorrection(tx, { ...noteOf(context, before, given.because), field, earlier })
    }
    await updatePerson(tx, county, before.id, {
      name: given.name ?? before.name,
      sex: given.sex ?? before.sex,
      born_on: given.born ?? before.born_on,
      died_on: given.died === undefined ? before.died_on : given.died,
      ...(given.telephone === undefined ? {} : { telephone: sealTelephone(keyring, before.id, given.telephone) }),
    })
    if (given.name !== undefined)
      await replaceSearchKeys(tx, { county, region: before.region, id: before.id, name: given.name })
    if (corrected.some((field) => field === 'name' || field === 'born')) {
      const alike = {
        id: before.id,
        region: before.region,
        name: given.name ?? before.name,
        born_on: given.born ?? before.born_on,
      }
      await noteAlike(tx, county, alike, now)
    }
    return { person: before.id, corrected }
  },
  audit: ({ person }, { corrected }) => ({ person, corrected }),
  subject: ({ person }) => person,
})

function changesOf(before: PersonRow, given: z.infer<typeof input>): { field: string; earlier: string | null }[] {
  const plain = [
    { field: 'name', said: given.name, earlier: before.name },
    { field: 'sex', said: given.sex, earlier: before.sex },
    { field: 'born', said: given.born, earlier: before.born_on },
    { field: 'died', said: given.died, earlier: before.died_on },
  ].flatMap(({ field, said, earlier }) => (said === undefined || said === earlier ? [] : [{ field, earlier }]))
  return given.telephone === undefined ? plain : [...plain, { field: 'telephone', earlier: null }]
}

/** What every correction of a person's row says of itself. */
export function noteOf({ county, now, actor }: CommandContext, { id: person, region }: PersonRow, because: string) {
  return { county, id: mintId(now), region, person, because, at: now, by: actor.user }
}

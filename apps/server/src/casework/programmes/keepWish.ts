import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { noteFact } from '../../registry/index.ts'
import { sealedJson } from '../sealed.ts'
import { endWish, insertWish, lockWish } from './sql/wishes.ts'

/** Name and relation of whoever was there when the wish was said. */
export const WITNESS = sealedJson('wish', 'witness_sealed', 'wish-witness')

export interface WishGiven {
  readonly person: string
  readonly household: string
  readonly region: string
  readonly application: string | null
  readonly wish: 'centralised' | 'dispersed'
  readonly on: string
  readonly witness: { readonly name: string; readonly relation: string }
}

/** The person's own choice (社会救助暂行办法 19): it takes the place of the one before and becomes a fact that the rules read. */
export async function keepWish(context: CommandContext, given: WishGiven): Promise<string> {
  const { tx, county, now, actor, keyring } = context
  const before = await lockWish(tx, county, given.person)
  if (before) await endWish(tx, county, before.id, given.on, 'anotherWish')
  const id = mintId(now)
  await insertWish(tx, {
    county,
    id,
    region: given.region,
    household_id: given.household,
    person_id: given.person,
    application_id: given.application,
    wish: given.wish,
    wished_on: given.on,
    witness_sealed: WITNESS.seal(keyring, id, given.witness),
    recorded_at: now,
    recorded_by: actor.user,
  })
  await noteFact(context, {
    person: given.person,
    kind: 'care',
    value: { willing: given.wish === 'centralised' },
    from: given.on,
    source: 'seen',
    learnedOn: given.on,
    evidence: '供养意愿登记',
  })
  return id
}

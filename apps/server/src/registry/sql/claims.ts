import type { Tx } from '../../platform/db/index.ts'

/**
 * Claims a number for a county; false when it is claimed already, here or elsewhere. Of two that claim at once the
 * second waits for the first. `indexes` are the number's under every key: an older claim counts too.
 */
export async function claimNumber(
  tx: Tx,
  indexes: readonly [Buffer, ...Buffer[]],
  { county, person, at }: { county: string; person: string; at: Date },
): Promise<boolean> {
  const [newest, ...older] = indexes.map((index) => index.toString('hex'))
  if (older.length > 0 && (await countClaims(tx, indexes)) > 0) return false
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('registry.identity_claim')
    .values({ claim: newest as string, county, person_id: person, claimed_at: at })
    .onConflict((at) => at.column('claim').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** How many claims there are on a number, in the whole installation. */
export async function countClaims(tx: Tx, indexes: readonly Buffer[]): Promise<number> {
  const claims = indexes.map((index) => index.toString('hex'))
  const { count } = await tx
    .selectFrom('registry.identity_claim')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('claim', 'in', claims)
    .executeTakeFirstOrThrow()
  return count
}

/** Lets go of a number that turned out not to be the person's. */
export async function releaseNumber(tx: Tx, index: Buffer, county: string, person: string): Promise<void> {
  await tx
    .deleteFrom('registry.identity_claim')
    .where('claim', '=', index.toString('hex'))
    .where('county', '=', county)
    .where('person_id', '=', person)
    .execute()
}

/**
 * Claims anew for people who come back; false when one of the numbers is held elsewhere by now. Whoever has a claim
 * already keeps it.
 */
export async function renewClaims(
  tx: Tx,
  county: string,
  people: readonly { readonly id: string; readonly identity_index: Buffer | null }[],
  at: Date,
): Promise<boolean> {
  const rows = people.flatMap(({ id, identity_index }) =>
    identity_index ? [{ claim: identity_index.toString('hex'), county, person_id: id, claimed_at: at }] : [],
  )
  if (rows.length === 0) return true
  await tx
    .insertInto('registry.identity_claim')
    .values(rows)
    .onConflict((on) => on.column('claim').doNothing())
    .execute()
  const held = await tx
    .selectFrom('registry.identity_claim')
    .select(['claim', 'person_id'])
    .where('county', '=', county)
    .where(
      'claim',
      'in',
      rows.map(({ claim }) => claim),
    )
    .execute()
  return rows.every((row) => held.some(({ claim, person_id }) => claim === row.claim && person_id === row.person_id))
}

/** The same claim under the index of another key; whoever holds none gets none by it. */
export async function exchangeClaim(
  tx: Tx,
  { county, person, from, to }: { county: string; person: string; from: string; to: string },
): Promise<void> {
  const held = await tx
    .deleteFrom('registry.identity_claim')
    .where('claim', '=', from)
    .where('county', '=', county)
    .where('person_id', '=', person)
    .returning('claimed_at')
    .executeTakeFirst()
  if (!held) return
  await tx
    .insertInto('registry.identity_claim')
    .values({ claim: to, county, person_id: person, claimed_at: held.claimed_at })
    .execute()
}

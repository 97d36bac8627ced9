import type { Tx } from '../../platform/db/index.ts'
import type { Failures } from '../../platform/signIn/index.ts'

/** Holds what is remembered of an account or an address until commit; makes the row first, so that two wait for each other. */
export async function holdAttempts(tx: Tx, county: string, about: string, now: Date): Promise<Failures> {
  await tx
    .insertInto('access.attempt')
    .values({ county, about, failures: 0, last_at: now })
    .onConflict((conflict) => conflict.columns(['county', 'about']).doNothing())
    .execute()
  const { failures, last_at } = await tx
    .selectFrom('access.attempt')
    .select(['failures', 'last_at'])
    .where('county', '=', county)
    .where('about', '=', about)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { count: failures, lastAt: last_at }
}

export async function writeAttempts(tx: Tx, county: string, about: string, { count, lastAt }: Failures): Promise<void> {
  await tx
    .updateTable('access.attempt')
    .set({ failures: count, last_at: lastAt })
    .where('county', '=', county)
    .where('about', '=', about)
    .execute()
}

/**
 * What was counted and turned out right is taken back, and so is its moment: else the right password would make its
 * own code wait. A failure that came in between keeps its own.
 */
export async function takeBack(
  tx: Tx,
  { county, about, at, before }: { county: string; about: string; at: Date; before: Date },
): Promise<void> {
  await tx
    .updateTable('access.attempt')
    .set((eb) => ({
      failures: eb('failures', '-', 1),
      last_at: eb.case().when('last_at', '=', at).then(before).else(eb.ref('last_at')).end(),
    }))
    .where('county', '=', county)
    .where('about', '=', about)
    .where('failures', '>', 0)
    .execute()
}

export async function forgetAttemptsOf(tx: Tx, county: string, about: string): Promise<void> {
  await tx.deleteFrom('access.attempt').where('county', '=', county).where('about', '=', about).execute()
}

import type { Tx } from '../../platform/db/index.ts'

/** How many questions about other places an officer has asked since. */
export async function countLooks(tx: Tx, county: string, user: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('registry.look_elsewhere')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', county)
    .where('user_id', '=', user)
    .where('looked_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export async function noteLook(
  tx: Tx,
  { county, id, user, caseId, at }: { county: string; id: string; user: string; caseId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('registry.look_elsewhere')
    .values({ county, id, user_id: user, case_id: caseId, looked_at: at })
    .execute()
}

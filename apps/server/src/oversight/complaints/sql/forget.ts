import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { inSectionToo } from '../../../platform/scope/index.ts'

/** When the first of the complaints that still hold words came to its end; those of discipline inspection too. */
export function oldestEnd(tx: Tx, county: string): Promise<Date | undefined> {
  return inSectionToo(tx, 'discipline', async () => {
    const { oldest } = await tx
      .selectFrom('oversight.complaint')
      .select((eb) => eb.fn.min('closed_at').as('oldest'))
      .where('county', '=', county)
      .where('forgotten_on', 'is', null)
      .executeTakeFirstOrThrow()
    return oldest ?? undefined
  })
}

/** Forgets who complained, of whom and in which words; what it was about, and how soon it was answered, remain. */
export function forgetWords(
  tx: Tx,
  county: string,
  { before, today }: { readonly before: Date; readonly today: string },
  atMost: number,
): Promise<number> {
  return inSectionToo(tx, 'discipline', async () => {
    const rows = await tx
      .selectFrom('oversight.complaint')
      .select('id')
      .where('county', '=', county)
      .where('forgotten_on', 'is', null)
      .where('closed_at', '<', before)
      .orderBy('closed_at')
      .limit(atMost)
      .forUpdate()
      .execute()
    if (rows.length === 0) return 0
    const ids = rows.map(({ id }) => id)
    await tx
      .updateTable('oversight.complaint_step')
      .set({ text_sealed: null, forgotten_on: today })
      .where('county', '=', county)
      .where('complaint_id', 'in', ids)
      .execute()
    await tx
      .updateTable('oversight.complaint')
      .set({
        contact_sealed: null,
        text_sealed: null,
        whom_sealed: null,
        about_accounts: sql`'{}'`,
        household_id: null,
        application_id: null,
        forgotten_on: today,
      })
      .where('county', '=', county)
      .where('id', 'in', ids)
      .execute()
    return ids.length
  })
}

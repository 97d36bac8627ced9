import { NO_PREVIOUS } from '@doudi/certificate'
import type { Insertable } from 'kysely'
import type { CaseworkCertificate } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

/** Where the chain of a county ends, held until commit: two decisions at once follow each other. */
export async function lockHead(tx: Tx, county: string): Promise<{ number: number; hash: string }> {
  await tx
    .insertInto('casework.certificate_head')
    .values({ county, number: 0, hash: Buffer.from(NO_PREVIOUS, 'hex') })
    .onConflict((conflict) => conflict.column('county').doNothing())
    .execute()
  const { number, hash } = await tx
    .selectFrom('casework.certificate_head')
    .select(['number', 'hash'])
    .where('county', '=', county)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { number: Number(number), hash: hash.toString('hex') }
}

export async function moveHead(tx: Tx, county: string, number: number, hash: string): Promise<void> {
  await tx
    .updateTable('casework.certificate_head')
    .set({ number, hash: Buffer.from(hash, 'hex') })
    .where('county', '=', county)
    .execute()
}

export async function insertCertificates(tx: Tx, rows: readonly Insertable<CaseworkCertificate>[]): Promise<void> {
  await tx
    .insertInto('casework.certificate')
    .values([...rows])
    .execute()
}

/** Keeps the texts of a revision the first time that something is decided under it. */
export async function keepRules(
  tx: Tx,
  { county, revision, at, texts }: { county: string; revision: string; at: Date; texts: () => string },
): Promise<void> {
  const known = await tx
    .selectFrom('casework.certificate_rules')
    .select('county')
    .where('county', '=', county)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (known) return
  await tx
    .insertInto('casework.certificate_rules')
    .values({ county, revision, texts: texts(), first_used_at: at })
    .onConflict((conflict) => conflict.columns(['county', 'revision']).doNothing())
    .execute()
}

export async function findRules(tx: Tx, county: string, revision: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('casework.certificate_rules')
    .select('texts')
    .where('county', '=', county)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row?.texts
}

/** The certificate of a decision in scope. */
export function findCertificate(tx: Tx, county: string, decision: string) {
  return tx
    .selectFrom('casework.certificate')
    .select(['id', 'number', 'household_id', 'region', 'hash', 'revision', 'body_sealed'])
    .where('county', '=', county)
    .where('decision_id', '=', decision)
    .executeTakeFirst()
}

import type { Tx } from '../../platform/db/index.ts'
import {
  type Cell,
  decryptColumn,
  encryptColumn,
  type Keyring,
  type SealedColumn,
} from '../../platform/secrets/index.ts'

const cell = (account: string): Cell => ({ table: 'access.second_factor', column: 'secret', row: account })

export const SECOND_FACTOR_SECRET: SealedColumn = {
  table: 'access.second_factor',
  column: 'secret',
  purpose: 'second-factor',
  key: ['account_id'],
  cellOf: (row) => cell(row['account_id'] as string),
}

export async function findSecondFactor(tx: Tx, keyring: Keyring, county: string, account: string) {
  const found = await tx
    .selectFrom('access.second_factor')
    .select(['secret', 'last_step as lastStep', 'confirmed_at as confirmedAt'])
    .where('county', '=', county)
    .where('account_id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return undefined
  return { ...found, secret: Buffer.from(decryptColumn(keyring, cell(account), found.secret), 'base64') }
}

/** Keeps a secret that counts for nothing until a code has proven that the telephone has it. */
export async function keepSecret(
  tx: Tx,
  keyring: Keyring,
  { county, account, secret, at }: { county: string; account: string; secret: Buffer; at: Date },
): Promise<void> {
  const sealed = encryptColumn(keyring, cell(account), secret.toString('base64'))
  await tx
    .insertInto('access.second_factor')
    .values({ county, account_id: account, secret: sealed, last_step: 0, enrolled_at: at })
    .onConflict((conflict) =>
      conflict.columns(['county', 'account_id']).doUpdateSet({ secret: sealed, last_step: 0, enrolled_at: at }),
    )
    .execute()
}

export async function noteStep(
  tx: Tx,
  { county, account }: { county: string; account: string },
  { step, confirmedAt }: { step: number; confirmedAt: Date },
): Promise<void> {
  await tx
    .updateTable('access.second_factor')
    .set({ last_step: step, confirmed_at: confirmedAt })
    .where('county', '=', county)
    .where('account_id', '=', account)
    .execute()
}

export async function removeSecondFactor(tx: Tx, county: string, account: string): Promise<void> {
  await tx.deleteFrom('access.second_factor').where('county', '=', county).where('account_id', '=', account).execute()
}

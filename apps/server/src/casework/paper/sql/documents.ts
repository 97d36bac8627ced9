import type { Insertable } from 'kysely'
import type { CaseworkDocument, CaseworkSignedSheet } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { decryptColumn, encryptColumn, type Keyring } from '../../../platform/secrets/index.ts'
import { pieceCell } from '../sealed.ts'

/** The next number of the year, held until commit: numbers have no gaps and none is given twice. */
export async function nextNumber(tx: Tx, county: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('casework.document_count')
    .values({ county, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['county', 'year'])
        .doUpdateSet((set) => ({ last: set('casework.document_count.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return Number(last)
}

export async function insertDocument(tx: Tx, row: Insertable<CaseworkDocument>): Promise<void> {
  await tx.insertInto('casework.document').values(row).execute()
}

const COLUMNS = [
  'id',
  'kind',
  'region',
  'household_id',
  'decision_id',
  'model_sealed',
  'issued_on',
  'issued_at',
  'issued_by',
] as const

/** Papers of an application, in the order in which they were issued. */
export function listDocuments(tx: Tx, county: string, application: string) {
  return tx
    .selectFrom('casework.document')
    .select(COLUMNS)
    .where('county', '=', county)
    .where('application_id', '=', application)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
}

export function findDocument(tx: Tx, county: string, id: string) {
  return tx
    .selectFrom('casework.document')
    .select(COLUMNS)
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The paper that a code stands on, in scope. */
export function findByCode(tx: Tx, county: string, code: string) {
  return tx
    .selectFrom('casework.document')
    .select(['id', 'kind', 'region', 'household_id', 'application_id'])
    .where('county', '=', county)
    .where('code', '=', code)
    .executeTakeFirst()
}

/** Files a photograph; the same one again is the one that is there. Returns its id and whether it is new. */
export async function insertSheet(
  tx: Tx,
  row: Insertable<CaseworkSignedSheet>,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const filed = await tx
    .insertInto('casework.signed_sheet')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'document_id', 'hash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (filed) return { id: filed.id, isNew: true }
  const { id } = await tx
    .selectFrom('casework.signed_sheet')
    .select('id')
    .where('county', '=', row.county)
    .where('document_id', '=', row.document_id)
    .where('hash', '=', row.hash)
    .executeTakeFirstOrThrow()
  return { id, isNew: false }
}

export function listSheets(tx: Tx, county: string, documents: readonly string[]) {
  return tx
    .selectFrom('casework.signed_sheet')
    .select(['id', 'document_id', 'format', 'bytes', 'filed_at', 'filed_by'])
    .where('county', '=', county)
    .where('document_id', 'in', [...documents])
    .orderBy('filed_at')
    .execute()
}

export function findSheet(tx: Tx, county: string, id: string) {
  return tx
    .selectFrom('casework.signed_sheet')
    .select(['id', 'format', 'region', 'household_id'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
}

const PIECE_BYTES = 256 * 1024

/** Keeps a photograph in encrypted pieces; without the keyring nobody looks at it, whoever copies the table. */
export async function insertPieces(
  tx: Tx,
  keyring: Keyring,
  county: string,
  sheet: string,
  file: Buffer,
): Promise<void> {
  for (let number = 0; number * PIECE_BYTES < file.length; number++) {
    const piece = file.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES)
    const sealed = encryptColumn(keyring, pieceCell(sheet, number), piece.toString('base64'))
    await tx.insertInto('casework.signed_sheet_piece').values({ county, sheet_id: sheet, number, sealed }).execute()
  }
}

export async function readPieces(tx: Tx, keyring: Keyring, county: string, sheet: string): Promise<Buffer> {
  const rows = await tx
    .selectFrom('casework.signed_sheet_piece')
    .select(['number', 'sealed'])
    .where('county', '=', county)
    .where('sheet_id', '=', sheet)
    .orderBy('number')
    .execute()
  return Buffer.concat(
    rows.map(({ number, sealed }) =>
      Buffer.from(decryptColumn(keyring, pieceCell(sheet, Number(number)), sealed), 'base64'),
    ),
  )
}

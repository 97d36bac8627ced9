import type { Tx } from '../../platform/db/index.ts'
import { decryptColumn, encryptColumn, type Keyring, type SealedColumn } from '../../platform/secrets/index.ts'

const PIECE_BYTES = 256 * 1024

const cellOf = (id: string, number: number) => ({ table: 'exports.piece', column: 'sealed', row: `${id}/${number}` })

/** A piece lies here for hours, and a key may be renewed in any of them. */
export const SEALED_PIECE: SealedColumn = {
  table: 'exports.piece',
  column: 'sealed',
  purpose: 'exported-file',
  key: ['export_id', 'number'],
  cellOf: (row) => cellOf(row['export_id'] as string, Number(row['number'])),
}

/** Keeps a file in encrypted pieces; outside of the keyring nobody reads it, whoever copies the table. */
export async function insertPieces(tx: Tx, keyring: Keyring, county: string, id: string, file: Buffer): Promise<void> {
  for (let number = 0; number * PIECE_BYTES < file.length; number++) {
    const piece = file.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES)
    const sealed = encryptColumn(keyring, cellOf(id, number), piece.toString('base64'))
    await tx.insertInto('exports.piece').values({ county, export_id: id, number, sealed }).execute()
  }
}

export async function readPieces(tx: Tx, keyring: Keyring, county: string, id: string): Promise<Buffer> {
  const rows = await tx
    .selectFrom('exports.piece')
    .select(['number', 'sealed'])
    .where('county', '=', county)
    .where('export_id', '=', id)
    .orderBy('number')
    .execute()
  return Buffer.concat(
    rows.map(({ number, sealed }) => Buffer.from(decryptColumn(keyring, cellOf(id, number), sealed), 'base64')),
  )
}

export async function deletePieces(tx: Tx, county: string, id: string): Promise<void> {
  await tx.deleteFrom('exports.piece').where('county', '=', county).where('export_id', '=', id).execute()
}

import { decryptColumn, encryptColumn, type Keyring, type SealedColumn } from '../../platform/secrets/index.ts'
import { sealedJson } from '../sealed.ts'

/** What stands printed of an application. */
export const PRINTED = sealedJson('notice_line', 'printed_sealed', 'notice-line')
/** What an objector said, and who they are when they said it. */
export const OBJECTION_TOLD = sealedJson('objection', 'told_sealed', 'objection')
export const OBJECTION_FOUND = sealedJson('objection', 'found_sealed', 'objection-finding')
export const REQUEST_TOLD = sealedJson('publication_request', 'told_sealed', 'publication-request')
export const REQUEST_DECIDED = sealedJson('publication_request', 'decided_sealed', 'publication-request')

const cellOf = (photo: string, number: number) => ({
  table: 'casework.notice_photo_piece',
  column: 'sealed',
  row: `${photo}/${number}`,
})

/** Pieces are large: a few are renewed in one step. */
const PIECES: SealedColumn = {
  table: 'casework.notice_photo_piece',
  column: 'sealed',
  purpose: 'notice-photo',
  key: ['photo_id', 'number'],
  atOnce: 20,
  cellOf: (row) => cellOf(row['photo_id'] as string, Number(row['number'])),
}

export const sealPiece = (keyring: Keyring, photo: string, number: number, bytes: Buffer): Buffer =>
  encryptColumn(keyring, cellOf(photo, number), bytes.toString('base64'))

export const openPiece = (keyring: Keyring, photo: string, number: number, sealed: Buffer): Buffer =>
  Buffer.from(decryptColumn(keyring, cellOf(photo, number), sealed), 'base64')

export const NOTICE_SEALED: readonly SealedColumn[] = [
  ...[PRINTED, OBJECTION_TOLD, OBJECTION_FOUND, REQUEST_TOLD, REQUEST_DECIDED].map(({ declared }) => declared),
  PIECES,
]

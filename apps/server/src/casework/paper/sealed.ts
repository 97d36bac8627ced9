import type { SealedColumn } from '../../platform/secrets/index.ts'
import { sealedJson } from '../sealed.ts'

/** Everything that stands on a paper. */
export const PAPER = sealedJson('document', 'model_sealed', 'case-paper')

export const pieceCell = (sheet: string, number: number) => ({
  table: 'casework.signed_sheet_piece',
  column: 'sealed',
  row: `${sheet}/${number}`,
})

export const PAPER_SEALED: readonly SealedColumn[] = [
  PAPER.declared,
  {
    table: 'casework.signed_sheet_piece',
    column: 'sealed',
    purpose: 'signed-sheet',
    key: ['sheet_id', 'number'],
    atOnce: 50,
    cellOf: (row) => pieceCell(row['sheet_id'] as string, Number(row['number'])),
  },
]

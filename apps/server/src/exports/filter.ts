import type { z } from 'zod'
import { readInput } from '../platform/command/index.ts'
import type { ExportableList } from '../platform/lists/index.ts'
import { decryptColumn, encryptColumn, type Keyring, type SealedColumn } from '../platform/secrets/index.ts'
import { refuse } from './problems.ts'

const cellOf = (id: string) => ({ table: 'exports.export', column: 'filter_sealed', row: id })

export const SEALED_FILTER: SealedColumn = {
  table: 'exports.export',
  column: 'filter_sealed',
  purpose: 'export-filter',
  key: ['id'],
  cellOf: (row) => cellOf(row['id'] as string),
}

/** The filter as the list wants it; what does not fit is told with its place. */
export function readFilter(list: ExportableList, sent: unknown): z.output<typeof list.filter> {
  return readInput(list.filter, sent)
}

/** A filter may hold a name that was searched for, so it is kept encrypted. */
export function sealFilter(keyring: Keyring, id: string, filter: unknown): Buffer {
  return encryptColumn(keyring, cellOf(id), JSON.stringify(filter))
}

export function openFilter(keyring: Keyring, { id, filter_sealed }: { id: string; filter_sealed: Buffer | null }) {
  if (filter_sealed === null) throw refuse('exports.over')
  return JSON.parse(decryptColumn(keyring, cellOf(id), filter_sealed)) as unknown
}

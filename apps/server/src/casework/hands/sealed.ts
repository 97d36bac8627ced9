import {
  decryptColumn,
  encryptColumn,
  type IndexedColumn,
  type Keyring,
  type SealedColumn,
} from '../../platform/secrets/index.ts'
import { NUMBER_SCOPE } from '../../registry/index.ts'
import { sealedJson } from '../sealed.ts'

type Table = 'casework.staff' | 'casework.kin'
const cell = (table: Table, row: string) => ({ table, column: 'number_sealed', row })

export const sealNumberOf = (keyring: Keyring, table: Table, row: string, number: string): Buffer =>
  encryptColumn(keyring, cell(table, row), number)
export const openNumberOf = (keyring: Keyring, table: Table, row: string, sealed: Buffer): string =>
  decryptColumn(keyring, cell(table, row), sealed)

const numberOf = (table: Table, purpose: string): SealedColumn => ({
  table,
  column: 'number_sealed',
  purpose,
  key: ['id'],
  cellOf: (row) => cell(table, row['id'] as string),
})
const STAFF_NUMBER = numberOf('casework.staff', 'staff-number')
const KIN_NUMBER = numberOf('casework.kin', 'kin-number')

/** Name of a declared relative. */
export const KIN_NAME = sealedJson('kin', 'name_sealed', 'kin-name')
/** What an applicant declared of a relative in office. */
export const KIN_SAID = sealedJson('kin_case', 'said_sealed', 'kin-declared')

export const HANDS_SEALED: readonly SealedColumn[] = [STAFF_NUMBER, KIN_NUMBER, KIN_NAME.declared, KIN_SAID.declared]
/** The same scope as a person of the registry, so that a household is compared without opening anything. */
export const HANDS_INDEXED: readonly IndexedColumn[] = [
  { table: 'casework.staff', column: 'number_index', scope: NUMBER_SCOPE, of: STAFF_NUMBER },
  { table: 'casework.kin', column: 'number_index', scope: NUMBER_SCOPE, of: KIN_NUMBER },
]

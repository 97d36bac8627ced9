import { decryptColumn, encryptColumn, type Keyring, type SealedColumn } from '../platform/secrets/index.ts'

/** An encrypted column of casework that holds JSON, bound to its row. */
export interface SealedJson {
  readonly declared: SealedColumn
  seal(keyring: Keyring, row: string, value: unknown): Buffer
  open(keyring: Keyring, row: string, sealed: Buffer): unknown
}

/** Declares one: `table` without its schema. */
export function sealedJson(table: string, column: string, purpose: string): SealedJson {
  const cell = (row: string) => ({ table: `casework.${table}`, column, row })
  return {
    declared: { table: `casework.${table}`, column, purpose, key: ['id'], cellOf: (row) => cell(row['id'] as string) },
    seal: (keyring, row, value) => encryptColumn(keyring, cell(row), JSON.stringify(value)),
    open: (keyring, row, sealed) => JSON.parse(decryptColumn(keyring, cell(row), sealed)),
  }
}

/** What happened, in the words of whoever came. */
export const TOLD = sealedJson('intake', 'told_sealed', 'case-told')
/** Name, telephone and scope of a proxy. */
export const PROXY = sealedJson('intake', 'proxy_sealed', 'case-proxy')
/** A legal supporter who lives elsewhere. */
export const SUPPORTER = sealedJson('authorisation', 'supporter_sealed', 'case-supporter')
/** What was found or said at a step. */
export const SAID = sealedJson('step', 'said_sealed', 'case-step')
/** The case and the determination of a decision as they were. */
export const FROZEN = sealedJson('decision', 'frozen_sealed', 'case-frozen')

export const CORE_SEALED: readonly SealedColumn[] = [TOLD, PROXY, SUPPORTER, SAID, FROZEN].map(
  ({ declared }) => declared,
)

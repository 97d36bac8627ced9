import { decryptColumn, encryptColumn, type Keyring, type SealedColumn } from '../../platform/secrets/index.ts'

const COLUMNS = {
  contact: { table: 'oversight.complaint', column: 'contact_sealed' },
  text: { table: 'oversight.complaint', column: 'text_sealed' },
  whom: { table: 'oversight.complaint', column: 'whom_sealed' },
  step: { table: 'oversight.complaint_step', column: 'text_sealed' },
  caller: { table: 'oversight.duty_call', column: 'telephone_sealed' },
} as const
type Sealed = keyof typeof COLUMNS

/** What lies encrypted: the words of whoever complains, how to reach them, and what was found and replied. */
export const SEALED_COMPLAINTS: readonly SealedColumn[] = Object.entries(COLUMNS).map(([name, cell]) => ({
  ...cell,
  purpose: `complaint-${name}`,
  key: ['id'],
  cellOf: (row) => ({ ...cell, row: row['id'] as string }),
}))

export function seal(keyring: Keyring, what: Sealed, row: string, plain: string): Buffer {
  return encryptColumn(keyring, { ...COLUMNS[what], row }, plain)
}

/** What was encrypted; nothing where there is nothing, or no longer. */
export function open(keyring: Keyring, what: Sealed, row: string, sealed: Buffer | null): string | null {
  return sealed && decryptColumn(keyring, { ...COLUMNS[what], row }, sealed)
}

/** How a complainant can be reached. */
export interface Contact {
  readonly name?: string | undefined
  readonly telephone?: string | undefined
}

export function openContact(keyring: Keyring, row: string, sealed: Buffer | null): Contact | null {
  const text = open(keyring, 'contact', row, sealed)
  return text === null ? null : (JSON.parse(text) as Contact)
}

/** As a screen shows it until somebody needs it in full and says why: the family name, the last four digits. */
export function maskContact(contact: Contact | null): { name: string | null; telephone: string | null } | null {
  if (contact === null) return null
  const [first = '', ...rest] = contact.name ?? ''
  const { telephone } = contact
  return {
    name: contact.name ? `${first}${'*'.repeat(rest.length)}` : null,
    telephone: telephone ? `${'*'.repeat(Math.max(0, telephone.length - 4))}${telephone.slice(-4)}` : null,
  }
}

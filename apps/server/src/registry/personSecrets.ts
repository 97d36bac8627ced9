import {
  type Day,
  type IdentityNumber,
  maskIdentityNumber,
  parseDay,
  parseIdentityNumber,
  printDay,
} from '@doudi/domain'
import { blindIndexes, decryptColumn, encryptColumn, type Keyring } from '../platform/secrets/index.ts'
import { refuse } from './problems.ts'

/** One scope for every table that indexes an identity number, so that the same number is found in all of them. */
export const SCOPE = 'identity-number'
export const cellOf = (person: string, column: 'identity_number' | 'telephone') => ({
  table: 'registry.person',
  column,
  row: person,
})

/** A number that can be written, or a refusal in words that say where the slip is. */
export function readNumber(text: string, today: Day): IdentityNumber {
  const read = parseIdentityNumber(text, today)
  if (read.kind === 'fault') throw refuse('registry.number-faulty', { zh: read.zh, en: read.en }, 'number')
  return read
}

/** What a number is found by, under every key that is in use; the first is what is stored. */
export function indexesOfNumber(keyring: Keyring, { number }: Pick<IdentityNumber, 'number'>): [Buffer, ...Buffer[]] {
  return blindIndexes(keyring, SCOPE, number) as [Buffer, ...Buffer[]]
}

export function sealNumber(keyring: Keyring, person: string, number: string): Buffer {
  return encryptColumn(keyring, cellOf(person, 'identity_number'), number)
}

export function openNumber(keyring: Keyring, person: string, sealed: Buffer): string {
  return decryptColumn(keyring, cellOf(person, 'identity_number'), sealed)
}

export function sealTelephone(keyring: Keyring, person: string, telephone: string): Buffer {
  const digits = telephone.normalize('NFKC').replace(/[\s()（）-]/g, '')
  if (!/^\+?\d{5,20}$/.test(digits)) throw refuse('registry.telephone-unfit', {}, 'telephone')
  return encryptColumn(keyring, cellOf(person, 'telephone'), digits)
}

export function openTelephone(keyring: Keyring, person: string, sealed: Buffer): string {
  return decryptColumn(keyring, cellOf(person, 'telephone'), sealed)
}

/** How a person's secrets are shown by default. */
export function maskedSecrets(
  keyring: Keyring,
  { id, identity_number, telephone }: { id: string; identity_number: Buffer | null; telephone: Buffer | null },
): { number: string | null; telephone: string | null } {
  return {
    number: identity_number && maskIdentityNumber(openNumber(keyring, id, identity_number)),
    telephone: telephone && maskTelephone(openTelephone(keyring, id, telephone)),
  }
}

function maskTelephone(digits: string): string {
  return `${'*'.repeat(Math.max(0, digits.length - 4))}${digits.slice(-4)}`
}

const EARLIEST_BIRTH = '1880-01-01'

/** Birth and sex as given and as the number tells them: they must agree, and one of them must tell the birth. */
export function agreeWithNumber(
  given: { born?: string | undefined; sex?: 'male' | 'female' | undefined },
  number: IdentityNumber | undefined,
  today: Day,
): { born: string; sex: 'male' | 'female' | null } {
  const born = given.born ?? (number?.born === undefined ? undefined : printDay(number.born))
  if (born === undefined) throw refuse('registry.birth-missing', {}, 'born')
  if (born < EARLIEST_BIRTH || born > printDay(today)) throw refuse('registry.birth-impossible', { born }, 'born')
  if (number?.born !== undefined && parseDay(born) !== number.born) {
    throw refuse('registry.birth-differs', { field: 'born' }, 'born')
  }
  if (given.sex && number?.sex && given.sex !== number.sex) {
    throw refuse('registry.birth-differs', { field: 'sex' }, 'sex')
  }
  return { born, sex: given.sex ?? number?.sex ?? null }
}

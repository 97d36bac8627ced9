import { createHash } from 'node:crypto'
import { blindIndex, type Keyring } from '../../platform/secrets/index.ts'

/** Without letters that are read for another: I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
const VERSION_BYTES = 2

/**
 * The receipt number of a complaint: eighty bits that follow from its id under a secret key, in four groups of four.
 * Nobody can guess it, and nobody who only knows the id can work it out; sending the same complaint twice gives the
 * same number.
 */
export function receiptOf(keyring: Keyring, complaint: string): string {
  const bytes = blindIndex(keyring, 'complaint-receipt', complaint).subarray(VERSION_BYTES)
  let rest = BigInt(`0x${bytes.subarray(0, (LENGTH * 5) / 8).toString('hex')}`)
  let number = ''
  for (let at = 0; at < LENGTH; at += 1) {
    number = (LETTERS[Number(rest & 31n)] as string) + number
    rest >>= 5n
  }
  return number.replace(/.{4}(?=.)/g, '$&-')
}

/** What is kept of a receipt number; it is read however it was typed. */
export function hashOfReceipt(typed: string): Buffer {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest()
}

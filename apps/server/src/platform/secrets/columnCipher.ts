import { randomBytes } from 'node:crypto'
import { CIPHER_OF, type Cipher } from './ciphers.ts'
import { framed } from './framed.ts'
import type { ColumnKey, Keyring } from './keyring.ts'
import { SecretsProblem } from './problem.ts'

/** The one cell a value belongs to. Moved to another row, column or table it cannot be decrypted. */
export interface Cell {
  /** With its schema: registry.person. */
  readonly table: string
  readonly column: string
  /** The permanent id of the row. */
  readonly row: string
}

/**
 * How a value is written (bytea), 35 bytes more than the plaintext with AES-256-GCM, 56 to 71 with SM4:
 *
 *     cipher 1 · key version 2 · key fingerprint 4 | nonce 12 or 16 | ciphertext and proof
 *
 * The first seven bytes are the header: equal in all values of one cipher and key, and part of what is proven.
 */
const HEADER_BYTES = 7

const CIPHERS = Object.values(CIPHER_OF)

/** Encrypts with the newest key and the configured cipher. The same text twice gives two different values. */
export function encryptColumn(keyring: Keyring, cell: Cell, plain: string): Buffer {
  const cipher = CIPHER_OF[keyring.profile]
  const header = currentHeader(keyring)
  const nonce = randomBytes(cipher.nonceBytes)
  const sealed = cipher.seal(keyring.newestColumnKey, nonce, boundTo(header, cell), Buffer.from(plain))
  return Buffer.concat([header, nonce, sealed])
}

/** Decrypts with the version and the cipher that the value names. Throws a SecretsProblem. */
export function decryptColumn(keyring: Keyring, cell: Cell, value: Buffer): string {
  const { cipher, header, version, fingerprint } = readHeader(value, cell)
  const { table, column } = cell
  const key = keyring.columnKeys.get(version)
  if (!key) throw new SecretsProblem('secrets.key-version-unknown', { table, column, version })
  if (!key.fingerprint.equals(fingerprint)) throw new SecretsProblem('secrets.key-differs', { table, column, version })
  const nonce = value.subarray(HEADER_BYTES, HEADER_BYTES + cipher.nonceBytes)
  const sealed = value.subarray(HEADER_BYTES + cipher.nonceBytes)
  const whole = nonce.length === cipher.nonceBytes
  const plain = whole ? cipher.open(key, nonce, boundTo(header, cell), sealed) : undefined
  if (!plain) throw new SecretsProblem('secrets.value-altered', { table, column })
  return plain.toString('utf8')
}

/** Whether a value was written with an older key or with the other cipher. */
export function needsReencryption(keyring: Keyring, value: Buffer): boolean {
  return !value.subarray(0, HEADER_BYTES).equals(currentHeader(keyring))
}

/** What every up-to-date value begins with, so that SQL finds the others: `substring(value, 1, 7) <> $1`. */
export function currentHeader(keyring: Keyring): Buffer {
  return printHeader(CIPHER_OF[keyring.profile], keyring.newestColumnKey)
}

function printHeader(cipher: Cipher, { version, fingerprint }: ColumnKey): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt8(cipher.mark, 0)
  header.writeUInt16BE(version, 1)
  fingerprint.copy(header, 3)
  return header
}

function readHeader(value: Buffer, { table, column }: Cell) {
  const header = value.subarray(0, HEADER_BYTES)
  const cipher = CIPHERS.find(({ mark }) => mark === header[0])
  if (!cipher || header.length < HEADER_BYTES) throw new SecretsProblem('secrets.value-unreadable', { table, column })
  return { cipher, header, version: header.readUInt16BE(1), fingerprint: header.subarray(3) }
}

function boundTo(header: Buffer, { table, column, row }: Cell): Buffer {
  return Buffer.concat([header, framed(table, column, row)])
}

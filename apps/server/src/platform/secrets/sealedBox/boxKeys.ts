import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { SecretsProblem } from '../problem.ts'

/** A pair of keys as text to print and to copy. The private half belongs on paper or on another machine. */
export interface BoxKeyPair {
  readonly publicKey: string
  readonly privateKey: string
}

const PUBLIC_WORD = 'doudi-backup-public-'
const PRIVATE_WORD = 'doudi-backup-private-'
const KEY_BYTES = 32
const CHECK_BYTES = 4
/** What stands before the 32 bytes of an X25519 key: RFC 8410 §4 and §7. */
const SPKI = Buffer.from('302a300506032b656e032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A new pair: X25519 (RFC 7748). */
export function makeBoxKeys(): BoxKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: print(PUBLIC_WORD, rawPublic(publicKey)),
    privateKey: print(PRIVATE_WORD, rawPrivate(privateKey)),
  }
}

/** The public key of a text. Its four check bytes keep a slip from encrypting backups to a key that nobody has. */
export function readPublicKey(text: string): KeyObject {
  return publicKeyOf(read(PUBLIC_WORD, text))
}

export function readPrivateKey(text: string): KeyObject {
  return privateKeyOf(read(PRIVATE_WORD, text))
}

export function publicKeyOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })
}

export function privateKeyOf(raw: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' })
}

/** The 32 bytes of a public key, or of the public half of a private one. */
export function rawPublic(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES)
}

/** What both sides compute, RFC 7748 §6.1. A key of small order would give zeros to everybody; it is refused. */
export function agree(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  try {
    return diffieHellman({ privateKey, publicKey })
  } catch {
    throw new SecretsProblem('secrets.box-key-unreadable')
  }
}

function rawPrivate(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'pkcs8' }).subarray(-KEY_BYTES)
}

function print(word: string, raw: Buffer): string {
  return word + Buffer.concat([raw, checkOf(word, raw)]).toString('base64url')
}

function read(word: string, text: string): Buffer {
  const written = text.trim()
  const bytes = Buffer.from(written.startsWith(word) ? written.slice(word.length) : '', 'base64url')
  const raw = bytes.subarray(0, KEY_BYTES)
  const sound = bytes.length === KEY_BYTES + CHECK_BYTES && checkOf(word, raw).equals(bytes.subarray(KEY_BYTES))
  if (!sound || print(word, raw) !== written) throw new SecretsProblem('secrets.box-key-unreadable')
  return raw
}

function checkOf(word: string, raw: Buffer): Buffer {
  return createHash('sha256').update(word).update(raw).digest().subarray(0, CHECK_BYTES)
}

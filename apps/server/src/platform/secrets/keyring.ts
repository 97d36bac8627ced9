import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { CipherKeys } from './ciphers.ts'
import type { HashName, Profile } from './profile.ts'

/** One version of the key that encrypts columns. */
export interface ColumnKey extends CipherKeys {
  readonly version: number
  /** Four bytes that name the key without telling anything of it, so that a wrong keyring is known as such. */
  readonly fingerprint: Buffer
}

/** One version of the key that makes blind indexes. It never encrypts, and its hash does not change with the profile. */
export interface IndexKey {
  readonly version: number
  readonly hash: HashName
  readonly key: KeyObject
}

/** The keys in memory. They are opaque to anything that prints or serialises them. */
export interface Keyring {
  readonly profile: Profile
  readonly columnKeys: ReadonlyMap<number, ColumnKey>
  readonly newestColumnKey: ColumnKey
  /** The newest first. */
  readonly indexKeys: readonly [IndexKey, ...IndexKey[]]
}

/** Each cipher has a key of its own, derived from the version's secret by HKDF-SHA-256 (RFC 5869). */
export function columnKeyOf(version: number, secret: Buffer): ColumnKey {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `doudi column ${purpose}`, bytes))
  return {
    version,
    fingerprint: derive('fingerprint', 4),
    aes: createSecretKey(derive('aes-256-gcm', 32)),
    sm4: createSecretKey(derive('sm4-cbc', 16)),
    sm3: createSecretKey(derive('hmac-sm3', 32)),
  }
}

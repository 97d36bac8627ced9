import { normaliseNumber } from '@doudi/domain'
import { macOf } from './ciphers.ts'
import { framed } from './framed.ts'
import type { IndexKey, Keyring } from './keyring.ts'
import { SecretsProblem } from './problem.ts'
import { HASH_OF } from './profile.ts'

/**
 * What an encrypted number is found by: version of the key (2 bytes) and HMAC of scope and normalised number (32).
 * Numbers are few enough to try them all, so it is as safe as its key and no safer, and it tells that two rows are
 * equal; it is stored only where a search or a unique constraint needs it.
 *
 * The scope names what kind of number it is, not where it stands: the same number is found in every table that indexes
 * it under the same scope, and a telephone number never meets a bank account. Blanks, dashes, width and case do not
 * matter; what else is one number in two writings (15 digits and 18) the caller makes one before.
 */
export function blindIndex(keyring: Keyring, scope: string, number: string): Buffer {
  return indexWith(keyring.indexKeys[0], scope, number)
}

/** The index under every key, the newest first: what to search for while indexes are being made anew. */
export function blindIndexes(keyring: Keyring, scope: string, number: string): Buffer[] {
  return keyring.indexKeys.map((key) => indexWith(key, scope, number))
}

/** Whether an index was made with an older key. */
export function needsReindexing(keyring: Keyring, index: Buffer): boolean {
  return index.length < 2 || index.readUInt16BE(0) !== keyring.indexKeys[0].version
}

/** Whether the newest index key still has the hash of the other profile, and should be rotated. */
export function indexKeyIsOutdated(keyring: Keyring): boolean {
  return keyring.indexKeys[0].hash !== HASH_OF[keyring.profile]
}

function indexWith({ version, hash, key }: IndexKey, scope: string, number: string): Buffer {
  const normal = normaliseNumber(number)
  if (normal === '') throw new SecretsProblem('secrets.index-of-nothing', { scope })
  const prefix = Buffer.alloc(2)
  prefix.writeUInt16BE(version)
  return Buffer.concat([prefix, macOf(hash, key, [framed(scope, normal)])])
}

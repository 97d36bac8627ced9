import { createSecretKey } from 'node:crypto'
import { columnKeyOf, type Keyring } from '../keyring.ts'
import { SecretsProblem } from '../problem.ts'
import { HASH_OF, type Profile } from '../profile.ts'

interface KeyringWanted {
  readonly profile?: Profile
  readonly versions?: readonly number[]
  readonly secretByte?: number
}

/** A keyring whose secrets are everybody's: version n is the byte n, or the given one, thirty-two times. */
export function keyringOf({ profile = 'aes', versions = [1], secretByte }: KeyringWanted): Keyring {
  const columnKeys = new Map(versions.map((each) => [each, columnKeyOf(each, secretOf(secretByte ?? each))]))
  const newest = Math.max(...versions)
  const newestColumnKey = columnKeys.get(newest)
  if (!newestColumnKey) throw new RangeError('a keyring has a key')
  return {
    profile,
    columnKeys,
    newestColumnKey,
    indexKeys: [{ version: 1, hash: HASH_OF[profile], key: createSecretKey(secretOf(secretByte ?? 0x51)) }],
  }
}

/** The code of the refusal that the work ends with; undefined when it succeeds. */
export function problemCodeOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof SecretsProblem) return error.code
    throw error
  }
}

function secretOf(byte: number): Buffer {
  return Buffer.alloc(32, byte)
}

import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blindIndex, blindIndexes, indexKeyIsOutdated, needsReindexing } from './index.ts'
import type { Keyring } from './keyring.ts'
import { keyringOf, problemCodeOf } from './testing/keyrings.ts'

const keyring = keyringOf({})
const digits = fc.stringMatching(/^[0-9X]{1,20}$/)

/** The keyring after its index key was rotated. */
function rotated(ring: Keyring): Keyring {
  const other = keyringOf({ secretByte: 0x52 }).indexKeys[0]
  return { ...ring, indexKeys: [{ ...other, version: 2 }, ...ring.indexKeys] }
}

describe('a blind index', () => {
  it('finds a number however it is written', () => {
    const found = blindIndex(keyring, 'identityNumber', '11010519491231002X')
    for (const writing of ['110105 19491231 002x', '１１０１０５１９４９１２３１００２Ｘ', '110105-19491231-002X\t']) {
      expect(blindIndex(keyring, 'identityNumber', writing), writing).toEqual(found)
    }
  })

  it('is the same for the same number and for no other', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const same = blindIndex(keyring, 'phone', one).equals(blindIndex(keyring, 'phone', other))
        return same === (one === other)
      }),
    )
  })

  it('of a telephone never meets that of a bank account, however scope and number are cut', () => {
    expect(blindIndex(keyring, 'phone', '123')).not.toEqual(blindIndex(keyring, 'account', '123'))
    expect(blindIndex(keyring, 'A1', '23')).not.toEqual(blindIndex(keyring, 'A', '123'))
  })

  it('is a keyed hash of scope and number behind the version of its key, HMAC-SHA-256 or HMAC-SM3', () => {
    const text = Buffer.concat([Buffer.from('\0\0\0\x05phone'), Buffer.from('\0\0\0\x03123')])
    for (const [profile, hash] of [
      ['aes', 'sha256'],
      ['sm', 'sm3'],
    ] as const) {
      const expected = createHmac(hash, Buffer.alloc(32, 0x51)).update(text).digest('hex')
      expect(blindIndex(keyringOf({ profile }), 'phone', '123').toString('hex')).toBe(`0001${expected}`)
    }
  })

  it('is another one under the keys of another installation', () => {
    expect(blindIndex(keyringOf({ secretByte: 9 }), 'phone', '123')).not.toEqual(blindIndex(keyring, 'phone', '123'))
  })

  it('does not change when the key that encrypts is rotated', () => {
    expect(blindIndex(keyringOf({ versions: [1, 2] }), 'phone', '123')).toEqual(blindIndex(keyring, 'phone', '123'))
  })

  it('is searched for under old and new key while indexes are made anew', () => {
    const old = blindIndex(keyring, 'phone', '123')
    const [newest, older] = blindIndexes(rotated(keyring), 'phone', '123')
    expect(newest).toEqual(blindIndex(rotated(keyring), 'phone', '123'))
    expect(older).toEqual(old)
    expect(needsReindexing(rotated(keyring), old)).toBe(true)
    expect(needsReindexing(rotated(keyring), newest ?? Buffer.alloc(0))).toBe(false)
    expect(needsReindexing(keyring, Buffer.alloc(0))).toBe(true)
  })

  it('says when its hash is not that of the configured profile', () => {
    expect(indexKeyIsOutdated(keyring)).toBe(false)
    expect(indexKeyIsOutdated({ ...keyring, profile: 'sm' })).toBe(true)
  })

  it('of nothing is refused: it would find everybody who has none', () => {
    for (const nothing of ['', '  ', '-', '\u200b']) {
      expect(problemCodeOf(() => blindIndex(keyring, 'phone', nothing))).toBe('secrets.index-of-nothing')
    }
  })
})

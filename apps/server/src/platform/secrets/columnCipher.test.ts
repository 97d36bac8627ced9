import { createSecretKey } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CIPHER_OF, type CipherKeys, macOf } from './ciphers.ts'
import {
  type Cell,
  currentHeader,
  decryptColumn,
  encryptColumn,
  needsReencryption,
  type Profile,
  profileNamed,
  SECRETS_PROBLEM_CODES,
  SecretsProblem,
} from './index.ts'
import { columnKeyOf } from './keyring.ts'
import { HASH_OF } from './profile.ts'
import { keyringOf, problemCodeOf } from './testing/keyrings.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const cell: Cell = { table: 'registry.person', column: 'identity_number', row: '0198c5a2-7b1e-7cc3-8f00-2b6f1c0d9e11' }
const PLAIN = '110105 王小明 🀄'
const someText = fc.string({ unit: 'grapheme', maxLength: 60 })
const PROFILES: readonly Profile[] = ['aes', 'sm']

describe.each(PROFILES)('a value encrypted with the profile %s', (profile) => {
  const keyring = keyringOf({ profile })

  it('is read back, whatever it was', () => {
    fc.assert(
      fc.property(someText, someText, someText, someText, (table, column, row, plain) => {
        const place = { table, column, row }
        expect(decryptColumn(keyring, place, encryptColumn(keyring, place, plain))).toBe(plain)
      }),
    )
  })

  it('is another one every time', () => {
    expect(encryptColumn(keyring, cell, PLAIN).equals(encryptColumn(keyring, cell, PLAIN))).toBe(false)
  })

  it('cannot be read from another row, column or table', () => {
    const value = encryptColumn(keyring, cell, PLAIN)
    for (const other of [{ row: 'another' }, { column: 'phone' }, { table: 'registry.household' }]) {
      expect(problemCodeOf(() => decryptColumn(keyring, { ...cell, ...other }, value))).toBe('secrets.value-altered')
    }
  })

  it('cannot be read where the same letters are cut into table and column elsewhere', () => {
    const value = encryptColumn(keyring, { table: 'ab', column: 'c', row: 'd' }, PLAIN)
    expect(problemCodeOf(() => decryptColumn(keyring, { table: 'a', column: 'bc', row: 'd' }, value))).toBe(
      'secrets.value-altered',
    )
  })

  it('is refused after any single bit was changed', () => {
    const value = encryptColumn(keyring, cell, PLAIN)
    for (let bit = 0; bit < value.length * 8; bit++) {
      const bad = Buffer.from(value)
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(
        problemCodeOf(() => decryptColumn(keyring, cell, bad)),
        `bit ${bit}`,
      ).toMatch(/^secrets\./)
    }
  })

  it('is refused when it was cut anywhere, or something stands behind it', () => {
    const value = encryptColumn(keyring, cell, PLAIN)
    for (let length = 0; length < value.length; length++) {
      expect(problemCodeOf(() => decryptColumn(keyring, cell, value.subarray(0, length)))).toMatch(/^secrets\.value-/)
    }
    expect(problemCodeOf(() => decryptColumn(keyring, cell, Buffer.concat([value, hex('00')])))).toBe(
      'secrets.value-altered',
    )
  })

  it('is read after the key was rotated, and asks to be encrypted again', () => {
    const value = encryptColumn(keyring, cell, PLAIN)
    const rotated = keyringOf({ profile, versions: [1, 2] })
    expect(needsReencryption(keyring, value)).toBe(false)
    expect(needsReencryption(rotated, value)).toBe(true)
    const again = encryptColumn(rotated, cell, decryptColumn(rotated, cell, value))
    expect(needsReencryption(rotated, again)).toBe(false)
    expect(again.subarray(0, 7)).toEqual(currentHeader(rotated))
    expect(problemCodeOf(() => decryptColumn(keyring, cell, again))).toBe('secrets.key-version-unknown')
  })

  it('tells that the keyring is another installation’s', () => {
    const value = encryptColumn(keyring, cell, PLAIN)
    const elsewhere = keyringOf({ profile, secretByte: 9 })
    expect(problemCodeOf(() => decryptColumn(elsewhere, cell, value))).toBe('secrets.key-differs')
  })

  it('is read after the configuration chose the other profile, and asks to be encrypted again', () => {
    const value = encryptColumn(keyring, cell, PLAIN)
    const other = keyringOf({ profile: profile === 'aes' ? 'sm' : 'aes' })
    expect(decryptColumn(other, cell, value)).toBe(PLAIN)
    expect(needsReencryption(other, value)).toBe(true)
  })
})

describe('values written by earlier releases', () => {
  it('are read by this one: the format does not drift', () => {
    const value = {
      aes: hex(
        'a100019cf7c45890aeb38c2f56d48a59d432aa00256b524453a3a8700c166135dfacdc8b94c6568a30293de1834236d135811fb03d300f1c',
      ),
      sm: hex(
        'b100019cf7c45848a4fd0935dc823d0319905f806d7a63fca4bb230fa48132a09b70894cd28fc139195f23b1c2aaf0c7d14cdf3f1200c9044d70d989107008ef55376d71f6b1eda83bd8baf67b18b239c41426722f3a3e',
      ),
    }
    for (const profile of PROFILES) expect(decryptColumn(keyringOf({ profile }), cell, value[profile])).toBe(PLAIN)
  })
})

describe('refusals', () => {
  it('name the place and never the content', () => {
    const value = encryptColumn(keyringOf({}), cell, PLAIN)
    value[20] = (value[20] ?? 0) ^ 1
    try {
      decryptColumn(keyringOf({}), cell, value)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(SecretsProblem)
      expect(inspect(error)).toContain('registry.person.identity_number')
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(/王小明|[0-9a-f]{16}/)
      expect((error as Error).cause).toBeUndefined()
    }
  })

  it('are written in both languages, each with a code of its own', () => {
    for (const code of SECRETS_PROBLEM_CODES) {
      const { zh, en } = new SecretsProblem(code, { path: 'P', table: 'T', column: 'C', version: 1, scope: 'S' })
      expect(`${zh}${en}`, code).not.toContain('undefined')
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(en).toMatch(/\.$/)
    }
  })

  it('meet a profile that nobody knows; nothing written means aes', () => {
    expect([undefined, '', 'aes', 'sm'].map(profileNamed)).toEqual(['aes', 'aes', 'aes', 'sm'])
    expect(problemCodeOf(() => profileNamed('SM4-GCM'))).toBe('secrets.profile-unknown')
  })

  it('never print a key with the keyring', () => {
    const printed = inspect(keyringOf({}), { depth: 9, showHidden: true }) + JSON.stringify(keyringOf({}))
    expect(printed).not.toContain(Buffer.alloc(32, 1).toString('base64').slice(0, 20))
    expect(printed).not.toContain('01010101')
  })
})

describe('the algorithms', () => {
  const keys: CipherKeys = {
    aes: createSecretKey(hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308')),
    sm4: createSecretKey(hex('0123456789abcdeffedcba9876543210')),
    sm3: createSecretKey(hex('0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20')),
  }

  it('give test case 16 of the paper that GCM was submitted with', () => {
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    )
    const bound = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
    const sealed = CIPHER_OF.aes.seal(keys, hex('cafebabefacedbaddecaf888'), bound, plain)
    expect(sealed.toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    )
  })

  it('give the SM4-CBC example of draft-ribose-cfrg-sm4 A.2.2.1 before the padding', () => {
    const plain = hex('aaaaaaaabbbbbbbbccccccccddddddddeeeeeeeeffffffffaaaaaaaabbbbbbbb')
    const sealed = CIPHER_OF.sm.seal(keys, hex('000102030405060708090a0b0c0d0e0f'), Buffer.alloc(0), plain)
    expect(sealed.subarray(0, 32).toString('hex')).toBe(
      '78ebb11cc40b0a48312aaeb2040244cb4cb7016951909226979b0d15dc6a8f6d',
    )
    expect(sealed.length).toBe(48 + 32)
  })

  it('give the examples of HMAC-SM3 in GM/T 0042-2015 appendix D.3', () => {
    const mac = (key: string, text: Buffer) => macOf('sm3', hex(key), [text]).toString('hex')
    const long = '0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425'
    const letters = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'
    expect(mac(long.slice(0, 64), Buffer.from(letters + letters))).toBe(
      'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a',
    )
    expect(mac(long, Buffer.alloc(50, 0xcd))).toBe('220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae')
    expect(mac('0b'.repeat(32), Buffer.from('Hi There'))).toBe(
      'c0ba18c68b90c88bc07de794bfc7d2c8d19ec31ed8773bc2b390c9604e0be11e',
    )
  })

  it('give example 1 of RFC 4231 for HMAC-SHA-256', () => {
    expect(macOf(HASH_OF.aes, Buffer.alloc(20, 0x0b), [Buffer.from('Hi There')]).toString('hex')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    )
  })

  it('never share a key, within a version or between two', () => {
    const keysOf = (byte: number) => {
      const { aes, sm4, sm3 } = columnKeyOf(1, Buffer.alloc(32, byte))
      return [aes, sm4, sm3].map((key) => key.export().toString('hex').slice(0, 32))
    }
    expect(new Set([...keysOf(1), ...keysOf(2)]).size).toBe(6)
  })
})

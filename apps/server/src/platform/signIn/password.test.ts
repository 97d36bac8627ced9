import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './commonPasswords.ts'
import { signInFault } from './fault.ts'
import { CURRENT_COST, hashPassword, passwordFaults, SIGN_IN_FAULT_CODES, verifyPassword } from './index.ts'
import { deriveKey } from './password.ts'

const CHEAP = { ln: 4, r: 8, p: 1 }
const right = (password: string, stored: string | undefined) => verifyPassword(password, stored, CHEAP)

describe('a stored password', () => {
  it('is known again, and no other is taken for it', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, text, async (password, other) => {
        const stored = await hashPassword(password, CHEAP)
        expect((await right(password, stored)).right).toBe(true)
        expect((await right(other, stored)).right).toBe(password.normalize('NFKC') === other.normalize('NFKC'))
      }),
      { numRuns: 40 },
    )
  })

  it('is known again when a Chinese keyboard wrote it in full width', async () => {
    expect((await right('ｓｏｎｇ Ｌｉｎ１２３', await hashPassword('song Lin123', CHEAP))).right).toBe(true)
  })

  it('is stored with its cost and a salt of its own, and not itself', async () => {
    const stored = await hashPassword('松林县的雨下了三天', CHEAP)
    expect(stored).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await hashPassword('松林县的雨下了三天', CHEAP)).not.toBe(stored)
    expect(stored).not.toContain('松林')
  })

  it('asks to be hashed again when the cost was raised, and only when it is right', async () => {
    const stored = await hashPassword('song-lin-2026', CHEAP)
    for (const raised of [
      { ...CHEAP, ln: 5 },
      { ...CHEAP, r: 9 },
      { ...CHEAP, p: 2 },
    ]) {
      expect(await verifyPassword('song-lin-2026', stored, raised)).toEqual({ right: true, rehash: true })
      expect(await verifyPassword('song-lin-2027', stored, raised)).toEqual({ right: false, rehash: false })
    }
    expect(await verifyPassword('song-lin-2026', stored, CHEAP)).toEqual({ right: true, rehash: false })
    expect(await verifyPassword('song-lin-2026', stored, { ln: 3, r: 8, p: 1 })).toEqual({ right: true, rehash: false })
  })

  it('costs today what OWASP calls the minimum', () => {
    expect(CURRENT_COST).toEqual({ ln: 15, r: 8, p: 3 })
  })

  it('of an account that does not exist is wrong, after the same work', async () => {
    const stored = await hashPassword('song-lin-2026')
    const timeOf = async (record: string | undefined) => {
      const start = performance.now()
      expect((await verifyPassword('song-lin-2027', record)).right).toBe(false)
      return performance.now() - start
    }
    const known = await timeOf(stored)
    expect(await timeOf(undefined)).toBeGreaterThan(known / 8)
  })

  it('is never the right one for a text longer than any password, nor for none', async () => {
    const stored = await hashPassword('', CHEAP)
    expect((await right('x'.repeat(1_000_000), stored)).right).toBe(false)
    expect((await right('', undefined)).right).toBe(false)
  })

  it('that asks for more memory than we ever gave, or is no record, is refused', async () => {
    const tail = `$${'A'.repeat(22)}$${'A'.repeat(43)}`
    for (const bad of [
      '',
      'plain',
      `$scrypt$ln=31,r=8,p=1${tail}`,
      `$scrypt$ln=15,r=8,p=99${tail}`,
      `$scrypt$ln=0,r=8,p=1${tail}`,
    ]) {
      await expect(right('x', bad)).rejects.toThrow('stored password')
    }
  })

  it('comes from scrypt as printed in RFC 7914 §12', async () => {
    const key = await deriveKey('password', Buffer.from('NaCl'), { ln: 10, r: 8, p: 16 }, 64)
    expect(key.toString('hex')).toBe(
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162' +
        '2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
    )
  })
})

describe('a new password', () => {
  const codes = (password: string, account = 'wangxm') => passwordFaults(password, account).map(({ code }) => code)

  it.each(['correct horse battery', '松林县的雨下了整整三天', 'Xk7#pq-29vL', 'songlin-2026-jiuyue'])(
    'may be %s',
    (good) => {
      expect(codes(good)).toEqual([])
    },
  )

  it.each([
    ['', 'sign-in.password-too-short'],
    ['Xk7#pq-29', 'sign-in.password-too-short'],
    ['松林县的雨下了三天', 'sign-in.password-too-short'],
    ['x7#'.repeat(80), 'sign-in.password-too-long'],
    ['WangXM-2026!', 'sign-in.password-holds-account'],
    ['2026-mxgnaw', 'sign-in.password-holds-account'],
    ['ｗａｎｇｘｍ-2026', 'sign-in.password-holds-account'],
    ['Admin@123456', 'sign-in.password-common'],
    ['Woaini1314', 'sign-in.password-common'],
    ['1111111111', 'sign-in.password-monotonous'],
    ['ababababab', 'sign-in.password-monotonous'],
    ['1234567890', 'sign-in.password-monotonous'],
    ['09876543210', 'sign-in.password-monotonous'],
    ['abcdefghijk', 'sign-in.password-monotonous'],
  ])('may not be %s', (bad, code) => {
    expect(codes(bad)).toContain(code)
  })

  it('is told everything that speaks against it at once', () => {
    expect(codes('wangxm')).toEqual(['sign-in.password-too-short', 'sign-in.password-holds-account'])
    expect(codes('11111')).toEqual(['sign-in.password-too-short', 'sign-in.password-monotonous'])
  })

  it('may hold a name of two letters by chance', () => {
    expect(codes('Xk7#pq-29vL', 'pq')).toEqual([])
  })

  it('is measured against a list in which every entry could otherwise be chosen', () => {
    for (const each of COMMON_PASSWORDS) {
      expect(each).toBe(each.toLowerCase().normalize('NFKC'))
      expect(codes(each), each).not.toContain('sign-in.password-too-short')
    }
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(100)
  })
})

describe('the words of refusals', () => {
  it('are written in both languages', () => {
    for (const code of SIGN_IN_FAULT_CODES) {
      const { zh, en } = signInFault(code)
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(en).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printBase32 } from './base32.ts'
import { checkCode, makeTotpSecret, totpAddress } from './index.ts'
import { codeOfStep, STEP_SECONDS, stepAt } from './totp.ts'

const secret = Buffer.from('12345678901234567890')
const at = new Date('2026-11-21T08:00:10+08:00')
const now = stepAt(at)
const codeAt = (step: number) => codeOfStep(secret, step)
const answer = (code: string, lastStep?: number) => {
  const given = checkCode(secret, code, at, lastStep)
  return given.accepted ? given.step - now : given.fault.code
}

describe('the code of a phone', () => {
  it('is the one printed in RFC 6238 appendix B', () => {
    const secrets = {
      sha1: secret,
      sha256: Buffer.from('12345678901234567890123456789012'),
      sha512: Buffer.from('1234567890123456789012345678901234567890123456789012345678901234'),
    }
    for (const [seconds, sha1, sha256, sha512] of [
      [59, '94287082', '46119246', '90693936'],
      [1_111_111_109, '07081804', '68084774', '25091201'],
      [1_111_111_111, '14050471', '67062674', '99943326'],
      [1_234_567_890, '89005924', '91819424', '93441116'],
      [2_000_000_000, '69279037', '90698825', '38618901'],
      [20_000_000_000, '65353130', '77737706', '47863826'],
    ] as const) {
      const step = stepAt(new Date(seconds * 1000))
      expect(codeOfStep(secrets.sha1, step, 8)).toBe(sha1)
      expect(codeOfStep(secrets.sha256, step, 8, 'sha256')).toBe(sha256)
      expect(codeOfStep(secrets.sha512, step, 8, 'sha512')).toBe(sha512)
    }
  })

  it('is the one printed in RFC 4226 appendix D', () => {
    const codes = Array.from({ length: 10 }, (_, count) => codeOfStep(secret, count))
    expect(codes.join(' ')).toBe('755224 287082 359152 969429 338314 254676 287922 162583 399871 520489')
  })

  it('is accepted one step early and one step late and no further', () => {
    expect([-2, -1, 0, 1, 2].map((offset) => answer(codeAt(now + offset)))).toEqual([
      'sign-in.code-wrong',
      -1,
      0,
      1,
      'sign-in.code-wrong',
    ])
  })

  it('serves once, and after it none that is older', () => {
    expect(answer(codeAt(now), now - 1)).toBe(0)
    expect(answer(codeAt(now), now)).toBe('sign-in.code-used')
    expect(answer(codeAt(now - 1), now)).toBe('sign-in.code-used')
    expect(answer(codeAt(now + 1), now)).toBe(1)
    expect(answer(codeAt(now + 1), now + 1)).toBe('sign-in.code-used')
  })

  it('may be typed in full width or in two groups', () => {
    const code = codeAt(now)
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    expect([wide, `${code.slice(0, 3)} ${code.slice(3)}`].map((each) => answer(each))).toEqual([0, 0])
  })

  it('is not the empty one, a longer one, a shorter one or words', () => {
    for (const bad of ['', codeAt(now).slice(1), `${codeAt(now)}0`, '------', '六位数字']) {
      expect(answer(bad)).toBe('sign-in.code-wrong')
    }
  })

  it('is good whenever the two clocks are less than a step apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: -30, max: 30 }), (seconds, off) => {
        const phone = codeOfStep(secret, stepAt(new Date((seconds + STEP_SECONDS + off) * 1000)))
        return checkCode(secret, phone, new Date((seconds + STEP_SECONDS) * 1000)).accepted
      }),
    )
  })

  it('belongs to a secret of 160 random bits, given to the phone as an address', () => {
    expect(makeTotpSecret()).toHaveLength(20)
    expect(makeTotpSecret()).not.toEqual(makeTotpSecret())
    expect(totpAddress(secret, '兜底 松林县', 'wang:xm')).toBe(
      'otpauth://totp/%E5%85%9C%E5%BA%95%20%E6%9D%BE%E6%9E%97%E5%8E%BF:wang%3Axm' +
        '?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%85%9C%E5%BA%95%20%E6%9D%BE%E6%9E%97%E5%8E%BF',
    )
  })

  it('and its secret is printed as in RFC 4648 §10, without padding', () => {
    const words = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => printBase32(Buffer.from(text)))
    expect(words).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'])
  })
})

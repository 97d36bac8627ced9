import { parseYuan } from '@doudi/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { literalNumber } from '../language/checkNumbers.ts'
import { parseFormula } from '../language/parser.ts'
import type { SurfaceOf } from '../language/surface.ts'
import { COUNT, DAY, enumType, FLAG, MONEY, MONTH, REGION, SHARE } from '../language/types.ts'
import { day } from '../testing/packs.ts'
import { numberText, valueText, yuanText } from './format.ts'

const ENUMS = new Map([['居住地', [{ code: 'urban', label: '城镇' }]]])
const between = (lo: number, hi: number) => ({ lo, hi, causes: [] })

describe('figures in an officer’s words', () => {
  test.each([
    [0, MONEY, '0.00元'],
    [5, MONEY, '0.05元'],
    [123_456_789, MONEY, '1,234,567.89元'],
    [-150, MONEY, '−1.50元'],
    [1_000, { kind: 'money', scale: 12 } as const, '约0.83元'],
    [1_200, { kind: 'money', scale: 12 } as const, '1.00元'],
    [3_000, SHARE, '30%'],
    [1_234, SHARE, '12.34%'],
    [10_000, SHARE, '1倍'],
    [15_000, SHARE, '1.5倍'],
    [7, COUNT, '7'],
    [1, FLAG, '是'],
    [0, FLAG, '否'],
    [day('2021-07-01'), DAY, '2021-07-01'],
    [2021 * 12 + 6, MONTH, '2021-07'],
    [0, enumType('居住地'), '城镇'],
  ])('%i as %j is %s', (held, type, expected) => {
    expect(numberText(held, type, ENUMS)).toBe(expected)
  })

  test.each([
    [between(0, Infinity), MONEY, '未知'],
    [between(500, Infinity), MONEY, '至少5.00元'],
    [between(0, 500), MONEY, '至多5.00元'],
    [between(100, 500), MONEY, '1.00元～5.00元'],
    [between(0, 1), FLAG, '未知'],
    [between(500_238_000_000, 500_238_999_999), REGION, '500238'],
    [between(0, 999_999_999_999), REGION, '未知'],
  ])('a value that is not known: %j', (value, type, expected) => {
    expect(valueText(value, type, ENUMS)).toBe(expected)
  })
})

describe('reading and printing', () => {
  const read = (text: string) => {
    const literal = literalNumber(parseFormula(text) as SurfaceOf<'number'>)
    return literal.op === 'const' ? literal.value : undefined
  }

  test('an amount that is printed is read as the same fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (fen) => {
        expect(parseYuan(yuanText(fen))).toBe(fen)
        expect(read(`${yuanText(fen).replaceAll(',', '')}元`)).toBe(fen)
      }),
    )
  })

  test('a share that is printed is read as the same ten-thousandths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (share) => {
        expect(read(numberText(share, SHARE, ENUMS))).toBe(share)
      }),
    )
  })
})

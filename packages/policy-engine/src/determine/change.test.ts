import { describe, expect, test } from 'vitest'
import { answered, resultOf } from '../testing/aid.ts'
import { dibao, home, without } from '../testing/home.ts'
import { row, type Written } from '../testing/sheets.ts'
import { DeterminationRefused } from './refused.ts'

describe('what becomes of money in payment', () => {
  const paid = (more: Record<string, Written>) => dibao(home({ 在享: true, ...more }))

  test.each([
    ['nothing is stated of the amount', {}, 'continue'],
    ['the amount is the same', { 在享月金额: 20_000 }, 'continue'],
    ['the amount was lower', { 在享月金额: 19_999 }, 'increase'],
    ['the amount was higher', { 在享月金额: 20_001 }, 'reduce'],
    ['the income lies just above the line', { 家庭收入: 50_000 }, 'grace'],
    ['the income lies far above the line', { 家庭收入: 75_000 }, 'stop'],
  ])('%s', (_, more, change) => {
    const result = paid(more)
    expect(result.change).toBe(change)
    if (change === 'continue') expect(result).not.toHaveProperty('from')
    else expect(result.from).toBe('2021-08')
  })

  test('an unknown never stops it', () => {
    const open = resultOf('dibao', answered(row({ 在享: true, 申请: true })))
    expect(open).toMatchObject({ answer: 'undetermined', change: 'continue' })
  })

  test('where nothing is in payment, or that is not known, nothing changes', () => {
    expect(dibao()).not.toHaveProperty('change')
    expect(dibao(without('在享'))).not.toHaveProperty('change')
  })
})

describe('a length that the officer chooses', () => {
  const exit = (months?: number) =>
    resultOf(
      'gradualExit',
      answered(home({ 在享: true }), { choices: { gradualExit: { from: '2021-06', ...(months && { months }) } } }),
    )

  test('within the limit is allowed and told month by month', () => {
    expect(exit(6)).toMatchObject({ choice: 'allowed', months: 6, from: '2021-06', until: '2021-11', monthsAtMost: 12 })
    expect(exit(12)).toMatchObject({ choice: 'allowed', until: '2022-05' })
  })

  test('beyond it is refused with the limit, never cut to it', () => {
    const refused = exit(13)
    expect(refused).toMatchObject({ answer: 'eligible', choice: 'refused', monthsAtMost: 12 })
    expect(refused).not.toHaveProperty('months')
    expect(refused).not.toHaveProperty('until')
  })

  test('that is not chosen is only limited', () => {
    expect(exit()).toMatchObject({ monthsAtMost: 12 })
    expect(exit()).not.toHaveProperty('choice')
  })
})

describe('figures of the case itself', () => {
  test('stand in for the packs’ and say so', () => {
    const result = resultOf('dibao', answered(home(), { parameters: { line: 400 } }))
    expect(result).toMatchObject({ monthly: 100 })
    expect(result.parameters.find((one) => one.id === 'line')?.status).toBe('case')
  })

  test.each([
    [{ nothing: 1 }, 'case.parameter-unknown', 'parameters.nothing'],
    [{ line: 1.005 }, 'case.parameter-unfit', 'parameters.line'],
    [{ line: -1 }, 'case.parameter-unfit', 'parameters.line'],
    [{ line: true }, 'case.parameter-unfit', 'parameters.line'],
  ])('that do not fit are refused: %j', (parameters, code, where) => {
    const attempt = () => answered(home(), { parameters })
    expect(attempt).toThrow(DeterminationRefused)
    try {
      attempt()
    } catch (error) {
      expect((error as DeterminationRefused).problem).toMatchObject({ code, where })
    }
  })
})

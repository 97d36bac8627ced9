import { expect, test } from 'vitest'
import { costAfter, effectOf, type SaidOfIt } from './effectOf.ts'

const running = { state: 'running', paidFen: 40_000 }
const eligible = (amountFen: number | null): SaidOfIt => ({ answer: 'eligible', amountFen, grace: false })
const ineligible = (grace: boolean): SaidOfIt => ({ answer: 'ineligible', amountFen: null, grace })

test('one fen more is a gain, one fen less a loss, the same sum is nothing', () => {
  expect(effectOf(running, eligible(40_001))).toBe('gains')
  expect(effectOf(running, eligible(39_999))).toBe('loses')
  expect(effectOf(running, eligible(40_000))).toBe('same')
})

test('who is no longer eligible leaves, or enters a gradual exit where one is owed', () => {
  expect(effectOf(running, ineligible(false))).toBe('leaves')
  expect(effectOf(running, ineligible(true))).toBe('grace')
  expect(costAfter(running, 'leaves', null)).toBe(0)
  expect(costAfter(running, 'grace', null)).toBe(40_000)
})

test('in a gradual exit the sum stays; who would be eligible again is looked at', () => {
  const exiting = { state: 'grace', paidFen: 40_000 }
  expect(effectOf(exiting, ineligible(true))).toBe('same')
  expect(effectOf(exiting, eligible(50_000))).toBe('returns')
})

test('what cannot be decided is not a loss, and costs what it costs', () => {
  expect(effectOf(running, undefined)).toBe('undecided')
  expect(effectOf(running, { answer: 'undetermined', amountFen: null, grace: false })).toBe('undecided')
  expect(effectOf(running, eligible(null))).toBe('undecided')
  expect(costAfter(running, 'undecided', null)).toBe(40_000)
})

test('a recognition without a sum stays as it is while it holds', () => {
  expect(effectOf({ state: 'running', paidFen: null }, eligible(null))).toBe('same')
  expect(costAfter({ state: 'running', paidFen: null }, 'same', null)).toBe(0)
})

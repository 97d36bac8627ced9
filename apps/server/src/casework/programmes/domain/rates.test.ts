import { expect, test } from 'vitest'
import { ratesOf } from './rates.ts'

test('the two rates of centralised support have different denominators, and an unasked wish is told', () => {
  const people = [
    { dependent: true, wish: 'centralised', placed: true },
    { dependent: true, wish: 'centralised', placed: false },
    { dependent: true, wish: 'dispersed', placed: false },
    { dependent: true, wish: null, placed: false },
    { dependent: false, wish: 'centralised', placed: true },
  ] as const
  expect(ratesOf(people)).toEqual({
    ofDependent: { of: 4, placed: 1 },
    ofWilling: { of: 2, placed: 1 },
    wishUnknown: 1,
  })
})

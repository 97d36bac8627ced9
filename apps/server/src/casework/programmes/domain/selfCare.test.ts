import { expect, test } from 'vitest'
import { classOf, SELF_CARE_ITEMS, type SelfCareAnswers } from './selfCare.ts'

const failing = (count: number) =>
  Object.fromEntries(SELF_CARE_ITEMS.map((item, index) => [item, index >= count])) as SelfCareAnswers

test('none failed is able, one to three partly, four and more fully dependent', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((count) => classOf(failing(count)))).toEqual([
    'able',
    'partly',
    'partly',
    'partly',
    'fully',
    'fully',
    'fully',
  ])
})

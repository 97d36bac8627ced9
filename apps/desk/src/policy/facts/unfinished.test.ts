import { expect, test } from 'vitest'
import { makeEmptyCase } from './caseDraft.ts'
import { readAt, writeAt } from './path.ts'
import { leaveOutUnfinished } from './unfinished.ts'

const empty = makeEmptyCase('某户', '2021-05-10')
const put = (path: string, value: Parameters<typeof writeAt>[2]) =>
  leaveOutUnfinished(writeAt(empty, path, value) as typeof empty)

test('an income without an amount makes the income unknown, never smaller', () => {
  const asked = put('household.members.0.income', [{ kind: 'wage', monthly: 900 }, { kind: 'business' }])
  expect(readAt(asked, 'household.members.0.income')).toBeUndefined()
})

test('a yearly amount finishes an income as well as a monthly one; none stays none', () => {
  const rows = [{ kind: 'wage', yearly: 900 }]
  expect(readAt(put('household.members.0.income', rows), 'household.members.0.income')).toEqual(rows)
  expect(readAt(put('household.members.0.income', []), 'household.members.0.income')).toEqual([])
})

test('half a period is not a period', () => {
  expect(readAt(put('household.incomePeriod', { from: '2020-05' }), 'household.incomePeriod')).toBeUndefined()
})

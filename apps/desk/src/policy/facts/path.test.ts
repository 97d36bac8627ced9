import { expect, test } from 'vitest'
import { pathFromPlace, readAt, writeAt } from './path.ts'

const draft = { household: { members: [{ id: '甲', disability: { grade: 2 } }, { id: '乙' }] } }

test('a fact is read and written by its place, and nothing else moves', () => {
  const changed = writeAt(draft, 'household.members.0.disability.grade', 1)
  expect(readAt(changed, 'household.members.0.disability.grade')).toBe(1)
  expect(readAt(draft, 'household.members.0.disability.grade')).toBe(2)
  expect(readAt(changed, 'household.members.1')).toBe(draft.household.members[1])
})

test('taking the last fact of a group away takes the group away: not known, not empty', () => {
  const changed = writeAt(draft, 'household.members.0.disability.grade', undefined)
  expect(readAt(changed, 'household.members.0')).toEqual({ id: '甲' })
})

test('an emptied list stays: it says none', () => {
  const one = { income: [{ kind: 'wage' }] }
  expect(writeAt(one, 'income.0', undefined)).toEqual({ income: [] })
})

test('a row of a list that loses its last fact leaves the list', () => {
  expect(writeAt({ rows: [{ a: 1 }, { b: 2 }] }, 'rows.0.a', undefined)).toEqual({ rows: [{ b: 2 }] })
})

test('a place as problems print it is found again', () => {
  expect(pathFromPlace('household.members[2].born')).toBe('household.members.2.born')
})

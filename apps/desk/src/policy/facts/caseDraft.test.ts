import { expect, test } from 'vitest'
import {
  findNeededFirst,
  findPersonalNumber,
  looksPersonal,
  makeEmptyCase,
  membersOf,
  reduceDraft,
} from './caseDraft.ts'

const start = { draft: makeEmptyCase('未命名', '2021-05-10'), edited: false, opened: 0 }

test('an empty page holds the day and one person, and knows what it lacks', () => {
  expect(findNeededFirst(start.draft)).toEqual(['jurisdiction', 'residence', 'born'])
})

test('a new member takes the next of the ten stems', () => {
  const two = reduceDraft(start, { act: 'add-member' })
  expect(membersOf(two.draft).map((member) => member['id'])).toEqual(['甲', '乙'])
  expect(two.edited).toBe(true)
})

test('a renamed person stays the support of those who depend on them', () => {
  let state = reduceDraft(start, { act: 'add-member' })
  state = reduceDraft(state, { act: 'write', path: 'household.members.1.dependsOn', value: ['甲'] })
  state = reduceDraft(state, { act: 'rename', index: 0, id: '𠮷叔' })
  expect(membersOf(state.draft).map((member) => member['dependsOn'])).toEqual([undefined, ['𠮷叔']])
})

test('opening another case forgets that this one was edited', () => {
  const edited = reduceDraft(start, { act: 'write', path: 'name', value: '李家' })
  expect(reduceDraft(edited, { act: 'open', draft: start.draft })).toMatchObject({ edited: false, opened: 1 })
})

test('identity, telephone and account numbers are recognised, also in full-width digits', () => {
  expect(looksPersonal('500238197603021234')).toBe(true)
  expect(looksPersonal('50023819760302123X')).toBe(true)
  expect(looksPersonal('１３８００１３８０００')).toBe(true)
  expect(looksPersonal('6217 0012 3456 7890 123')).toBe(true)
  expect(looksPersonal('䶮嫂')).toBe(false)
  expect(looksPersonal('500238108201')).toBe(false)
})

test('a file is searched for such numbers wherever they stand', () => {
  expect(findPersonalNumber({ household: { members: [{ id: '甲' }, { id: '13800138000' }] } })).toBe(
    'household.members.1.id',
  )
  expect(findPersonalNumber({ jurisdiction: '500238', name: '农村四口' })).toBeUndefined()
})

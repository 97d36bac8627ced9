import { expect, test } from 'vitest'
import { barTo, type Standing } from './mayHandle.ts'

const posts: readonly Standing[] = [
  { account: '窗口', role: 'townshipWindow', region: '500299001' },
  { account: '审核', role: 'townshipReviewer', region: '500299001' },
  { account: '邻镇审核', role: 'townshipReviewer', region: '500299002' },
  { account: '村里', role: 'villageWorker', region: '500299001201' },
  { account: '县经办', role: 'countyOfficer', region: '500299' },
  { account: '县确认', role: 'countyApprover', region: '500299' },
  { account: '纪检', role: 'disciplineOfficer', region: '500299' },
]
const bar = (account: string, accounts: readonly string[], office: string | null = null) =>
  barTo(account, { accounts, office }, posts)

test('nobody looks into a complaint about themselves', () => {
  expect(bar('审核', ['审核'])).toBe('themselves')
})

test('nobody looks into one about somebody they work under, in the same place', () => {
  expect(bar('窗口', ['审核'])).toBe('superior')
  expect(bar('村里', ['审核'])).toBe('superior')
  expect(bar('窗口', ['县确认'])).toBe('superior')
  expect(bar('县经办', ['县确认'])).toBe('superior')
})

test('a colleague above, another township, the county and discipline inspection may', () => {
  expect(bar('审核', ['窗口'])).toBeUndefined()
  expect(bar('邻镇审核', ['审核'])).toBeUndefined()
  expect(bar('县经办', ['审核'])).toBeUndefined()
  expect(bar('纪检', ['县确认'])).toBeUndefined()
})

test('nobody of an office looks into a complaint about the office, and about the bureau itself only discipline does', () => {
  expect(bar('窗口', [], '500299001')).toBe('office')
  expect(bar('村里', [], '500299001')).toBe('office')
  expect(bar('邻镇审核', [], '500299001')).toBeUndefined()
  expect(bar('县经办', [], '500299')).toBe('office')
  expect(bar('纪检', [], '500299')).toBeUndefined()
})

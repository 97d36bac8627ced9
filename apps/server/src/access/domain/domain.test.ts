import { type Day, parseDay, printDay } from '@doudi/domain'
import { expect, test } from 'vitest'
import { HOLIDAY_YEARS } from './holidays.ts'
import { clashOf, INCOMPATIBLE } from './incompatible.ts'
import { readsPersons } from './permissions.ts'
import { ADMINISTRATORS, misfitOf, ROLE_NAMES, ROLES, roleNamed, roleNeedsSecondFactor } from './roles.ts'
import { addWorkingDays } from './workingDays.ts'

const after = (day: string, count: number) => {
  const found = addWorkingDays(parseDay(day) as Day, count, HOLIDAY_YEARS)
  return found === undefined ? undefined : printDay(found)
}

test('three working days from a Wednesday end on Monday, and the day itself does not count', () => {
  expect(after('2026-07-01', 3)).toBe('2026-07-06')
  expect(after('2026-07-03', 1)).toBe('2026-07-06')
})

test('a holiday does not count, a Saturday worked instead does', () => {
  expect(after('2026-09-30', 3)).toBe('2026-10-10')
  expect(after('2026-09-24', 1)).toBe('2026-09-28')
  expect(after('2026-02-13', 2)).toBe('2026-02-24')
})

test('a deadline that leads into a year whose holidays are not announced is not known', () => {
  expect(after('2026-12-31', 1)).toBeUndefined()
  expect(after('2026-12-28', 3)).toBe('2026-12-31')
})

test('every day of the holiday table lies in its year, and what is worked is a weekend', () => {
  for (const [year, { off, worked }] of HOLIDAY_YEARS) {
    for (const day of [...off.flat(), ...worked]) expect(day.slice(0, 4)).toBe(String(year))
    for (const day of worked) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
  }
})

test('no administrator reads persons, and no two of them, nor one and any other duty, are one person', () => {
  for (const name of ADMINISTRATORS) {
    expect(ROLES[name].permissions.filter(readsPersons)).toEqual([])
    for (const other of ROLE_NAMES)
      if (other !== name) expect([name, other, clashOf(other, [name])]).not.toContain(undefined)
  }
})

test('nobody both proposes and approves a grant, and no role holds both', () => {
  for (const name of ROLE_NAMES) {
    const held: readonly string[] = ROLES[name].permissions
    expect(held.includes('access.propose-grant') && held.includes('access.approve-grant')).toBe(false)
  }
})

test('duties exclude each other both ways and never themselves', () => {
  expect(clashOf('countyApprover', ['countyOfficer'])?.en).toMatch(/prepares/)
  expect(clashOf('countyOfficer', ['countyApprover'])?.en).toMatch(/prepares/)
  expect(clashOf('townshipWindow', ['townshipReviewer', 'villageWorker'])).toBeUndefined()
  for (const { roles } of INCOMPATIBLE) expect(roles[0]).not.toBe(roles[1])
})

test('whoever confirms, approves, reveals, exports or administers needs a second factor; a village worker does not', () => {
  const without = ROLE_NAMES.filter((name) => !roleNeedsSecondFactor(ROLES[name]))
  expect(without).toEqual(['villageWorker', 'childDirector', 'townshipWindow'])
})

test('a role is held at its own level and in its own sections; an unknown role gives nothing', () => {
  expect(misfitOf(ROLES.villageWorker, { region: '500299001', section: 'assistance' })).toBe('level')
  expect(misfitOf(ROLES.villageWorker, { region: '500299001201', section: 'audit' })).toBe('section')
  expect(misfitOf(ROLES.villageWorker, { region: '500299001201', section: 'assistance' })).toBeUndefined()
  expect(roleNamed('constructor')).toBeUndefined()
})

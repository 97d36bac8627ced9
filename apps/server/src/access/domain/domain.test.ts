import { expect, test } from 'vitest'
import { clashOf, INCOMPATIBLE } from './incompatible.ts'
import { readsPersons } from './permissions.ts'
import { ADMINISTRATORS, misfitOf, ROLE_NAMES, ROLES, roleNamed, roleNeedsSecondFactor } from './roles.ts'

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

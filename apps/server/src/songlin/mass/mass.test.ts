import { ageOn, type Day, parseDay, parseIdentityNumber } from '@doudi/domain'
import { beforeAll, expect, test } from 'vitest'
import type { Family } from '../family.ts'
import { tellingFamilies } from '../fixture.ts'
import { sourceOfFamilies } from '../sourceOfFamilies.ts'

const TODAY = parseDay('2026-11-22') as Day
/** A tenth of what the catalogue prints for the county (§4.4), and how far a tenth may be from it. */
const WANTED = { dibao: 2_093, tekun: 408, disabilityLiving: 377, disabilityNursing: 517 } as const
const AWAY = 0.15

let families: Family[]

beforeAll(() => {
  families = [
    ...tellingFamilies(TODAY),
    ...sourceOfFamilies('township', TODAY, 560)(0, 560),
    ...sourceOfFamilies('county', TODAY, 14_280)(0, 14_280),
  ]
})

const membersOf = (all: readonly Family[]) => all.flatMap(({ members }) => members)

/** People on a roll today: those named, or everybody in the household. */
const peopleOn = (roll: string) =>
  families.reduce((sum, { enrolments, members }) => {
    const now = enrolments.filter((each) => each.roll === roll && each.until === undefined)
    return sum + now.reduce((people, { person }) => people + (person === undefined ? members.length : 1), 0)
  }, 0)

test('a tenth of the county is about 39,000 people in 320 villages, the demo village among the larger ones', () => {
  const people = membersOf(families).length
  expect(people).toBeGreaterThan(38_000)
  expect(people).toBeLessThan(40_000)
  const villages = Map.groupBy(families, ({ region }) => region)
  expect(villages.size).toBe(320)
  expect(membersOf(villages.get('500299001201') ?? []).length).toBeGreaterThan(150)
})

test.each(Object.entries(WANTED))(
  'the roll of %s has about %i people, as the catalogue prints them',
  (roll, wanted) => {
    expect(Math.abs(peopleOn(roll) - wanted) / wanted).toBeLessThan(AWAY)
  },
)

test('every number is of the region that no county has, is sound, tells birth and sex, and stands once', () => {
  const numbered = membersOf(families).flatMap(({ number, born, sex }) => (number ? [{ number, born, sex }] : []))
  const read = numbered.map(({ number, born, sex }) => {
    const found = parseIdentityNumber(number)
    if (found.kind === 'fault') throw new Error(found.code)
    expect([found.regionOfIssue, found.born, found.sex]).toEqual(['500299', parseDay(born), sex])
    return found.number
  })
  expect(new Set(read).size).toBe(read.length)
  const without = membersOf(families).filter(({ number }) => number === undefined)
  expect(without.length).toBeGreaterThan(50)
  expect(without.every(({ noNumberBecause }) => noNumberBecause !== undefined)).toBe(true)
})

test('every telephone begins with 100, which no operator has', () => {
  const telephones = membersOf(families).flatMap(({ telephone }) => telephone ?? [])
  expect(telephones.length).toBeGreaterThan(10_000)
  expect(telephones.every((each) => /^100\d{8}$/.test(each))).toBe(true)
})

test('somebody turns 16, 18, 60 and 80 within sixty days', () => {
  const soon = (age: number) =>
    membersOf(families).filter(({ born }) => {
      const day = parseDay(born) as Day
      return ageOn(day, TODAY) < age && ageOn(day, (TODAY + 60) as Day) >= age
    }).length
  for (const age of [16, 18, 60, 80]) expect(soon(age)).toBeGreaterThan(5)
})

test('the first households of a larger county are those of the smaller one, person for person', () => {
  const small = sourceOfFamilies('county', TODAY, 400)(0, 400)
  const large = sourceOfFamilies('county', TODAY, 900)(0, 400)
  expect(large).toEqual(small)
})

test('ids of families written by hand do not depend on the day they are loaded', () => {
  const ids = (today: string) => tellingFamilies(parseDay(today) as Day).map(({ id, members }) => [id, members[0]?.id])
  expect(ids('2027-02-28')).toEqual(ids('2026-11-22'))
})

import { type Day, parseDay, printDay } from '@doudi/domain'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { addWorkingDays, type Calendar, calendarOver, readCalendar } from './index.ts'

const day = (text: string) => parseDay(text) as Day
const name = '节日'
/** A notice as it might be announced in November: nobody knows the real one yet. */
const INVENTED_2027 = {
  $schema: 'https://example.org/schema.json',
  year: 2027,
  papers: ['国办发明电〔2026〕99号（测试用）'],
  days: [
    ...['01-01', '01-02', '01-03', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10'].map((date) => ({
      name,
      date: `2027-${date}`,
      isOffDay: true,
    })),
    { name, date: '2027-02-20', isOffDay: false },
  ],
}

/** Loans of a library that are due five working days after 28 December 2026. */
const loans = {
  name: 'library.loans' as const,
  words: { zh: '借书', en: 'Loans' },
  changesUnder: async (_tx: unknown, _county: string, calendar: Calendar) => ({
    told: addWorkingDays(day('2026-12-28'), 5, calendar) === undefined ? 0 : 1,
    moved: 0,
  }),
}
const REGIONS = { county: SONGLIN, township: '500299001', village: '500299001201', nextDoor: NEXT_DOOR }
const ROLES = { reader: ['calendar.read'], importer: ['calendar.read', 'calendar.import'], nobody: ['settings.read'] }
const POSTS = Object.fromEntries(
  Object.entries(ROLES).flatMap(([role, permissions]) =>
    Object.entries(REGIONS).map(([place, region]) => [
      `${role} ${place}`,
      officer(permissions, { region, counties: [region.slice(0, 6)] }),
    ]),
  ),
)

let here: TestPlatform
let app: FastifyInstance
beforeAll(async () => {
  here = await openTestPlatform([calendarOver([{ name: 'library', deadlines: [loans] }], async () => new Map())])
  app = await here.serve(POSTS)
})
afterEach(() => here.asAdmin('delete from platform.calendar_year'))
afterAll(async () => {
  await app.close()
  await here.close()
})

const send = (post: string, method: 'GET' | 'POST', url: string, body?: object) =>
  app.inject({ method, url, headers: { 'x-test-actor': post }, ...(body ? { payload: body } : {}) })
const take = (calendar: object, post = 'importer county') => send(post, 'POST', '/api/calendar', { calendar })
const dueAfter = (from: string, count: number, county = SONGLIN) =>
  inScope(here.platform.db, scopeOf(systemActor(county)), async (tx) => {
    const found = addWorkingDays(day(from), count, await readCalendar(tx, county))
    return found === undefined ? undefined : printDay(found)
  })

test('the years that come with the program are known without anybody taking them in, and the next one is told to be missing', async () => {
  const { years, unknownFrom } = (await send('reader county', 'GET', '/api/calendar')).json()
  expect(years.map(({ year, origin }: { year: number; origin: string }) => [year, origin])).toEqual(
    [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, 'shipped']),
  )
  expect(unknownFrom).toBe(2027)
  expect(await dueAfter('2026-12-28', 5)).toBeUndefined()
})

test('a year is looked at first, with what it would change, and only taking it in changes anything', async () => {
  const preview = (await send('importer county', 'POST', '/api/calendar/preview', { calendar: INVENTED_2027 })).json()
  expect(preview).toMatchObject({ year: 2027, known: 'new', worked: [{ date: '2027-02-20' }] })
  expect(preview.deadlines).toEqual([{ name: 'library.loans', words: loans.words, told: 1, moved: 0 }])
  expect(await dueAfter('2026-12-28', 5)).toBeUndefined()
  expect((await take(INVENTED_2027)).json()).toEqual({ year: 2027, version: 1 })
  expect(await dueAfter('2026-12-28', 5)).toBe('2027-01-05')
  expect(await dueAfter('2027-02-19', 1)).toBe('2027-02-20')
  const again = await take(INVENTED_2027)
  expect([again.statusCode, again.json().code]).toEqual([409, 'calendar.same-already'])
})

test('an amended notice takes the place of the first, the one that came with the program included, and the first is kept', async () => {
  await take(INVENTED_2027)
  const longer = { ...INVENTED_2027, days: [...INVENTED_2027.days, { name, date: '2027-01-04', isOffDay: true }] }
  expect((await take(longer)).json()).toEqual({ year: 2027, version: 2 })
  expect(await dueAfter('2026-12-31', 1)).toBe('2027-01-05')
  expect(await here.asAdmin('select version from platform.calendar_year')).toHaveLength(2)
  const other2026 = {
    ...INVENTED_2027,
    year: 2026,
    days: INVENTED_2027.days.map((one) => ({ ...one, date: one.date.replace('2027', '2026') })),
  }
  await take(other2026)
  expect(await dueAfter('2026-09-30', 1)).toBe('2026-10-01')
})

test('what one county takes in is not known next door', async () => {
  await take(INVENTED_2027)
  expect(await dueAfter('2026-12-28', 5, NEXT_DOOR)).toBeUndefined()
  expect((await send('reader nextDoor', 'GET', '/api/calendar')).json().unknownFrom).toBe(2027)
})

test('a file that is none is refused in words and changes nothing', async () => {
  const refused = await take({ year: 2027, papers: ['x'], days: [] })
  expect([refused.statusCode, refused.json().code]).toEqual([400, 'calendar.file-unreadable'])
  expect(await here.asAdmin('select 1 from platform.calendar_year')).toEqual([])
})

describe('who may', () => {
  const posts = Object.keys(POSTS).map((post) => [post, post.split(' ')[0] as keyof typeof ROLES] as const)

  test.each(posts)('%s', async (post, role) => {
    const mayRead = role !== 'nobody'
    const mayImport = role === 'importer'
    expect((await send(post, 'GET', '/api/calendar')).statusCode).toBe(mayRead ? 200 : 403)
    const asked = { calendar: INVENTED_2027 }
    expect((await send(post, 'POST', '/api/calendar/preview', asked)).statusCode).toBe(mayImport ? 200 : 403)
    expect((await take(INVENTED_2027, post)).statusCode).toBe(mayImport ? 200 : 403)
  })

  test('nobody who is not signed in', async () => {
    expect((await send('a stranger', 'GET', '/api/calendar')).statusCode).toBe(401)
    expect((await take(INVENTED_2027, 'a stranger')).statusCode).toBe(401)
  })
})

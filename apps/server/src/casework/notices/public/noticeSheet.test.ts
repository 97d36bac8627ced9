import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inventedNumber, parseDay } from '@doudi/domain'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ShownSheet } from '../sheetView.ts'
import { noticeSheet } from './noticeSheet.ts'
import { standingSheet } from './standingSheet.ts'

interface Family {
  readonly shows: { readonly zh: string }
  readonly members: readonly { readonly name: string; readonly sex: 'male' | 'female'; readonly born: string }[]
}

const FOLDER = fileURLToPath(new URL('../../../../../../fixtures/songlin/families/', import.meta.url))
const FAMILIES = readdirSync(FOLDER).flatMap((file) => parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Family[])
const MEMBERS = FAMILIES.flatMap(({ members }) => members)
const AROUND = { bureau: '松林县民政局', today: '2026-07-01' }
const LINE = {
  line: 1,
  application: '00000000-0000-7000-8000-000000000001',
  name: '李桂芳',
  members: 3,
  programme: '最低生活保障',
  yuan: '630.00',
  unit: '元/月',
  village: '柳溪村',
  closedOn: null,
  closedBecause: null,
} as const

function sheetWith(change: object): ShownSheet {
  return {
    notice: '00000000-0000-7000-8000-00000000abcd',
    village: '500299001201',
    villageName: '柳溪村',
    kind: 'first',
    state: 'drawn',
    version: 1,
    telephone: '0299-8200001',
    board: null,
    drawnOn: '2026-07-01',
    postings: 0,
    closedOn: null,
    closedBecause: null,
    open: true,
    days: 7,
    span: {
      postedOn: null,
      first: '2026-07-02',
      last: '2026-07-08',
      endsFrom: '2026-07-09',
      daysLeft: 7,
      movedByHoliday: false,
      calendarKnown: true,
    },
    lines: [{ ...LINE, ...change }],
  }
}

const sheet = (change: object) => noticeSheet(sheetWith(change), AROUND)
const list = (change: object) =>
  standingSheet([{ ...LINE, since: '2026-07', ...change }], { ...AROUND, village: '柳溪村', telephone: null })

test('every name of the invented county may stand on a board', () => {
  expect(MEMBERS.length).toBeGreaterThan(50)
  for (const { name } of MEMBERS) expect(sheet({ name })).toContain(name)
})

describe.each(['name', 'programme', 'yuan', 'village'] as const)('in the column %s', (column) => {
  test('nothing else that the county knows of its people gets on a sheet or list', () => {
    const days = MEMBERS.map(({ born }) => born).filter((born) => parseDay(born) !== undefined)
    const known = [
      ...days,
      ...days.map((born, at) => inventedNumber(parseDay(born) as never, 'female', at)),
      ...days.map((_, at) => `138${String(at).padStart(8, '0')}`),
      ...days.map((_, at) => `62220212345678${String(at).padStart(5, '0')}`),
      ...FAMILIES.map(({ shows }) => shows.zh).filter((told) => /残|病|孤儿|重残|失能|未成年|周岁/.test(told)),
      ...days.map((_, at) => `柳溪村${at + 1}组${at + 7}号`),
    ]
    expect(known.length).toBeGreaterThan(100)
    for (const planted of known) {
      for (const text of [planted, `李桂芳${planted}`]) {
        expect(() => sheet({ [column]: text }), text).toThrow()
        expect(() => list({ [column]: text }), text).toThrow()
      }
    }
  })
})

test('what is refused is not repeated in the refusal', () => {
  const number = inventedNumber(parseDay('1976-03-02') as never, 'female', 9)
  try {
    sheet({ name: number })
    expect.unreachable()
  } catch (error) {
    expect(JSON.stringify(error)).not.toContain(number)
    expect((error as Error).message).not.toContain(number)
  }
})

test('a sign that a browser would run is printed as a sign', () => {
  expect(() => sheet({ name: '<script>' })).toThrow()
  expect(sheet({})).not.toMatch(/<script|onerror|javascript:/)
})

import { compareExpected, type Expectation } from '@doudi/contract'
import { determine, type PackSet, sheetOf } from '@doudi/policy-engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../platform/command/index.ts'
import { platformSlice } from '../platform/platformSlice.ts'
import { inScope, scopeOf, systemActor } from '../platform/scope/index.ts'
import { officer, openTestPlatform, SONGLIN, type TestPlatform } from '../platform/testing/index.ts'
import { ourPacks } from '../policy/index.ts'
import { caseOfHousehold, registrySlice } from '../registry/index.ts'
import { loadFamilies } from './commands/loadFamilies.ts'
import { householdId, personId } from './domain/inventedId.ts'
import { readTellings } from './fixture.ts'
import { songlinSlice } from './index.ts'
import { startSonglin } from './starting.ts'
import type { Telling } from './telling/tellingFile.ts'

/** The invented county of tests was opened on this day; the clock stands half a year later. */
const OPENED = '2026-01-01'
const ACTOR = systemActor(SONGLIN)

let here: TestPlatform
let packs: PackSet

beforeAll(async () => {
  here = await openTestPlatform([platformSlice, registrySlice, songlinSlice])
  packs = ourPacks()
  await start('cast')
})
afterAll(() => here.close())

const start = (size: string, embedded = true) =>
  startSonglin({ platform: here.platform, embedded, env: { DOUDI_SONGLIN: size } })
const load = (most: number) =>
  runCommand(here.platform, loadFamilies, { actor: ACTOR, requestId: 'r' }, { series: 'township', most })
const count = async (table: string) => {
  const [row] = await here.asAdmin<{ n: string }>(`select count(*) n from ${table}`)
  return Number(row?.n)
}

test('a bureau’s own server gets nothing, and a size that is none is refused in words', async () => {
  expect(await start('tenth', false)).toEqual([])
  await expect(start('half')).rejects.toMatchObject({ problem: { code: 'songlin.size-unknown' } })
  expect(await count('registry.household')).toBe(readTellings().length)
})

test.each(readTellings().map((each) => [each.no, each.name, each] as const))(
  'family %i, %s: the rules say what it is told to show',
  async (_no, _name, telling) => {
    const built = await inScope(here.platform.db, scopeOf(ACTOR), (tx) =>
      caseOfHousehold(tx, SONGLIN, householdId('told', telling.no), OPENED),
    )
    expect(built.problems).toEqual([])
    const file = built.file as NonNullable<typeof built.file>
    const { results } = determine(packs, file, sheetOf(file, packs.shapes, { assume: true }))
    expect(compareExpected(claimsOf(telling), results)).toEqual([])
  },
)

/** Claims name members as people do; the case names them by their permanent ids. */
function claimsOf({ no, members, claims }: Telling): Expectation[] {
  return claims.map((claim) => {
    if (claim.member === undefined) return claim
    const nth = members.findIndex(({ name }) => name === claim.member)
    return { ...claim, member: personId('told', no, nth) }
  })
}

test('each telling family says what it shows in both languages, and cites a rule', () => {
  for (const { shows, cites } of readTellings()) {
    expect(shows.zh).toMatch(/\p{Script=Han}/u)
    expect(shows.en).toMatch(/[a-z]/)
    expect(cites.every((each) => /^(R|AMB|AID|MON)-\d+$/.test(each))).toBe(true)
  }
})

test('a second start changes nothing', async () => {
  const before = [await count('registry.household'), await count('registry.person'), await count('registry.region')]
  expect(await start('cast')).toEqual([])
  expect([await count('registry.household'), await count('registry.person'), await count('registry.region')]).toEqual(
    before,
  )
})

test('a part that is cut off leaves nothing of itself, and the next one goes on where the last ended', async () => {
  await here.asAdmin(`update songlin.loading set wanted = 120 where series = 'township'`)
  const told = await count('registry.household')
  expect(await load(50)).toEqual({ loaded: 50, wanted: 120, written: 50 })
  // cut off before the end of its transaction, as by kill -9: what it wrote and what it counted go together
  await here.asAdmin(`alter table songlin.loading add constraint cut_off check (loaded <> 100)`)
  await expect(load(50)).rejects.toThrow()
  expect(await count('registry.household')).toBe(told + 50)
  await here.asAdmin(`alter table songlin.loading drop constraint cut_off`)
  expect(await load(50)).toEqual({ loaded: 100, wanted: 120, written: 50 })
  expect(await load(50)).toEqual({ loaded: 120, wanted: 120, written: 20 })
  expect(await load(50)).toEqual({ loaded: 120, wanted: 120, written: 0 })
  expect(await count('registry.household')).toBe(told + 120)
  const [row] = await here.asAdmin<{ n: string }>(`select count(distinct identity_index) n from registry.person`)
  const [all] = await here.asAdmin<{ n: string }>(`select count(identity_index) n from registry.person`)
  expect(row?.n).toBe(all?.n)
})

test('what is wanted is loaded by the job, and an officer sees how far it has come', async () => {
  await here.asAdmin(`update songlin.loading set wanted = 150 where series = 'township'`)
  await here.asAdmin(`update songlin.loading set wanted = 400 where series = 'county'`)
  const app = await here.serve({
    clerk: officer(['registry.read']),
    village: officer(['registry.read'], { region: '500299001201' }),
    stranger: officer([]),
  })
  const ask = (who: string) =>
    app.inject({ method: 'GET', url: '/api/songlin/loading', headers: { 'x-test-actor': who } })
  const total = readTellings().length + 550
  expect((await ask('clerk')).json()).toEqual({ households: total, loaded: total - 430, complete: false })
  await here.settle()
  expect((await ask('clerk')).json()).toEqual({ households: total, loaded: total, complete: true })
  // everyone is determined once, when all are there
  expect(await count('monitoring.run')).toBe(1)
  expect((await ask('village')).json()).toMatchObject({ complete: true })
  expect((await ask('stranger')).statusCode).toBe(403)
  await app.close()
})

test('most of those on dibao belong there, and a few do not: the lists have something to find', async () => {
  const enrolled = await here.asAdmin<{ household_id: string }>(
    `select household_id from registry.enrolment e join registry.household h on h.county = e.county and h.id = e.household_id
      where roll = 'dibao' and holds_until is null and household_id::text like '019b7545-ac00-700_-8001-%'
        and household_id::text not like '019b7545-ac00-7001-%'`,
  )
  const answers = await Promise.all(
    enrolled.map(async ({ household_id }) => {
      const { file } = await inScope(here.platform.db, scopeOf(ACTOR), (tx) =>
        caseOfHousehold(tx, SONGLIN, household_id, OPENED),
      )
      if (file === undefined) throw new Error(household_id)
      const { results } = determine(packs, file, sheetOf(file, packs.shapes, { assume: true }))
      return results.find(({ programme }) => programme === 'dibao')?.answer
    }),
  )
  const eligible = answers.filter((each) => each === 'eligible').length
  expect(enrolled.length).toBeGreaterThan(20)
  expect(eligible / enrolled.length).toBeGreaterThan(0.75)
  expect(eligible / enrolled.length).toBeLessThan(1)
})

test('where a bureau works nothing of the invented county is loaded', async () => {
  const counted = await count('registry.household')
  await here.asAdmin(
    `insert into platform.installation (county, name, kind, opened_on) values ('500297', '某县民政局', 'bureau', '${OPENED}')`,
  )
  expect(await start('tenth')).toEqual([])
  expect(await count('registry.household')).toBe(counted)
})

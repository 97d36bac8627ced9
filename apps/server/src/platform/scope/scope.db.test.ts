import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../db/index.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { type Actor, inScope, rangeOfPrefix, scopeOf, systemActor } from './index.ts'

let here: TestPlatform

const PEOPLE = `
  create schema umbrella;
  create table umbrella.holder (county text not null, region text not null, name text not null, primary key (county, name));
  call platform.guard_persons('umbrella.holder');
  create index on umbrella.holder (county, region);
  grant usage on schema umbrella to doudi_app;
  grant select, insert, update, delete on umbrella.holder to doudi_app;
  insert into umbrella.holder
  select county, county || township || village, county || township || village || n
    from unnest(array['${SONGLIN}', '${NEXT_DOOR}']) county, unnest(array['001', '002']) township,
      unnest(array['201', '202']) village, generate_series(1, 3) n;`

beforeAll(async () => {
  here = await openTestPlatform([])
  await here.asAdmin(PEOPLE)
})
afterAll(() => here.close())

const county = officer([])
const township = officer([], { region: '500299002' })
const village = officer([], { region: '500299002201' })
const nextDoor = officer([], { region: NEXT_DOOR, counties: [NEXT_DOOR] })
const city = officer([], { region: '5002', counties: [NEXT_DOOR, SONGLIN] })

const listIn = async (actor: Actor, where?: string) =>
  inScope(here.platform.db, scopeOf(actor, where), async (tx) => {
    const { rows } = await sql<{ region: string }>`select region from umbrella.holder`.execute(tx)
    return rows.map(({ region }) => region)
  })
const write = (actor: Actor, statement: string) =>
  inScope(here.platform.db, scopeOf(actor), async (tx) =>
    Number((await sql.raw(statement).execute(tx)).numAffectedRows),
  )

test('a county sees its own people, a township its villages, a village itself', async () => {
  expect(await listIn(county)).toHaveLength(12)
  expect(await listIn(township)).toHaveLength(6)
  expect(new Set(await listIn(village))).toEqual(new Set(['500299002201']))
  expect((await listIn(nextDoor)).every((region) => region.startsWith(NEXT_DOOR))).toBe(true)
})

test('without a scope nobody is there, not for the owner either', async () => {
  const { rows } = await sql`select from umbrella.holder`.execute(here.platform.db)
  expect(rows).toEqual([])
})

test('a post above the county acts in one county at a time and must say which', async () => {
  expect(await listIn(city, SONGLIN)).toHaveLength(12)
  expect(() => scopeOf(city)).toThrow('platform.not-found')
})

test('a county that is not the actor’s does not exist, whatever the request names', () => {
  expect(() => scopeOf(county, NEXT_DOOR)).toThrow('platform.not-found')
  expect(() => scopeOf(county, "500299'; reset role; --")).toThrow('platform.not-found')
})

test('nothing can be written outside of the scope, and what lies there cannot be changed or removed', async () => {
  await expect(
    write(village, `insert into umbrella.holder values ('${SONGLIN}', '500299002202', 'x')`),
  ).rejects.toThrow(/row-level/)
  await expect(
    write(village, `insert into umbrella.holder values ('${NEXT_DOOR}', '500298001201', 'x')`),
  ).rejects.toThrow(/row-level/)
  expect(await write(village, "update umbrella.holder set name = 'x' where region = '500299001201'")).toBe(0)
  expect(await write(village, "delete from umbrella.holder where region = '500299001201'")).toBe(0)
  await expect(
    write(village, "update umbrella.holder set region = '500299001201' where region = '500299002201'"),
  ).rejects.toThrow(/row-level/)
})

test('a person cannot stand in one county and a village of another', async () => {
  await expect(
    here.asAdmin(`insert into umbrella.holder values ('${SONGLIN}', '500298001201', 'half moved')`),
  ).rejects.toThrow('holder_region_in_county')
})

test('two hundred interleaved scopes on one pool never mix, and nothing is left behind', async () => {
  const actors = [county, township, village, nextDoor]
  const expected = [12, 6, 3, 12]
  const counts = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => (await listIn(actors[index % 4] as Actor)).length),
  )
  expect(counts).toEqual(Array.from({ length: 200 }, (_, index) => expected[index % 4]))
  const { rows } = await here.pool.query("select current_setting('app.county', true) as county")
  expect(rows[0].county ?? '').toBe('')
})

test('a policy is answered from an index, and compares with = and ranges only', async () => {
  const plan = await inScope(here.platform.db, scopeOf(township), async (tx: Tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return JSON.stringify((await sql`explain select * from umbrella.holder`.execute(tx)).rows)
  })
  expect(plan).toMatch(/Index Cond: \(\(county = .*\(region >= .*\(region < /)
})

test('a region is a half-open range of twelve-digit codes', () => {
  expect(rangeOfPrefix('500299')).toEqual({ lo: '500299000000', hi: '500300000000' })
  expect(rangeOfPrefix('500299002999')).toEqual({ lo: '500299002999', hi: '500299003000' })
  expect(rangeOfPrefix('50')).toEqual({ lo: '500000000000', hi: '510000000000' })
  expect(() => rangeOfPrefix('50029900')).toThrow(RangeError)
  expect(() => rangeOfPrefix('')).toThrow(RangeError)
})

test('a post whose parts contradict each other is a fault, not a scope', async () => {
  const broken = officer([], { region: '500298001', counties: [SONGLIN] })
  expect(() => scopeOf(broken)).toThrow(RangeError)
  const forged = { ...systemActor(SONGLIN), user: "' or true" }
  await expect(listIn(forged)).rejects.toThrow(RangeError)
  await expect(listIn({ ...county, sections: ["a','b"] })).rejects.toThrow(RangeError)
})

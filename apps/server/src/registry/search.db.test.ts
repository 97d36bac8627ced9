import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inScope, scopeOf } from '../platform/scope/index.ts'
import { searchOf } from './nameKeys.ts'
import { findByKeys } from './sql/searchKeys.ts'
import { openSonglin, type Songlin, songjiang } from './testing/songlin.ts'

let here: Songlin
const PEOPLE = 4000

beforeAll(async () => {
  here = await openSonglin()
  await here.asAdmin(`insert into registry.person (county, id, region, name, born_on, identity_kind, no_identity_because, registered_at)
    select '500299', gen_random_uuid(), '50029900' || (1 + n % 2) || '201', '王小' || chr(20000 + n % 3000), '1990-01-01', 'none', 'lost', now()
      from generate_series(1, ${PEOPLE}) n`)
  await here.asAdmin(`insert into registry.search_key (county, key, person_id, region)
    select county, key, id, region from registry.person,
      lateral (values ('n:' || left(name, 2)), ('n:' || right(name, 2)), ('n:' || right(name, 1)), ('i:wx' || chr(97 + ascii(right(name, 1)) % 26))) as keys (key)`)
  await here.asAdmin('analyze registry.person')
  await here.asAdmin('analyze registry.search_key')
})
afterAll(() => here.close())

test('every search finds people of the officer’s own area only', async () => {
  for (const text of ['王小', '小亀', '亀', 'wxa', '王小亀']) {
    const search = searchOf(text)
    if (!search) throw new Error('no search')
    const found = await inScope(here.platform.db, scopeOf(songjiang), (tx) => findByKeys(tx, '500299', search, 60))
    const people = await here.asAdmin<{ region: string }>('select region from registry.person where id = any($1)', [
      found,
    ])
    expect(people.length, text).toBeGreaterThan(0)
    expect(people.every(({ region }) => region.startsWith('500299001'))).toBe(true)
  }
})

test('the plan of a search names the key in the index condition and never filters by a pattern', async () => {
  const plans = await inScope(here.platform.db, scopeOf(songjiang), async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    const equal =
      await sql`explain select person_id from registry.search_key where county = '500299' and key = 'n:小亀'`.execute(
        tx,
      )
    const range = await sql`explain select person_id from registry.search_key
      where county = '500299' and key >= 'i:wx' and key < ${'i:wx\u{10FFFF}'} order by key limit 80`.execute(tx)
    return [JSON.stringify(equal.rows), JSON.stringify(range.rows)]
  })
  expect(plans[0]).toMatch(/Index Cond: \([^)]*county = [^"]*key = 'n:小亀'/)
  expect(plans[1]).toMatch(/Index Cond: \([^)]*county = [^"]*key >= 'i:wx'[^"]*key < /)
  for (const plan of plans) expect(plan).not.toMatch(/~~|LIKE/)
})

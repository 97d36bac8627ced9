import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, inventedNumber, parseDay } from '@doudi/domain'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countUses, type LiveKeyring, openLiveKeyring, renewSecrets, retireOldKeys } from './platform/keys/index.ts'
import { silentLog } from './platform/log.ts'
import {
  blindIndex,
  decryptColumn,
  encryptColumn,
  makeKeyring,
  type Profile,
  rotateColumnKey,
  rotateIndexKey,
} from './platform/secrets/index.ts'
import { officer, openTestPlatform, SONGLIN, type TestPlatform } from './platform/testing/index.ts'
import { slices } from './slices.ts'

const VILLAGE = '500299001201'
const MANY = 1_500
const REGIONS = `代码,名称,类别,起,止\n500299001000,松江镇,乡镇,,\n${VILLAGE},柳溪村,村,,\n`
const ACCOUNT = '00000000-0000-7000-8000-00000000abcd'
const clerk = officer(['registry.keep-regions', 'registry.record', 'registry.reveal', 'registry.read'])

const folder = await mkdtemp(join(tmpdir(), 'doudi-keys-'))
const path = join(folder, 'keyring.json')
let live: LiveKeyring
let here: TestPlatform
let app: FastifyInstance
let people = 0

/** Five hundred a day. */
const numberOf = (count: number) =>
  inventedNumber(((parseDay('1976-03-02') as Day) + Math.floor(count / 500)) as Day, 'female', count % 500)
const ask = async (method: 'POST' | 'PUT' | 'GET', url: string, payload?: object) => {
  const headers = { 'x-test-actor': 'clerk' }
  return (await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })).json()
}
const register = (count: number) =>
  ask('POST', '/api/registry/people', {
    name: '赵甲',
    region: VILLAGE,
    number: numberOf(count),
    telephone: '13800000000',
  })
const reveal = (person: string) =>
  ask('POST', `/api/registry/people/${person}/reveal`, { why: 'payment', authority: '依据' })
const stale = async () => {
  const found = (await countUses(here.platform)).filter(({ current }) => !current)
  return Object.fromEntries(found.map(({ place, version, rows }) => [`${place} v${version}`, rows]))
}
/** As after a restart, or when the watch has looked: the same file, under that profile. */
const reopen = async (profile: Profile) => {
  live = await openLiveKeyring(path, profile, silentLog)
}

beforeAll(async () => {
  await makeKeyring(path, 'aes')
  await reopen('aes')
  here = await openTestPlatform(slices, { keyring: () => live.present() })
  app = await here.serve({ clerk })
  await ask('POST', '/api/registry/regions/import', { csv: REGIONS })
})
afterAll(async () => {
  await app.close()
  await here.close()
  await rm(folder, { recursive: true })
})

/** Somebody with a number, a telephone and an earlier number. */
let person = ''
let corrected = ''
beforeEach(async () => {
  people += 2
  person = (await register(people)).person
  corrected = numberOf(people + 1)
  await ask('PUT', `/api/registry/people/${person}/number`, { number: corrected, because: '填错' })
  people += 1
})

test('every column that holds bytes is declared by its slice, or holds a hash or packed facts and says so', async () => {
  const columns = await here.asAdmin<{ place: string; comment: string }>(`
    select n.nspname || '.' || c.relname || '.' || a.attname as place, col_description(c.oid, a.attnum) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^(pg_|information_schema|jobs|public)'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'bytea'::regtype
     where c.relkind in ('r', 'p')`)
  const { sealed, indexed } = here.platform.secretColumns
  const declared = new Set([...sealed, ...indexed].map(({ table, column }) => `${table}.${column}`))
  const places = columns.map(({ place }) => place)
  expect(
    columns.filter(({ place, comment }) => !declared.has(place) && !/SHA-256|^Packed facts/.test(comment)),
  ).toEqual([])
  expect([...declared].filter((place) => !places.includes(place))).toEqual([])
  expect(declared.size).toBeGreaterThanOrEqual(5)
})

test('after new keys everything is read and found as before, and once renewed nothing lies under an old one', async () => {
  const { keyring } = here.platform
  const cell = { table: 'access.second_factor', column: 'secret', row: ACCOUNT }
  await here.asAdmin(
    `insert into access.account (county, id, name, shown_name, opened_at, last_used_at)
       values ($1, $2, 'wang.wu', '王五', now(), now())`,
    [SONGLIN, ACCOUNT],
  )
  await here.asAdmin(
    `insert into access.second_factor (county, account_id, secret, last_step, enrolled_at) values ($1, $2, $3, 0, now())`,
    [SONGLIN, ACCOUNT, encryptColumn(keyring, cell, 'seed')],
  )
  await rotateColumnKey(path)
  await rotateIndexKey(path, 'aes')
  expect(await live.refresh()).toBe(true)
  expect(await live.refresh()).toBe(false)
  expect(await reveal(person)).toMatchObject({ number: corrected, telephone: '13800000000' })
  // a number that stands under the old index is known to be taken
  expect(await register(people)).toMatchObject({ code: 'registry.number-taken' })
  expect(Object.keys(await stale()).length).toBe(6)

  const { renewed, unreadable } = await renewSecrets(here.platform)
  expect(unreadable).toBe(0)
  expect(renewed).toBeGreaterThanOrEqual(5)
  expect(await stale()).toEqual({})
  expect(await reveal(person)).toMatchObject({ number: corrected, telephone: '13800000000' })
  expect(await register(people)).toMatchObject({ code: 'registry.number-taken' })
  const [factor] = await here.asAdmin<{ secret: Buffer }>('select secret from access.second_factor')
  expect(decryptColumn(live.present(), cell, factor?.secret as Buffer)).toBe('seed')
  const [earlier] = await here.asAdmin<{ sealed: Buffer }>(
    'select earlier_sealed as sealed from registry.person_correction where person_id = $1',
    [person],
  )
  const before = { table: 'registry.person', column: 'identity_number', row: person }
  expect(decryptColumn(live.present(), before, earlier?.sealed as Buffer)).toBe(numberOf(people - 1))
  expect(await renewSecrets(here.platform)).toEqual({ renewed: 0, unreadable: 0 })
})

test('the other ciphers read what was written before, write their own, and the same work converts the rest, both ways', async () => {
  for (const profile of ['sm', 'aes'] as const) {
    await reopen(profile)
    expect(await reveal(person)).toMatchObject({ number: corrected })
    expect(Object.keys(await stale())).toEqual(
      expect.arrayContaining([expect.stringContaining('registry.person.identity_number')]),
    )
    await rotateIndexKey(path, profile)
    await live.refresh()
    await renewSecrets(here.platform)
    expect(await stale()).toEqual({})
    expect(await reveal(person)).toMatchObject({ number: corrected })
    expect(await register(people)).toMatchObject({ code: 'registry.number-taken' })
    const [row] = await here.asAdmin<{ mark: number }>(
      'select get_byte(identity_number, 0) as mark from registry.person where id = $1',
      [person],
    )
    expect(row?.mark).toBe(encryptColumn(live.present(), { table: 't', column: 'c', row: 'r' }, 'x')[0])
  }
})

test('work that is cut off goes on where it stopped, and what nobody can open is left, counted and in nobody’s way', async () => {
  const keyring = live.present()
  const ids: string[] = []
  const [numbers, indexes]: [Buffer[], Buffer[]] = [[], []]
  for (let n = 0; n < MANY; n += 1) {
    const id = `10000000-0000-7000-8000-${String(n).padStart(12, '0')}`
    const number = numberOf(10_000 + n)
    ids.push(id)
    numbers.push(encryptColumn(keyring, { table: 'registry.person', column: 'identity_number', row: id }, number))
    indexes.push(blindIndex(keyring, 'identity-number', number))
  }
  // the first of them was moved here from another row
  numbers[0] = numbers[1] as Buffer
  await here.asAdmin(
    `insert into registry.person (county, id, region, name, born_on, identity_kind, identity_number, identity_index, registered_at)
     select $1, id, $2, '钱二', '1976-03-02', 'citizen', number, index, now()
       from unnest($3::uuid[], $4::bytea[], $5::bytea[]) as u (id, number, index)`,
    [SONGLIN, VILLAGE, ids, numbers, indexes],
  )
  await rotateColumnKey(path)
  await live.refresh()
  const stopping = new AbortController()
  const cut = renewSecrets(here.platform, {
    signal: stopping.signal,
    onStep: ({ place }) => place.endsWith('identity_number') && stopping.abort(),
  })
  await expect(cut).rejects.toThrow()
  const left = Object.entries(await stale()).find(([place]) => place.startsWith('registry.person.identity_number'))
  expect(left?.[1]).toBeGreaterThan(1)
  expect(left?.[1]).toBeLessThan(MANY)
  const steps: number[] = []
  const rest = await renewSecrets(here.platform, { onStep: ({ renewed }) => steps.push(renewed) })
  expect(rest.unreadable).toBe(1)
  expect(Object.values(await stale())).toEqual([1])
  expect(steps.length).toBeGreaterThan(0)
  const entries = await here.asAdmin<{ details: string }>(
    "select details from platform.audit_entry where action = 'platform.renew-secrets' and details like '%identity_number%' order by seq desc limit 1",
  )
  expect(JSON.parse(entries[0]?.details ?? '')).toMatchObject({ place: 'registry.person.identity_number' })
}, 60_000)

test('an old key is kept while one value lies under it, and is taken out when none does', async () => {
  const refused = await retireOldKeys(here.platform, path)
  expect(refused.inUse).toMatchObject([{ place: 'registry.person.identity_number', rows: 1 }])
  expect(live.present().columnKeys.size).toBeGreaterThan(1)
  const [id] = ['10000000-0000-7000-8000-000000000000']
  const again = { table: 'registry.person', column: 'identity_number', row: String(id) }
  await here.asAdmin('update registry.person set identity_number = $1 where id = $2', [
    encryptColumn(live.present(), again, numberOf(10_000)),
    id,
  ])
  const { inUse, retired } = await retireOldKeys(here.platform, path)
  expect(inUse).toEqual([])
  expect(retired.columns.length).toBeGreaterThan(0)
  expect(retired.indexes.length).toBeGreaterThan(0)
  await live.refresh()
  expect([live.present().columnKeys.size, live.present().indexKeys.length]).toEqual([1, 1])
  expect(JSON.parse(await readFile(path, 'utf8')).columnKeys).toHaveLength(1)
  expect(await reveal(person)).toMatchObject({ number: corrected })
})

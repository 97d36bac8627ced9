import { words } from '@doudi/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { platformSlice } from '../platformSlice.ts'
import type { Slice } from '../slice.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { deleteRows, type RecordClass, retentionOver } from './index.ts'

const SAID = { countedFrom: words('借出', 'when lent'), basis: 'ours', source: words('规定', 'ours') } as const

const umbrellas: RecordClass = {
  ...SAID,
  name: 'umbrella.lendings',
  title: words('借伞记录', 'Lendings'),
  tables: ['umbrella.lending'],
  kept: { days: 30 },
  atTheEnd: 'delete',
  ending: deleteRows('umbrella.lending', 'lent_at'),
}
const broken: RecordClass = {
  ...umbrellas,
  name: 'umbrella.broken',
  tables: [],
  ending: {
    oldest: async () => undefined,
    end: async (tx) => {
      await sql`delete from umbrella.lending`.execute(tx)
      throw new Error('rain')
    },
  },
}

let here: TestPlatform
const umbrellaSlice: Slice = { name: 'umbrella', retention: [umbrellas] }
const keeper = retentionOver([umbrellaSlice])
const auditor = officer(['platform.read-audit'])

beforeAll(async () => {
  here = await openTestPlatform([platformSlice, umbrellaSlice, keeper])
  await here.asAdmin(`create schema umbrella; grant usage on schema umbrella to doudi_app;
    create table umbrella.lending (county text not null, id int not null, lent_at timestamptz not null, primary key (county, id));
    grant select, delete on umbrella.lending to doudi_app`)
})
afterAll(() => here.close())
beforeEach(async () => {
  await here.asAdmin('truncate umbrella.lending; truncate platform.retention_run')
  here.clock.set('2026-07-01T02:30:00+08:00')
})

/** So many lendings of so many days ago, a second apart; and one next door. */
const lend = (count: number, daysAgo: number, from = 0) =>
  here.asAdmin(
    `insert into umbrella.lending select case when n = 0 then '${NEXT_DOOR}' else '${SONGLIN}' end, n + $3::int,
       timestamptz '2026-07-01T00:00:00+08:00' - make_interval(days => $2::int, secs => n) from generate_series(0, $1::int) n`,
    [count, daysAgo, from],
  )
const left = async () => (await here.asAdmin<{ n: number }>('select count(*)::int as n from umbrella.lending'))[0]?.n
const night = (slice = keeper, signal = new AbortController().signal) =>
  slice.timed?.[0]?.run({ platform: here.platform, signal })
const entries = () =>
  here.asAdmin<{ county: string; details: string }>(
    `select county, details from platform.audit_entry where action = 'platform.end-records' and outcome = 'done' order by seq`,
  )
const listed = async () => {
  const app = await here.serve({ auditor, clerk: officer(['platform.administer']) })
  const ask = (who: string) => app.inject({ url: '/api/retention', headers: { 'x-test-actor': who } })
  const [seen, refused] = [await ask('auditor'), await ask('clerk')]
  await app.close()
  expect(refused.statusCode).toBe(403)
  expect(seen.statusCode).toBe(200)
  return seen.json<{ classes: Record<string, unknown>[] }>().classes
}

test('what has had its time ends at night, batch by batch, each batch counted in the ledger; the rest stays', async () => {
  await lend(1_200, 31)
  await lend(20, 29, 5_000)
  expect((await listed())[0]).toMatchObject({ waiting: true, nextEndOn: '2026-06-30', lastRunAt: null })
  await night()
  expect(await left()).toBe(21)
  const counts = (await entries()).map(({ county, details }) => [county, JSON.parse(details).ended])
  expect(counts).toEqual(
    [
      [NEXT_DOOR, 1],
      [SONGLIN, 500],
      [SONGLIN, 500],
      [SONGLIN, 200],
    ].slice(0, counts.length),
  )
  expect(counts).toHaveLength(4)
  expect((await listed())[0]).toMatchObject({
    name: 'umbrella.lendings',
    kept: { days: 30 },
    atTheEnd: 'delete',
    basis: 'ours',
    waiting: false,
    nextEndOn: '2026-07-02',
    lastRunAt: '2026-06-30T18:30:00.000Z',
    lastEnded: 1_200,
    endedInAll: 1_200,
  })
})

test('cut off between two batches it keeps what was done and goes on the next night', async () => {
  await lend(1_200, 31)
  const stopping = new AbortController()
  const oneBatch: Slice = {
    name: 'umbrella',
    retention: [
      {
        ...umbrellas,
        ending: {
          ...(umbrellas.ending as NonNullable<RecordClass['ending']>),
          end: async (...given) => {
            const ended = await (umbrellas.ending as NonNullable<RecordClass['ending']>).end(...given)
            if (ended >= 500) stopping.abort()
            return ended
          },
        },
      },
    ],
  }
  await expect(night(retentionOver([oneBatch]), stopping.signal)).rejects.toThrow()
  expect(await left()).toBe(700)
  here.clock.set('2026-07-02T02:30:00+08:00')
  await night()
  expect(await left()).toBe(0)
  expect((await listed())[0]).toMatchObject({ lastEnded: 700, endedInAll: 1_200, nextEndOn: null })
})

test('a class that fails undoes its own batch, is told, and does not hold up the others', async () => {
  await lend(10, 31)
  await lend(10, 1, 100)
  const both = retentionOver([{ name: 'umbrella', retention: [broken, umbrellas] }])
  await expect(night(both)).rejects.toThrow('rain')
  expect(await left()).toBe(11)
})

test('what is kept always has no end', async () => {
  const always = retentionOver([{ name: 'umbrella', retention: [{ ...umbrellas, kept: 'always' }] }])
  await lend(10, 4_000)
  await night(always)
  expect(await left()).toBe(11)
})

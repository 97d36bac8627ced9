import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../command/index.ts'
import { nameInstallation } from '../installation/index.ts'
import { openMetrics } from '../metrics.ts'
import { platformSlice } from '../platformSlice.ts'
import { systemActor } from '../scope/index.ts'
import { officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { defineLongReaction, defineReaction, openQueue, startWorkers } from './index.ts'

let here: TestPlatform
let failing = 0
const heard: string[] = []

const writes = defineReaction('umbrella', 'platform.installation-named', async ({ tx, county, perform }) => {
  await sql`insert into umbrella.heard (county) values (${county})`.execute(tx)
  if (failing > 0) {
    failing -= 1
    throw new Error('a name that must not be kept: 王小明')
  }
  if (heard.length === 0) await perform(nameInstallation, { name: '系统改的名称' })
  heard.push(county)
})
const walks = defineLongReaction('walker', 'platform.installation-named', 60, async ({ inCounty }) => {
  await inCounty((tx) => sql`insert into umbrella.heard (county) values ('walked')`.execute(tx))
})
const slices = [platformSlice, { name: 'umbrella', reactions: [writes] }, { name: 'walker', reactions: [walks] }]
const administrator = officer(['platform.administer'])

beforeAll(async () => {
  here = await openTestPlatform(slices)
  await here.asAdmin(
    'create schema umbrella; create table umbrella.heard (county text); grant usage on schema umbrella to doudi_app; grant all on umbrella.heard to doudi_app',
  )
})
afterAll(() => here.close())
beforeEach(async () => {
  await here.asAdmin('truncate umbrella.heard')
  failing = 0
  heard.length = 0
})

const rename = (name: string) =>
  runCommand(here.platform, nameInstallation, { actor: administrator, requestId: 'rename' }, { name })
const rows = async () =>
  (await here.asAdmin<{ county: string }>('select county from umbrella.heard order by 1')).map(({ county }) => county)

test('one announcement is one job for each reaction, and a reaction may write by a command of its own', async () => {
  await rename('第一个名称')
  // the reaction's own command announces again, and that is delivered too
  expect(await here.settle()).toBe(4)
  expect(await rows()).toEqual([SONGLIN, SONGLIN, 'walked', 'walked'])
  const entries = await here.asAdmin<{ user_id: string; post: string }>(
    "select user_id, post from platform.audit_entry where details like '%系统改的名称%'",
  )
  expect(entries).toEqual([{ user_id: systemActor(SONGLIN).user, post: 'system' }])
})

test('a reaction that fails leaves nothing, is tried again, and then has happened once', async () => {
  heard.push('before')
  await rename('第二个名称')
  failing = 1
  await expect(here.settle()).rejects.toThrow()
  expect((await rows()).filter((row) => row === SONGLIN)).toEqual([])
  await here.asAdmin("update jobs.job set state = 'retry', start_after = now() where state = 'active'")
  await here.settle()
  expect((await rows()).filter((row) => row === SONGLIN)).toEqual([SONGLIN])
})

test('workers take up what waits, count it, keep no word of a fault, and stop at once when nothing is under way', async () => {
  heard.push('before')
  const log: string[] = []
  const platform = { ...here.platform, log: (...line: unknown[]) => void log.push(JSON.stringify(line)) }
  const metrics = openMetrics()
  const reactions = slices.flatMap((slice) => ('reactions' in slice ? (slice.reactions ?? []) : []))
  const queue = await openQueue(here.pool, {
    reactions,
    timed: platformSlice.timed ?? [],
    log: platform.log,
    working: true,
  })
  failing = 1
  await rename('第三个名称')
  const workers = await startWorkers(platform, queue, metrics)
  const failed = async () =>
    (
      await here.asAdmin<{ output: object }>("select output from jobs.job where state = 'retry' and output is not null")
    )[0]
  const until = Date.now() + 20_000
  while (Date.now() < until && !(await failed())) await new Promise((done) => setTimeout(done, 100))
  expect(JSON.stringify(await failed())).toMatch(/^(?!.*王小明).*"Error"/)
  while (Date.now() < until && (await rows()).length < 2) {
    await new Promise((done) => setTimeout(done, 100))
  }
  const began = Date.now()
  await workers.stop(5_000)
  expect(Date.now() - began).toBeLessThan(5_000)
  expect(await rows()).toEqual([SONGLIN, 'walked'])
  expect(await metrics.print()).toContain(
    'doudi_job_seconds_count{job="umbrella/platform.installation-named",outcome="failed"} 1',
  )
  expect(log.join()).toContain('job-failed')
  const kept = await here.asAdmin<{ text: string }>('select row_to_json(j)::text as text from jobs.job j')
  expect(log.join() + JSON.stringify(kept)).not.toContain('王小明')
})

test('a job whose worker died is noticed by its silence and done by another, with the application’s rights alone', async () => {
  heard.push('before')
  await here.settle()
  await rename('第四个名称')
  const queue = 'umbrella/platform.installation-named'
  expect(await here.queue.boss.fetch(queue)).toHaveLength(1)
  expect(await here.queue.boss.fetch(queue)).toHaveLength(0)
  await here.asAdmin("update jobs.job set heartbeat_on = now() - interval '2 minutes' where state = 'active'")
  await here.asAdmin('update jobs.queue set monitor_on = null, monitor_claim_on = null')
  await here.queue.boss.supervise()
  expect(
    await here.asAdmin("select state from jobs.job where name = $1 and state in ('retry', 'active')", [queue]),
  ).toEqual([{ state: 'retry' }])
  await here.asAdmin("update jobs.job set start_after = now() where state = 'retry'")
  await here.settle()
  expect((await rows()).filter((row) => row === SONGLIN)).toEqual([SONGLIN])
})

test('a long job that is stopped with the server is no fault, and the next start goes on with it', async () => {
  heard.push('before')
  await here.settle()
  const log: string[] = []
  const platform = { ...here.platform, log: (...line: unknown[]) => void log.push(JSON.stringify(line)) }
  let begun = 0
  let done = 0
  const { promise: underWay, resolve: begins } = Promise.withResolvers<void>()
  const { promise: ended, resolve: ends } = Promise.withResolvers<void>()
  const waits = defineLongReaction('walker', 'platform.installation-named', 60, async ({ signal }) => {
    begun += 1
    if (begun === 1) {
      begins()
      await new Promise((stop) => signal.addEventListener('abort', stop))
      signal.throwIfAborted()
    }
    done += 1
    ends()
  })
  const open = () => openQueue(here.pool, { reactions: [waits], timed: [], log: platform.log, working: true })
  await rename('第五个名称')
  const first = await startWorkers(platform, await open(), openMetrics())
  await underWay
  await first.stop(5_000)
  expect(log.join()).toContain('job-stopped')
  expect(log.join()).not.toContain('job-failed')
  const name = 'walker/platform.installation-named'
  expect(
    await here.asAdmin("select state, retry_count from jobs.job where name = $1 and state <> 'completed'", [name]),
  ).toEqual([{ state: 'retry', retry_count: 0 }])
  const second = await startWorkers(platform, await open(), openMetrics())
  await ended
  await second.stop(5_000)
  expect([begun, done]).toEqual([2, 1])
  await here.settle()
})

test('timed work is wound on the calendar of Shanghai', async () => {
  const plans = await here.asAdmin<{ name: string; timezone: string }>(
    "select name, timezone, options ->> 'missed' as missed from jobs.schedule order by 1",
  )
  const once = { timezone: 'Asia/Shanghai', missed: 'once' }
  expect(plans).toEqual([
    { name: 'platform/deposit-chain-heads', ...once },
    { name: 'platform/renew-secrets', ...once },
  ])
})

test('the application may not make, change or drop a table of the queue', async () => {
  for (const statement of ['create table jobs.mine ()', 'drop table jobs.warning', 'alter table jobs.job add x int']) {
    await expect(here.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  }
})

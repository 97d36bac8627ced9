import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../platform/scope/index.ts'
import { determineCounty } from './commands/determineCounty.ts'
import { judgeNext } from './commands/judgeNext.ts'
import { judgeSheets } from './judgeSheets.ts'
import { packsInUse } from './packsInUse.ts'
import { lockHouseholds } from './sql/locks.ts'
import { type County, openCounty } from './testing/county.ts'

const COUNTY = '500299'
const ACTOR = systemActor(COUNTY)
const REQUEST = { actor: ACTOR, requestId: 'together' }
const ROUNDS = 6

let here: County
const families: { household: string; person: string }[] = []
beforeAll(async () => {
  here = await openCounty()
  for (let each = 1; each <= 5; each += 1) families.push(await here.openAlone(`周${each}`, 1000))
})
afterAll(() => here.close())

/** As a reaction does it: in one transaction, and nothing that fails is tried again. */
const judge = (households: readonly string[]) =>
  inScope(here.platform.db, scopeOf(ACTOR), async (tx) => {
    const { clock } = here.platform
    return judgeSheets(
      { tx, county: COUNTY, now: clock.now(), today: clock.today(), set: await packsInUse(tx, COUNTY) },
      households,
    )
  })

async function runToItsEnd(): Promise<void> {
  const { run } = await runCommand(here.platform, determineCounty, REQUEST, { why: 'asked' })
  for (let ended = false; !ended; ) ({ ended } = await runCommand(here.platform, judgeNext, REQUEST, { run, most: 2 }))
}

const openRows = async () =>
  (
    await here.asAdmin<{ at: string }>(
      `select household_id || ' ' || list || ' ' || programme || ' ' || answer || ' ' || coalesce(amount_fen, 0) as at
         from monitoring.finding where holds_until is null order by 1`,
    )
  ).map(({ at }) => at)

it('judges the same households many times at once beside a run of everyone: nothing fails, and the lists are right', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const yearly = round % 2 === 0 ? 90_000 : 1000
    for (const { person } of families) await here.record({ person }, 'income', { kind: 'wage', yearly })
    if (round % 3 === 0) await here.asAdmin('delete from monitoring.fact_sheet')
    const all = families.map(({ household }) => household)
    await Promise.all([runToItsEnd(), ...[all, all.toReversed(), all.slice(2), all.toReversed(), all].map(judge)])
    const together = await openRows()
    await judge(all)
    expect(await openRows()).toEqual(together)
    expect(together.some((row) => row.includes('missed dibao'))).toBe(yearly === 1000)
  }
})

it('reads a household only when whoever judges it has ended: what became known meanwhile counts', async () => {
  const [{ household, person } = { household: '', person: '' }] = families
  let judging: Promise<unknown> = Promise.resolve()
  await inScope(here.platform.db, scopeOf(ACTOR), async (tx) => {
    await lockHouseholds(tx, COUNTY, [household])
    judging = judge([household])
    await here.record({ person }, 'income', { kind: 'wage', yearly: 95_000 })
    expect((await openRows()).filter((row) => row.startsWith(household))).not.toEqual([])
  })
  await judging
  expect((await openRows()).filter((row) => row.startsWith(household))).toEqual([])
})

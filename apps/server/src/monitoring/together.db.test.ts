import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../platform/command/index.ts'
import { systemActor } from '../platform/scope/index.ts'
import { determineCounty } from './commands/determineCounty.ts'
import { judgeHouseholds } from './commands/judgeHouseholds.ts'
import { judgeNext } from './commands/judgeNext.ts'
import { type County, openCounty } from './testing/county.ts'

const ROUNDS = 12
const REQUEST = { actor: systemActor('500299'), requestId: 'together' }

let here: County
const families: { household: string; person: string }[] = []
beforeAll(async () => {
  here = await openCounty()
  for (let each = 1; each <= 6; each += 1) families.push(await here.openAlone(`周${each}`, 1000))
})
afterAll(() => here.close())

async function runToItsEnd(): Promise<void> {
  const { run } = await runCommand(here.platform, determineCounty, REQUEST, { why: 'asked' })
  for (let ended = false; !ended; ) ({ ended } = await runCommand(here.platform, judgeNext, REQUEST, { run, most: 2 }))
}

const rows = (where: string) =>
  here.asAdmin<{ at: string }>(
    `select household_id || ' ' || list || ' ' || programme || ' ' || answer || ' ' || coalesce(amount_fen, 0) as at
       from monitoring.finding where ${where} order by 1`,
  )

it('judges a household once for each time it is asked, however many ask at once, beside a run of everyone', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    // everyone crosses the line, at first and every other time from no row at all
    const yearly = round % 2 === 0 ? 90_000 : 1000
    for (const { person } of families)
      await here.record({ person }, 'income', { kind: 'wage', yearly }, '2026-01-01')
    if (round % 3 === 0) await here.asAdmin('delete from monitoring.fact_sheet')
    if (round % 4 === 1) await here.asAdmin('delete from monitoring.finding')
    const households = families.map(({ household }) => household)
    const asked = [households, households.toReversed(), households.slice(2), households.slice(0, 3), households]
    await Promise.all([
      runToItsEnd(),
      ...asked.map((each) => runCommand(here.platform, judgeHouseholds, REQUEST, { households: each })),
    ])
    const together = await rows('holds_until is null')
    await runCommand(here.platform, judgeHouseholds, REQUEST, { households })
    expect(await rows('holds_until is null')).toEqual(together)
    expect(together.length > 0).toBe(yearly === 1000)
  }
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../platform/command/index.ts'
import { systemActor } from '../platform/scope/index.ts'
import { judgeNext } from './commands/judgeNext.ts'
import { openFirstRuns } from './jobs/nightly.ts'
import { type County, openCounty } from './testing/county.ts'

let here: County
beforeAll(async () => {
  here = await openCounty()
  for (let each = 1; each <= 5; each += 1) await here.openAlone(`陈${each}`, each * 1000)
})
afterAll(() => here.close())

const latest = () => here.done('GET', '/api/monitoring/runs/latest')
const step = (run: string, most = 2) => {
  const request = { actor: systemActor('500299'), requestId: 'step' }
  return runCommand(here.platform, judgeNext, request, { run, most })
}

describe('a determination of everyone', () => {
  it('says so when there has been none, and begins one by itself at the first start, and only then', async () => {
    expect((await here.ask('GET', '/api/monitoring/runs/latest')).code).toBe('monitoring.run-missing')
    await openFirstRuns(here.platform)
    await here.settle()
    const run = await latest()
    expect(run).toMatchObject({ why: 'first', ending: 'done', households: 5, lookedAt: 5 })
    await openFirstRuns(here.platform)
    expect((await latest()).run).toBe(run.run)
  })

  it('joins a run that is under way instead of beginning a second', async () => {
    const first = await here.done('POST', '/api/monitoring/runs', {})
    const second = await here.done('POST', '/api/monitoring/runs', {}, 'second')
    expect(second).toMatchObject({ run: first.run, joined: true })
    expect((await latest()).endedAt).toBeNull()
    await here.settle()
    expect(await latest()).toMatchObject({ run: first.run, ending: 'done', lookedAt: 5 })
  })

  it('goes on from its cursor when it was killed in the middle, and looks at nobody twice', async () => {
    const { run } = await here.done('POST', '/api/monitoring/runs', {})
    expect(await step(run)).toMatchObject({ ended: false, lookedAt: 2 })
    expect(await latest()).toMatchObject({ lookedAt: 2, endedAt: null })
    // the worker dies here; what it committed stays, and the queue hands the run to another
    await here.settle()
    expect(await latest()).toMatchObject({ run, ending: 'done', lookedAt: 5 })
    expect(await step(run)).toMatchObject({ ended: true, lookedAt: 0 })
  })

  it('ends a run that was left over from yesterday and begins the one of today', async () => {
    const { run: yesterday } = await here.done('POST', '/api/monitoring/runs', {})
    here.clock.set('2026-07-02T00:30:00+08:00')
    const { run } = await here.done('POST', '/api/monitoring/runs', {})
    expect(run).not.toBe(yesterday)
    await here.settle()
    const [old] = await here.asAdmin<{ ending: string }>('select ending from monitoring.run where id = $1', [yesterday])
    expect(old?.ending).toBe('superseded')
    expect(await latest()).toMatchObject({ judgedOn: '2026-07-02', ending: 'done' })
  })

  it('keeps the day since when a row stands, night after night, and writes nothing where nothing changed', async () => {
    here.clock.set('2026-07-05T00:30:00+08:00')
    await here.done('POST', '/api/monitoring/runs', {})
    await here.settle()
    expect(await latest()).toMatchObject({
      judgedOn: '2026-07-05',
      rebuilt: 0,
      explained: 0,
      entered: 0,
      changed: 0,
      left: 0,
    })
    const { rows } = await here.list('missed')
    expect(new Set(rows.map((row: { since: string }) => row.since))).toEqual(new Set(['2026-07-01']))
  })
})

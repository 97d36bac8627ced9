import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type RoleName } from '../access/domain/roles.ts'
import { officer, openTestPlatform, type TestPlatform } from '../platform/testing/index.ts'
import { slices } from '../slices.ts'

const SHEET = `代码,名称,类别,起,止
500299001000,松江镇,乡镇,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299002201,石门村,村,,
`
const as = (role: RoleName, region: string, last: number) =>
  officer([...ROLES[role].permissions], {
    region,
    post: `${role} ${region} assistance`,
    user: `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`,
  })
const OFFICERS = {
  county: as('countyOfficer', '500299', 1),
  approver: as('countyApprover', '500299', 2),
  window: as('townshipWindow', '500299001', 3),
  otherWindow: as('townshipWindow', '500299002', 4),
  reviewer: as('townshipReviewer', '500299001', 5),
  otherReviewer: as('townshipReviewer', '500299002', 6),
  system: as('systemAdministrator', '500299', 7),
  audit: as('auditAdministrator', '500299', 8),
}
type Who = keyof typeof OFFICERS

interface Table {
  readonly counts: readonly { kind: string; count: number; more: boolean; shown: number }[]
  readonly tasks: readonly {
    kind: string
    whom: string | null
    place: string | null
    column: string
    dueOn: string | null
    workingDaysLeft: number | null
  }[]
}

let here: TestPlatform
let app: FastifyInstance
const send = async (who: Who, url: string, payload: object) => {
  const answer = await app.inject({ method: 'POST', url, payload, headers: { 'x-test-actor': who } })
  if (answer.statusCode >= 300) throw new Error(answer.body)
  return answer.json()
}
const worktable = async (who: Who): Promise<Table> => {
  const answer = await app.inject({ method: 'GET', url: '/api/worktable', headers: { 'x-test-actor': who } })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}
const kinds = ({ counts }: Table) => counts.map(({ kind, count }) => `${kind} ${count}`).sort()

beforeAll(async () => {
  here = await openTestPlatform(slices)
  app = await here.serve(OFFICERS)
  await send('county', '/api/registry/regions/import', { csv: SHEET })
  const person = (name: string, region: string) =>
    send('county', '/api/registry/people', { name, born: '1948-06-06', sex: 'female', noNumberBecause: 'lost', region })
  const one = await person('王秀英', '500299001201')
  const other = await person('王秀英', '500299001201')
  await person('石长生', '500299002201')
  await send('county', '/api/registry/merges', { kept: one.person, folded: other.person, because: '同一人' })
}, 120_000)
afterAll(async () => {
  await app.close()
  await here.close()
})

describe('the worktable', () => {
  it('shows each post the work of its own area and duty, and nobody else’s', async () => {
    expect(kinds(await worktable('window'))).toEqual([
      'registry.duplicate-to-decide 1',
      'registry.person-without-number 2',
    ])
    expect(kinds(await worktable('otherWindow'))).toEqual(['registry.person-without-number 1'])
    expect(kinds(await worktable('system'))).toEqual([])
    const { tasks } = await worktable('otherWindow')
    expect(tasks.map(({ whom, place, column }) => [whom, place, column])).toEqual([['石长生', '石门村', 'week']])
  })

  it('puts what I proposed under others, and the same under today for whoever must confirm it', async () => {
    const mine = (await worktable('county')).tasks.filter(({ kind }) => kind.startsWith('registry.merge'))
    expect(mine.map(({ kind, column }) => [kind, column])).toEqual([['registry.merge-proposed', 'others']])
    const theirs = (await worktable('approver')).tasks
    expect(theirs.map(({ kind, column }) => [kind, column])).toEqual([['registry.merge-to-confirm', 'today']])
  })

  it('tells a last day by the working days that are left, and what is overdue by calendar days', async () => {
    await send('reviewer', '/api/opened-files', {
      file: '00000000-0000-7000-8000-0000000000aa',
      region: '500299002201',
      reason: '老人走失到我镇，急需联系家人',
    }).catch(() => undefined)
    await here.asAdmin(`insert into access.account (county, id, name, shown_name, opened_at, last_used_at)
      values ('500299', '${OFFICERS.reviewer.user}', 'reviewer', '审核员', now(), now()) on conflict do nothing`)
    await send('reviewer', '/api/opened-files', {
      file: '00000000-0000-7000-8000-0000000000aa',
      region: '500299002201',
      reason: '老人走失到我镇，急需联系家人',
    })
    const due = async () => {
      const { tasks } = await worktable('audit')
      return tasks.map(({ column, dueOn, workingDaysLeft }) => [column, dueOn, workingDaysLeft])
    }
    // from Wednesday, 1 July 2026
    expect(await due()).toEqual([['week', '2026-07-06', 3]])
    here.clock.set('2026-07-06T01:00:00Z')
    expect(await due()).toEqual([['today', '2026-07-06', 0]])
    here.clock.set('2026-07-09T01:00:00Z')
    expect(await due()).toEqual([['today', '2026-07-06', -3]])
    expect(kinds(await worktable('reviewer'))).toContain('access.opened-file-own 1')
  })

  it('counts no further than a thousand, shows a few, and says that there are more', async () => {
    await here.asAdmin(`insert into registry.person (county, id, region, name, born_on, identity_kind, no_identity_because, registered_at)
      select '500299', gen_random_uuid(), '500299002201', '无名' || n, '1990-01-01', 'none', 'lost', now() from generate_series(1, 1500) n`)
    const { counts } = await worktable('otherWindow')
    const [missing] = counts.filter(({ kind }) => kind === 'registry.person-without-number')
    expect(missing).toEqual({ kind: 'registry.person-without-number', count: 1000, more: true, shown: 8 })
  })
})

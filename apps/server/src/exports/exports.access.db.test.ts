import { inventedNumber, parseDay } from '@doudi/domain'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../platform/testing/index.ts'
import { slices } from '../slices.ts'
import { readBack } from './testing/office.ts'

/** One person on the roll of dibao in each kind of place. */
const PLACES = {
  柳溪: '500299001201',
  桃坪: '500299001202',
  石门: '500299002201',
} as const
const SHEET = `代码,名称,类别,起,止
500299001,松江镇,乡镇,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299001202,桃坪村,村,,
500299002201,石门村,村,,
`
const SEEN = { village: ['柳溪'], township: ['柳溪', '桃坪'], county: ['柳溪', '桃坪', '石门'] } as const
const AREA = { village: PLACES.柳溪, township: '500299001', county: SONGLIN } as const

const LEVELS = { 12: 'village', 9: 'township', 6: 'county' } as const

interface RoleTried {
  readonly role: string
  readonly level: keyof typeof AREA
  readonly permissions: readonly string[]
}

let here: TestPlatform
let app: FastifyInstance
let roles: readonly RoleTried[]
const numbers: string[] = []
const people: string[] = []

const send = async (who: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({ method, url, headers: { 'x-test-actor': who }, ...(payload ? { payload } : {}) })

beforeAll(async () => {
  here = await openTestPlatform(slices)
  const everything = officer(
    ['read', 'record', 'enrol', 'keep-regions'].map((act) => `registry.${act}`).concat('access.list-accounts'),
  )
  app = await here.serve({ everything })
  const shown: { name: string; digits: keyof typeof LEVELS; permissions: string[] }[] = (
    await send('everything', 'GET', '/api/roles')
  ).json().roles
  roles = shown.map(({ name, digits, permissions }) => ({ role: name, level: LEVELS[digits], permissions }))
  await send('everything', 'POST', '/api/registry/regions/import', { csv: SHEET })
  for (const [index, [name, region]] of Object.entries(PLACES).entries()) {
    const number = inventedNumber(parseDay('1960-05-01') as never, 'male', index + 1)
    numbers.push(number)
    const { person } = (
      await send('everything', 'POST', '/api/registry/people', {
        name: `${name}人`,
        number,
        region,
        telephone: '13900001234',
      })
    ).json()
    people.push(person)
    const members = [{ person, relation: 'head' }]
    const home = { region, residence: 'rural', on: '2020-01-01', members }
    const { household } = (await send('everything', 'POST', '/api/registry/households', home)).json()
    const roll = { roll: 'dibao', household, from: '2024-01-01', because: 'import' }
    expect((await send('everything', 'POST', '/api/registry/enrolments', roll)).statusCode).toBe(200)
  }
  await app.close()
  const actors: Record<string, Actor> = {
    nextDoor: officer(['registry.read', 'registry.export', 'registry.approve-export'], {
      region: NEXT_DOOR,
      counties: [NEXT_DOOR],
    }),
    everything: officer(['registry.read', 'registry.export', 'registry.approve-export'], {
      user: '00000000-0000-7000-8000-00000000ffff',
    }),
  }
  for (const [index, { role, level, permissions }] of roles.entries()) {
    const user = `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`
    actors[role] = officer(permissions, { user, region: AREA[level], post: `${role} ${AREA[level]} assistance` })
  }
  app = await here.serve(actors)
})
afterAll(async () => {
  await app.close()
  await here.close()
})

const LISTS = {
  'registry.roll': { region: SONGLIN },
  'registry.households': { region: SONGLIN },
  'registry.roll-changes': { region: SONGLIN, from: '2024-01-01', until: '2025-01-01' },
  'registry.people-without-number': {},
} as const
const rollOf = (region: string) => ({ list: 'registry.roll', filter: { region } })
const wish = (region: string) => ({ ...rollOf(region), why: 'payment', purpose: '资金发放前核对名单' })

describe('every role', () => {
  it('is among those that are tried', () => {
    expect(roles.length).toBeGreaterThanOrEqual(12)
    expect(roles.filter(({ permissions }) => permissions.includes('registry.export')).map(({ role }) => role)).toEqual([
      'countyOfficer',
    ])
  })

  it.each(Object.entries(LISTS))('takes %s of its own area away, masked, or nothing at all', async (list, filter) => {
    for (const { role, level, permissions } of roles) {
      const answer = await send(role, 'POST', `/api/lists/${list}/file`, { filter, format: 'csv' })
      const may = permissions.includes('registry.read')
      expect(answer.statusCode, `${role} ${answer.body}`).toBe(may ? 200 : 403)
      if (!may || list === 'registry.people-without-number') continue
      const seen = Object.keys(PLACES).filter((place) => answer.body.includes(`${place}人`))
      expect(seen, role).toEqual(SEEN[level])
      for (const number of numbers) expect(answer.body).not.toContain(number)
      expect(answer.body).not.toContain('13900001234')
    }
  })

  it('asks for a list in full only where it may export, and approves only where it may approve', async () => {
    for (const { role, permissions } of roles) {
      const asked = await send(role, 'POST', '/api/exports', wish(SONGLIN))
      expect(asked.statusCode, role).toBe(permissions.includes('registry.export') ? 200 : 403)
      const id = '00000000-0000-7000-9000-000000000001'
      for (const [url, permission] of [
        [`/api/exports/${id}/approve`, 'registry.approve-export'],
        [`/api/exports/${id}/refuse`, 'registry.approve-export'],
        [`/api/exports/${id}/withdraw`, 'registry.export'],
      ] as const) {
        const body = url.endsWith('approve') ? { rows: 1 } : url.endsWith('refuse') ? { because: '不准' } : {}
        const { statusCode } = await send(role, 'POST', url, body)
        expect(statusCode, `${role} ${url}`).toBe(permissions.includes(permission) ? 404 : 403)
      }
      const fetched = await send(role, 'GET', `/api/exports/${id}/file`)
      expect(fetched.statusCode, role).toBe(permissions.includes('registry.export') ? 404 : 403)
    }
  })

  it('from the next county finds nobody, whatever region it names', async () => {
    for (const region of [SONGLIN, PLACES.柳溪]) {
      const answer = await send('nextDoor', 'POST', '/api/lists/registry.roll/file', {
        filter: { region },
        format: 'csv',
      })
      expect(answer.statusCode).toBe(200)
      expect(answer.body).not.toMatch(/人,/)
      expect((await send('nextDoor', 'POST', '/api/exports', wish(region))).json().code).toBe('exports.nothing-in-it')
    }
  })

  it('nobody signed in is asked to sign in', async () => {
    for (const [method, url] of [
      ['POST', '/api/lists/registry.roll/file'],
      ['GET', '/api/exports/00000000-0000-7000-9000-000000000001/file'],
      ['POST', '/api/layouts/read'],
      ['GET', '/api/exports'],
    ] as const) {
      expect((await app.inject({ method, url })).statusCode, url).toBe(401)
    }
  })
})

describe('the roll in full', () => {
  it('holds numbers and telephones of the area of whoever asked, though the system makes the file', async () => {
    const { export: id } = (await send('countyOfficer', 'POST', '/api/exports', wish('500299001'))).json()
    await here.settle()
    const { header, rows } = await readBack((await send('countyOfficer', 'GET', `/api/exports/${id}/file`)).rawPayload)
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)])
    expect(column('姓名')).toEqual(['柳溪人', '桃坪人'])
    expect(column('村（社区）')).toEqual(['柳溪村', '桃坪村'])
    expect(column('身份证号')).toEqual(numbers.slice(0, 2))
    expect(column('联系电话')).toEqual(['13900001234', '13900001234'])
    expect(column('所在名册')).toEqual(['最低生活保障', '最低生活保障'])
    const receipts = await here.asAdmin<{ post: string }>(
      "select distinct post from platform.access_receipt where action = 'exports.export'",
    )
    expect(receipts).toEqual([{ post: 'countyOfficer 500299 assistance' }])
  })

  it('is told to the person: that their number left in full, and for what', async () => {
    const { receipts: told } = (await send('countyOfficer', 'GET', `/api/people/${people[0]}/receipts`)).json()
    const taken = told.filter(({ action }: { action: string }) => action === 'exports.export')
    expect(taken).toHaveLength(2)
    for (const one of taken) {
      expect(one).toMatchObject({ inFull: true, region: SONGLIN, purpose: { zh: '发放资金', en: 'Payment' } })
    }
  })

  it('stands on the worktable of whoever approves, and of whoever waits for it', async () => {
    const everyone = (await send('countyOfficer', 'GET', '/api/worktable')).json().tasks
    expect(everyone.filter(({ kind }: { kind: string }) => kind === 'exports.export-ready')).toHaveLength(1)
    await here.asAdmin("update exports.export set state = 'waiting' where made_rows = 2")
    const tasks = (await send('countyApprover', 'GET', '/api/worktable')).json().tasks
    const mine = tasks.filter(({ kind }: { kind: string }) => kind === 'exports.export-to-approve')
    expect(mine).toMatchObject([{ said: { list: 'registry.roll', rows: 2, why: 'payment' }, region: SONGLIN }])
  })

  it('asked for by a township post holds that township only, even when it was asked of the county', async () => {
    const post = officer(['registry.read', 'registry.export'], { region: '500299002' })
    const other = await here.serve({ post })
    const headers = { 'x-test-actor': 'post' }
    const asked = await other.inject({ method: 'POST', url: '/api/exports', headers, payload: wish(SONGLIN) })
    expect(asked.json()).toMatchObject({ state: 'approved', rows: 1 })
    await here.settle()
    const url = `/api/exports/${asked.json().export}/file`
    const { header, rows } = await readBack((await other.inject({ method: 'GET', url, headers })).rawPayload)
    expect(rows.map((row) => row[header.indexOf('姓名')])).toEqual(['石门人'])
    await other.close()
  })
})

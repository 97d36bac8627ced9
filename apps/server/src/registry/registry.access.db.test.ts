import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/scope/index.ts'
import { NEXT_DOOR } from '../platform/testing/index.ts'
import { enrol } from './commands/enrol.ts'
import { proposeMerge } from './commands/proposeMerge.ts'
import { recordCircumstance } from './commands/recordCircumstance.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { registryDoors } from './doors.ts'
import { openFamily } from './testing/families.ts'
import { requestFor } from './testing/requests.ts'
import { liuxi, numberFor, officerOf, openSonglin, type Songlin, VILLAGES } from './testing/songlin.ts'

let here: Songlin
let app: FastifyInstance
let family: Awaited<ReturnType<typeof openFamily>>
let neighbours: Awaited<ReturnType<typeof openFamily>>
let ids: Readonly<Record<string, string>>

/** Every post that tries every door: where it is, and what it may do. */
const POSTS: Readonly<Record<string, Actor>> = {
  county: officerOf('500299'),
  township: officerOf('500299001'),
  village: liuxi,
  otherVillage: officerOf('500299001202'),
  otherTownship: officerOf('500299002'),
  nextCounty: officerOf(NEXT_DOOR, undefined, { counties: [NEXT_DOOR] }),
  reader: officerOf('500299', ['read']),
  recorder: officerOf('500299', ['record']),
  administrator: officerOf('500299', []),
}
const SEE_THE_FAMILY = new Set(['county', 'township', 'village', 'reader'])

beforeAll(async () => {
  here = await openSonglin()
  app = await here.serve(POSTS)
  family = await openFamily(here, '赵')
  neighbours = await openFamily(here, '赵家邻居')
  const { household, head } = family
  const { circumstance } = await here.doIt(recordCircumstance, {
    person: head,
    kind: 'where',
    value: 'home',
    from: '2026-01-01',
    source: 'seen',
    learnedOn: '2026-01-01',
  })
  const { enrolment } = await here.doIt(enrol, { roll: 'dibao', household, from: '2024-01-01', because: 'import' })
  const twin = await here.doIt(registerPerson, {
    name: '赵甲',
    born: '1976-03-02',
    region: VILLAGES.柳溪,
    noNumberBecause: 'lost',
  })
  const { merge } = await here.doIt(proposeMerge, { kept: head, folded: twin.person, because: '同一人' })
  ids = { household, person: head, circumstance, enrolment, merge, twin: twin.person }
})
afterAll(async () => {
  await app.close()
  await here.close()
})

const send = async (post: string | undefined, method: string, path: string) => {
  const { url, body } = requestFor({ family, neighbours, ids }, method, path)
  const headers = post === undefined ? {} : { 'x-test-actor': post }
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(body === undefined ? {} : { payload: body }),
  })
  return { status: answer.statusCode, text: answer.body }
}

/** Doors that show or change one thing of the family; the others list, or speak of no person. */
const OF_THE_FAMILY = registryDoors.filter(({ path }) =>
  /:(person|household|circumstance|enrolment|merge)\b/.test(path),
)
const NAMES_ONE = [
  'POST /api/registry/circumstances',
  'POST /api/registry/enrolments',
  'POST /api/registry/duplicates/decide',
  'POST /api/registry/merges',
]

describe('every door, every post', () => {
  const doors = registryDoors.map(
    ({ method, path, act }) => [`${method} ${path}`, method, path, (act as { permission: string }).permission] as const,
  )

  it.each(doors)(
    '%s is closed to nobody in particular and to whoever lacks the permission',
    async (_title, method, path, permission) => {
      expect((await send(undefined, method, path)).status).toBe(401)
      expect((await send('administrator', method, path)).status).toBe(403)
      for (const post of ['reader', 'recorder']) {
        const may = POSTS[post]?.permissions.has(permission)
        if (!may) expect((await send(post, method, path)).status, post).toBe(403)
      }
    },
  )

  const private_ = [
    ...OF_THE_FAMILY.map(({ method, path }) => [`${method} ${path}`, method, path] as const),
    ...NAMES_ONE.map((title) => [title, ...(title.split(' ') as [string, string])] as const),
  ]
  it.each(private_)(
    '%s: the family does not exist for the next village, township and county',
    async (_title, method, path) => {
      for (const post of ['otherVillage', 'otherTownship', 'nextCounty']) {
        const { status, text } = await send(post, method, path)
        expect([status, JSON.parse(text).code], `${post} ${text}`).toEqual([404, 'platform.not-found'])
        expect(text).not.toMatch(/赵|1976|5002/)
      }
    },
  )

  it('lists and searches show each post its own people and nobody else’s', async () => {
    const LISTS = ['people/search', 'people/without-number', 'duplicates', 'rolls/:region', 'rolls/:region/changes']
    const wanted = [...LISTS, 'households'].map((end) => `/api/registry/${end}`)
    const lists = registryDoors.filter(
      ({ method, path }) => wanted.includes(path) && (method === 'GET' || path.endsWith('search')),
    )
    expect(lists.length).toBe(wanted.length)
    for (const { method, path, act } of lists) {
      for (const [post, actor] of Object.entries(POSTS)) {
        if (!actor.permissions.has((act as { permission: string }).permission)) continue
        const { status, text } = await send(post, method, path)
        expect(status, `${post} ${path} ${text}`).toBe(200)
        const sees = text.includes('赵甲') || text.includes(family.household)
        expect(sees, `${post} ${path}`).toBe(SEE_THE_FAMILY.has(post))
      }
    }
  })

  it('whoever may and sees the family is answered', async () => {
    for (const { method, path } of registryDoors.filter((door) => door.method === 'GET')) {
      for (const post of ['county', 'township', 'village']) {
        expect((await send(post, method, path)).status, `${post} ${method} ${path}`).toBe(200)
      }
    }
  })

  it('nobody is taken into a household by a post that does not see them', async () => {
    const taking = { otherVillage: VILLAGES.桃坪, otherTownship: VILLAGES.石门 }
    for (const [post, region] of Object.entries(taking)) {
      const members = [{ person: family.child, relation: 'head' }]
      const payload = { region, residence: 'rural', on: '2026-06-01', members }
      const headers = { 'x-test-actor': post }
      const answer = await app.inject({ method: 'POST', url: '/api/registry/households', headers, payload })
      expect([answer.statusCode, answer.json().code], post).toEqual([404, 'platform.not-found'])
    }
  })

  it('a village registers nobody in another village, and a forged region in the request widens nothing', async () => {
    const person = { name: '钱二', number: numberFor('1990-01-01'), region: VILLAGES.石门 }
    const forged = [person, { ...person, county: '500298' }, { ...person, 'app.region_lo': '0' }]
    for (const payload of forged) {
      const { statusCode } = await app.inject({
        method: 'POST',
        url: '/api/registry/people',
        headers: { 'x-test-actor': 'village' },
        payload,
      })
      expect([400, 404]).toContain(statusCode)
    }
    expect((await here.asAdmin("select from registry.person where name = '钱二'")).length).toBe(0)
    expect(
      (
        await here.asAdmin(
          'select from registry.identity_claim c where not exists (select from registry.person p where p.id = c.person_id)',
        )
      ).length,
    ).toBe(0)
  })
})

describe('row security', () => {
  it('hides every person outside of a scope, in every table, from the owner too', async () => {
    const tables = await here.asAdmin<{ name: string }>(
      "select 'registry.' || relname as name from pg_class where relnamespace = 'registry'::regnamespace and relkind = 'r' and obj_description(oid) like '%[person]%'",
    )
    expect(tables.length).toBeGreaterThanOrEqual(13)
    for (const { name } of tables) {
      expect((await here.pool.query(`select from ${name}`)).rowCount, name).toBe(0)
    }
  })
})

describe('a file that is read', () => {
  it('leaves a receipt for everybody in it, with the purpose, and none where nothing was shown', async () => {
    const receipts = async () =>
      (
        await here.asAdmin<{ person_id: string }>(
          "select person_id from platform.access_receipt where action = 'registry.show-household-file' and why = 'inspection'",
        )
      ).length
    const url = `/api/registry/households/${family.household}/file?why=inspection`
    await app.inject({ method: 'GET', url, headers: { 'x-test-actor': 'village' } })
    expect(await receipts()).toBe(3)
    await app.inject({ method: 'GET', url, headers: { 'x-test-actor': 'otherTownship' } })
    expect(await receipts()).toBe(3)
    const without = await app.inject({
      method: 'GET',
      url: url.replace('?why=inspection', ''),
      headers: { 'x-test-actor': 'village' },
    })
    expect(without.statusCode).toBe(400)
  })

  it('shows no number and no telephone in full anywhere', async () => {
    for (const { method, path } of registryDoors.filter(
      (door) => door.method === 'GET' || door.path.endsWith('search'),
    )) {
      const { text } = await send('county', method, path)
      expect(text, path).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/)
    }
  })
})

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../platform/http/index.ts'
import { policyRoutes } from './routes.ts'

let app: FastifyInstance

beforeAll(async () => {
  app = await buildApp([policyRoutes])
})
afterAll(() => app.close())

const family = {
  name: '农村四口，普通补差',
  jurisdiction: '500238',
  on: '2021-05-10',
  household: {
    residence: 'rural',
    members: [
      { id: '甲', relation: 'head', born: '1976-03-02', income: [{ kind: 'wage', monthly: 900 }] },
      { id: '乙', relation: 'spouse', born: '1978-03-02', income: [{ kind: 'business', monthly: 300 }] },
      { id: '丙', relation: 'son', born: '2009-03-02', income: [] },
      { id: '丁', relation: 'daughter', born: '2014-03-02', income: [] },
    ],
  },
}

interface Outcome {
  readonly ok: boolean
  readonly code?: string
  readonly where?: string
  readonly problem?: { readonly code: string; readonly where?: string }
  readonly results: {
    programme: string
    answer: string
    monthly?: number
    assumed: string[]
    reasons: { text: string; decisive: boolean }[]
  }[]
  readonly determination?: { trace?: unknown[]; packs: { id: string; hash: string }[] }
}

async function post(body: unknown, query = '?assume=ordinary', type = 'application/json') {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await app.inject({
    method: 'POST',
    url: `/api/determinations${query}`,
    payload,
    headers: { 'content-type': type },
  })
  return { status: response.statusCode, text: response.body, body: response.json() as Outcome & Outcome[] }
}

const dibao = (outcome: Outcome) => outcome.results.find((result) => result.programme === 'dibao')

test('a rural family of four with 1,200 yuan a month gets the difference to 496 × 4', async () => {
  const { status, body } = await post(family)
  expect(status).toBe(200)
  expect(dibao(body)).toMatchObject({ answer: 'eligible', monthly: 784, from: '2021-06' })
  expect(dibao(body)?.reasons.some((reason) => reason.decisive && reason.text.includes('496.00元'))).toBe(true)
  expect(body.determination?.packs.map((pack) => pack.id)).toEqual(['national', 'chongqing', 'wuxi'])
})

test('without assume=ordinary a silence is not an answer', async () => {
  const { body } = await post(family, '')
  expect(dibao(body)?.answer).toBe('undetermined')
})

test('an answer that rests on a default says so', async () => {
  const { body } = await post(family)
  expect(dibao(body)?.assumed).toContain('property')
})

test('a list in gives a list out, and a faulty case does not spoil the others', async () => {
  const broken = { ...family, name: '坏的', on: '2021-02-29' }
  const { status, body } = await post([family, broken, { ...family, name: '第三' }])
  expect(status).toBe(200)
  expect(body.map((outcome) => outcome.ok)).toEqual([true, false, true])
  expect(body[1]?.problem).toMatchObject({ code: 'case.day-impossible', where: 'on' })
})

test('YAML is read as well as JSON', async () => {
  const yaml =
    'name: 一人\njurisdiction: "500238"\non: 2021-05-10\nhousehold:\n  residence: rural\n  members: [{id: 甲, relation: head, born: 1976-03-02, income: []}]\n'
  const { status, body } = await post(yaml, '?assume=ordinary', 'application/yaml')
  expect(status).toBe(200)
  expect(dibao(body)).toMatchObject({ answer: 'eligible', monthly: 496 })
})

test('explain=true gives every step', async () => {
  const { body } = await post(family, '?assume=ordinary&explain=true')
  expect(body.determination?.trace?.length).toBeGreaterThan(100)
})

const first = family.household.members[0]
const withMembers = (members: unknown[]) => ({ ...family, household: { ...family.household, members } })
const faults: [string, unknown, string, string | undefined][] = [
  ['an impossible day', { ...family, on: '2021-02-29' }, 'case.day-impossible', 'on'],
  [
    'a birth after the day of determination',
    withMembers([{ ...first, born: '2021-05-11' }]),
    'case.born-after-determination',
    'household.members[0].born',
  ],
  [
    'a negative income',
    withMembers([{ ...first, income: [{ kind: 'wage', monthly: -1 }] }]),
    'case.money-negative',
    'household.members[0].income[0].monthly',
  ],
  ['a region that does not exist', { ...family, jurisdiction: '990101' }, 'case.region-unknown', 'jurisdiction'],
  ['a key that is no key', { ...family, adress: '某路' }, 'case.key-unknown', 'adress'],
  ['a member twice', withMembers([first, first]), 'case.member-duplicated', 'household.members[1].id'],
  [
    'a household of 200',
    withMembers(
      Array.from({ length: 200 }, (_, at) => ({ ...first, id: `成员${at}`, relation: at ? 'other' : 'head' })),
    ),
    'case.members-too-many',
    'household.members',
  ],
  [
    'a parameter that no pack has',
    { ...family, parameters: { 'dibao.standard.rurl': 496 } },
    'case.parameter-unknown',
    'parameters.dibao.standard.rurl',
  ],
  [
    'a parameter that does not fit its unit',
    { ...family, parameters: { 'dibao.standard.rural': true } },
    'case.parameter-unfit',
    'parameters.dibao.standard.rural',
  ],
]

for (const [what, body, code, where] of faults) {
  test(`${what} is refused with its place and what is allowed`, async () => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code, where })
    expect(answer.body).toHaveProperty('detail.zh')
    expect(answer.body).toHaveProperty('detail.en')
    expect(answer.body).toHaveProperty('allowed.zh')
  })
}

test('broken JSON, a YAML bomb and 50 MB are refused, and the server goes on', async () => {
  expect((await post('{"name": ')).body.code).toBe('case.file-broken')
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`
  expect((await post(bomb, '', 'application/yaml')).status).toBe(400)
  const large = await post(`{"name":"${'x'.repeat(50 * 1024 * 1024)}"}`)
  expect(large.status).toBe(413)
  expect(large.body.code).toBe('http.body-too-large')
  expect((await post(family)).status).toBe(200)
})

test('rare characters in a name come back as they were', async () => {
  const { body } = await post({ ...family, name: '𠮷䶮家' })
  expect((body as unknown as { name: string }).name).toBe('𠮷䶮家')
})

test('an unknown query, type or address is told as a problem', async () => {
  expect((await post(family, '?assume=all')).body.code).toBe('http.query-not-allowed')
  expect((await post('x', '', 'text/csv')).body.code).toBe('http.type-not-supported')
  const nowhere = await app.inject({ url: '/api/nowhere' })
  expect(nowhere.statusCode).toBe(404)
  expect(nowhere.json()).toMatchObject({ code: 'http.not-found' })
})

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { NEXT_DOOR, officer, openTestPlatform, type TestPlatform } from '../testing/index.ts'
import { defineSetting, settingsOver } from './index.ts'

const setting = defineSetting({
  name: 'library.reply-days',
  slice: 'library',
  shape: z.int(),
  words: { zh: '答复天数', en: 'Days to reply' },
  unset: { zh: '没有期限', en: 'there is no limit' },
})
const ROLES: Readonly<Record<string, readonly string[]>> = {
  reader: ['settings.read'],
  proposer: ['settings.read', 'settings.propose'],
  approver: ['settings.read', 'settings.approve'],
  nobody: ['registry.read'],
}
const REGIONS = { county: '500299', township: '500299001', village: '500299001201', nextDoor: NEXT_DOOR }
const userOf = (at: number) => `00000000-0000-7000-8000-0000000000${String(at + 20)}`
const POSTS = Object.fromEntries(
  Object.entries(ROLES).flatMap(([role, permissions], at) =>
    Object.entries(REGIONS).map(([place, region]) => [
      `${role} ${place}`,
      officer(permissions, { user: userOf(at), region, counties: [region.slice(0, 6)] }),
    ]),
  ),
)

let here: TestPlatform
let app: FastifyInstance
let entry: string
beforeAll(async () => {
  here = await openTestPlatform([settingsOver([{ name: 'library', settings: [setting] }], async () => new Map())])
  app = await here.serve(POSTS)
  entry = (await send('proposer county', 'POST', '/api/settings', wish)).json().entry
})
afterAll(async () => {
  await app.close()
  await here.close()
})

const NEVER = '00000000-0000-7000-8000-00000000ffff'
const wish = { name: setting.name, value: 15, from: '2026-07-01', document: '松林民发〔2026〕9号' }
const send = (post: string, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) =>
  app.inject({ method, url, headers: { 'x-test-actor': post }, ...(body ? { payload: body } : {}) })

const posts = Object.keys(POSTS).map((post) => [post, ...post.split(' ')] as [string, string, string])

test.each(posts)('%s reads the figures of their own county only if they may', async (post, role, place) => {
  const list = await send(post, 'GET', '/api/settings')
  expect(list.statusCode).toBe(role === 'nobody' ? 403 : 200)
  if (role === 'nobody') return
  expect(list.json().settings[0].entries).toHaveLength(place === 'nextDoor' ? 0 : 1)
  const history = await send(post, 'GET', `/api/settings/${setting.name}/history`)
  expect(history.json().entries).toHaveLength(place === 'nextDoor' ? 0 : 1)
})

test.each(posts)(
  '%s proposes, approves, turns down and takes back only what the post may, and never next door',
  async (post, role, place) => {
    const refused = await send(post, 'POST', '/api/settings', { ...wish, value: 'none' })
    expect(refused.statusCode).toBe(role === 'proposer' ? 400 : 403)
    // from a post of another county the real entry is as little there as one that never was
    const named = place === 'nextDoor' || role === 'nobody' || role === 'reader' ? entry : NEVER
    for (const [act, may] of [
      ['approval', 'approver'],
      ['refusal', 'approver'],
      ['withdrawal', 'proposer'],
    ] as const) {
      const { statusCode } = await send(post, 'PUT', `/api/settings/entries/${named}/${act}`, {})
      expect([act, statusCode]).toEqual([act, role === may ? 404 : 403])
    }
  },
)

test('nobody who is not signed in reads or writes a figure', async () => {
  expect((await send('a stranger', 'GET', '/api/settings')).statusCode).toBe(401)
  expect((await send('a stranger', 'POST', '/api/settings', wish)).statusCode).toBe(401)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionsOfRole, ROLE_NAMES, type RoleName } from '../../access/index.ts'
import { NEXT_DOOR } from '../../platform/testing/index.ts'
import { inPost, type Office, openOffice, 柳溪, 桃坪 } from '../testing/office.ts'
import { freshPhoto } from '../testing/photos.ts'

/** Where a post may lie: over the village, beside it, and in the next county. */
const PLACES: Readonly<Record<string, { region: string; counties?: string[]; over: boolean }>> = {
  county: { region: '500299', over: true },
  township: { region: '500299001', over: true },
  village: { region: 柳溪, over: true },
  otherVillage: { region: 桃坪, over: false },
  otherTownship: { region: '500299002', over: false },
  nextCounty: { region: NEXT_DOOR, counties: [NEXT_DOOR], over: false },
}
const POSTS = Object.fromEntries(
  ROLE_NAMES.flatMap((role) =>
    Object.entries(PLACES).map(([place, { region, counties }]) => [
      `${role} ${place}`,
      inPost(role, region, { ...(counties ? { counties } : {}) }),
    ]),
  ),
)

let office: Office
let ids: { notice: string; application: string; objection: string; photo: string; request: string }
beforeAll(async () => {
  office = await openOffice({ posts: POSTS })
  await office.asAdmin(
    `insert into platform.setting (county, id, name, scope, value, holds_from, document, clause, proposed_by, proposed_at, approved_by, approved_at)
     select county, gen_random_uuid(), 'casework.complaint-telephone', '', '"0299-8200001"', '2026-01-01', '通知', '', gen_random_uuid(), now(), gen_random_uuid(), now()
       from platform.installation`,
  )
  const family = await office.openAlone('李桂芳')
  const application = await office.apply(family)
  await office.asAdmin("update casework.application set state = 'verified' where id = $1", [application])
  const { notice } = await office.done('window', 'POST', '/api/notices', { village: 柳溪, applications: [application] })
  await office.done('village', 'POST', `/api/notices/${notice}/posting`, { seen: 1, photo: freshPhoto() })
  const { photos } = await office.done('window', 'GET', `/api/notices/${notice}`)
  const { objection } = await office.took('window', application, 'objection', { channel: 'paper', told: '有车' })
  const { request } = await office.done('window', 'POST', '/api/publication-requests', {
    household: family.household,
    wish: 'correct',
    told: '写错',
  })
  ids = { notice, application, objection, photo: photos[0].photo, request }
})
afterAll(() => office.close())

/** What is tried: the permission it takes, and an answer that shows that the record was found. Nothing is changed by any of them. */
const ACTS: readonly {
  readonly name: string
  readonly permission: string
  readonly method: 'GET' | 'POST'
  url(): string
  readonly body?: () => object
  readonly found: number
}[] = [
  {
    name: 'read a sheet',
    permission: 'casework.read',
    method: 'GET',
    url: () => `/api/notices/${ids.notice}`,
    found: 200,
  },
  {
    name: 'read a photograph',
    permission: 'casework.read',
    method: 'GET',
    url: () => `/api/notice-photos/${ids.photo}`,
    found: 200,
  },
  {
    name: 'draw a sheet',
    permission: 'casework.publish',
    method: 'POST',
    url: () => '/api/notices',
    body: () => ({ village: 柳溪, applications: [ids.application] }),
    found: 409,
  },
  {
    name: 'end a sheet',
    permission: 'casework.post-sheet',
    method: 'POST',
    url: () => `/api/notices/${ids.notice}/end`,
    body: () => ({ seen: 999, photo: freshPhoto() }),
    found: 409,
  },
  {
    name: 'let a sheet lapse',
    permission: 'casework.publish',
    method: 'POST',
    url: () => `/api/notices/${ids.notice}/lapse`,
    body: () => ({ seen: 999, because: 'replaced' }),
    found: 409,
  },
  {
    name: 'read who objected',
    permission: 'casework.verify',
    method: 'GET',
    url: () => `/api/objections/${ids.objection}`,
    found: 200,
  },
  {
    name: 'tell an objector before anything is found',
    permission: 'casework.verify',
    method: 'POST',
    url: () => `/api/objections/${ids.objection}/telling`,
    body: () => ({ how: 'letter' }),
    found: 409,
  },
]

describe.each(ROLE_NAMES)('%s', (role: RoleName) => {
  test('does with sheets and objections what the role may, in its own area, and elsewhere finds nothing', async () => {
    const may = new Set<string>(permissionsOfRole(role))
    const answers: string[] = []
    const wanted: string[] = []
    for (const [place, { over }] of Object.entries(PLACES)) {
      for (const { name, permission, method, url, body, found } of ACTS) {
        const { status } = await office.ask(`${role} ${place}`, method, url(), body?.())
        answers.push(`${place}: ${name}: ${status}`)
        wanted.push(`${place}: ${name}: ${may.has(permission) ? (over ? found : 404) : 403}`)
      }
    }
    expect(answers).toEqual(wanted)
  })
})

test('lists show a post its own area and nothing beyond it', async () => {
  const sheets = async (who: string) => (await office.done(who, 'GET', '/api/notices')).sheets.length
  expect(await sheets('villageWorker village')).toBe(1)
  expect(await sheets('villageWorker otherVillage')).toBe(0)
  const { objections } = await office.done('townshipReviewer otherTownship', 'GET', '/api/objections')
  expect(objections).toEqual([])
  const { requests } = await office.done('townshipReviewer otherTownship', 'GET', '/api/publication-requests')
  expect(requests).toEqual([])
  expect((await office.done('townshipReviewer township', 'GET', '/api/publication-requests')).requests).toHaveLength(1)
})

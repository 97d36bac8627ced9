import { afterAll, beforeAll, expect, it } from 'vitest'
import { monitoringSlice } from './index.ts'
import { type County, openCounty, POSTS, 桃坪, 石门 } from './testing/county.ts'

let here: County
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  here = await openCounty()
  const { household, person } = await here.openAlone('冯一', 60_000)
  await here.record({ household }, 'formerlyPoor', { kind: 'liftedOut' })
  await here.record({ household }, 'stableIncome', false)
  await here.record({ person }, 'selfCare', {
    eating: false,
    dressing: false,
    transferring: false,
    toileting: false,
    walking: false,
    bathing: false,
  })
  await here.openAlone('冯二', 100, 桃坪)
  await here.openAlone('冯三', 100, 石门)
  await here.settle()
  await here.done('POST', '/api/monitoring/runs', {})
  await here.settle()
  ids = { household, list: 'safetyNet' }
})
afterAll(() => here.close())

const SEES_THE_FAMILY = new Set(['county', 'second', 'songjiang', 'liuxi', 'reader', 'lists'])
const BODIES: Readonly<Record<string, () => object>> = {
  '/api/monitoring/lists/:list/search': () => ({ q: '冯' }),
  '/api/monitoring/runs': () => ({}),
  '/api/monitoring/not-enrolled-because': () => ({
    household: ids['household'],
    reason: 'declined',
    because: '本人书面放弃',
  }),
}

it('tries every post at every door: permission first, then region, and nothing of another place', async () => {
  for (const { method, path, act } of monitoringSlice.doors ?? []) {
    const url = path.replace(/:(\w+)/g, (_whole, name: string) => ids[name] ?? '')
    const asked = path.endsWith('/determination') ? `${url}?why=review` : url
    for (const [post, actor] of Object.entries(POSTS)) {
      // the one record a post may leave is tried at the end
      if (path.endsWith('/not-enrolled-because') && SEES_THE_FAMILY.has(post)) continue
      const answer = await here.ask(method as 'GET' | 'POST', asked, BODIES[path]?.(), post)
      const permitted = 'permission' in act && actor.permissions.has(act.permission)
      if (!permitted) expect([post, path, answer.status]).toEqual([post, path, 403])
      else if (path.endsWith('/determination') && !SEES_THE_FAMILY.has(post)) expect(answer.status).toBe(404)
      else if (path.endsWith('/not-enrolled-because')) expect(answer.status).toBe(409)
      else if (path.includes('/lists/:list'))
        expect([post, answer.rows.length]).toEqual([post, SEES_THE_FAMILY.has(post) ? 1 : 0])
      else
        expect([post, path, answer.status < 300 || answer.code === 'monitoring.run-missing']).toEqual([
          post,
          path,
          true,
        ])
    }
  }
  await here.done(
    'POST',
    '/api/monitoring/not-enrolled-because',
    BODIES['/api/monitoring/not-enrolled-because']?.(),
    'songjiang',
  )
})

it('shows each post the rows of its own villages only, and counts no others', async () => {
  const seen = async (post: string) =>
    (await here.list('missed', '', post)).rows.map((row: { village: string }) => row.village)
  expect(await seen('county')).toEqual([桃坪, 石门])
  expect(await seen('songjiang')).toEqual([桃坪])
  expect(await seen('yuntai')).toEqual([石门])
  expect(await seen('liuxi')).toEqual([])
  expect(await seen('nextDoor')).toEqual([])
  const forged = await here.list('missed', `?region=${石门}`, 'songjiang')
  expect(forged).toMatchObject({ rows: [], counts: { rows: 0, households: 0 } })
  const { counts } = await here.done('GET', '/api/monitoring/lists/summary', undefined, 'yuntai')
  expect(counts.map(({ place }: { place: string }) => place)).toEqual(['500299002'])
})

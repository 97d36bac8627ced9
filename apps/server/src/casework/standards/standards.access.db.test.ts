import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../../platform/command/index.ts'
import type { Actor } from '../../platform/scope/index.ts'
import { policySlice } from '../../policy/index.ts'
import { noticeOf } from '../../policy/testing/index.ts'
import { OFFICE } from '../testing/office.ts'
import { previewRevision } from './commands/previewRevision.ts'
import { STANDARDS_DOORS } from './index.ts'
import { openStandards, type Standards } from './testing/standards.ts'

let here: Standards
let ids: Readonly<Record<string, string>>
const 石门 = '500299002201'

beforeAll(async () => {
  here = await openStandards()
  const { award } = await here.withAward('郑一', { yearly: 30_000, fen: 10_000 })
  await here.withAward('郑二', { village: 石门, yearly: 30_000, fen: 10_000 })
  const draft = await here.enter({ 'dibao.standard.rural': 660 }, { startsOn: '2026-08-01' })
  const { preview } = await here.preview(draft)
  await here.publish(draft)
  await here.settle()
  ids = { revision: draft.revision, preview, award }
})
afterAll(() => here.close())

const BODIES: Readonly<Record<string, object>> = {
  '/api/policy/revisions': noticeOf({ 'dibao.standard.rural': 700 }, { startsOn: '2027-01-01' }),
  '/api/policy/revisions/read-file': { text: 'x' },
  '/api/policy/revisions/:revision': { version: 1, draft: noticeOf({ 'dibao.standard.rural': 700 }) },
  '/api/policy/revisions/:revision/withdraw': { version: 1 },
  '/api/policy/revisions/:revision/publish': { version: 1 },
  '/api/casework/standards/:revision/preview': { version: 1 },
  '/api/casework/standards/:revision/awards/:award/settle': { because: '已入户复核' },
}
/** Whose post lies in the township of the first family, or above it. */
const SEES = new Set(Object.keys(OFFICE).filter((post) => '500299001201'.startsWith(OFFICE[post]?.region ?? '-')))

it('tries every post at every door: permission first, then region', async () => {
  const doors = [...(policySlice.doors ?? []), ...STANDARDS_DOORS]
  for (const { method, path, act } of doors) {
    const url = path.replace(/:(\w+)/g, (_whole, name: string) => ids[name] ?? '')
    for (const [post, actor] of Object.entries(OFFICE)) {
      // what one post may settle once is tried at the end
      if (path.endsWith('/settle') && SEES.has(post)) continue
      const { status, code } = await here.ask(post, method as 'GET', url, BODIES[path])
      const permitted = 'permission' in act && actor.permissions.has(act.permission)
      const told = [post, path, status, code]
      if (!permitted) expect(told).toEqual([post, path, 403, 'platform.not-permitted'])
      else if (!SEES.has(post) && path.includes('/awards/'))
        expect(told).toEqual([post, path, 404, 'platform.not-found'])
      else expect([post, path, status === 403, status >= 500]).toEqual([post, path, false, false])
    }
  }
  await here.done('reviewer', 'POST', `/api/casework/standards/${ids['revision']}/awards/${ids['award']}/settle`, {
    because: '已入户复核',
  })
})

it('shows each post the families of its own villages only, and sums no others', async () => {
  const heads = async (post: string) =>
    (await here.done(post, 'GET', `/api/casework/standards/previews/${ids['preview']}/lines`)).rows.map(
      ({ head }: { head: string }) => head,
    )
  expect(await heads('countyOfficer')).toEqual(['郑一', '郑二'])
  expect(await heads('reviewer')).toEqual(['郑一'])
  expect(await heads('otherTownship')).toEqual(['郑二'])
  expect(await heads('otherVillage')).toEqual([])
  expect(await heads('nextDoor')).toEqual([])
  const sums = await here.done('otherTownship', 'GET', `/api/casework/standards/previews/${ids['preview']}`)
  expect(sums.rows.map(({ township, awards }: { township: string; awards: number }) => [township, awards])).toEqual([
    ['500299002', 1],
  ])
  const open = await here.done('otherTownship', 'GET', '/api/casework/standards/open')
  expect(open.rows.map(({ head }: { head: string }) => head)).toEqual(['郑二'])
})

it('a township does not preview: it would see its own part and take it for the whole', async () => {
  const township = { ...(OFFICE['reviewer'] as Actor), permissions: new Set(['policy.draft-revision']) }
  const { revision } = await here.enter({ 'dibao.standard.rural': 710 }, { startsOn: '2027-02-01' })
  const request = { actor: township, requestId: 'r' }
  await expect(runCommand(here.platform, previewRevision, request, { revision, version: 1 })).rejects.toMatchObject({
    problem: { code: 'casework.preview-of-whole-county' },
  })
})

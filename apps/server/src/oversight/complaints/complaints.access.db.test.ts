import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaintsRoom } from './index.ts'
import { ACTORS, accountOf, type Hall, nameOf, openHall, postOf } from './testing/hall.ts'

let hall: Hall
let id: string
beforeAll(async () => {
  hall = await openHall()
  id = (await hall.complain()).id
})
afterAll(() => hall.close())

/** A body that is well formed for every line: what is refused is refused for who asks. */
const BODY = {
  version: 1,
  post: postOf('county'),
  accounts: [],
  office: null,
  because: '核实过',
  text: '一句话',
  earlier: accountOf('county'),
  satisfied: true,
  why: 'reply',
}
const bodyFor = (method: string, path: string): object | undefined => {
  if (method === 'GET') return undefined
  if (path.endsWith('/search')) return {}
  if (path === '/api/complaints') {
    return { id: accountOf('worker'), channel: 'visit', kind: 'other', place: '500299001', text: '登记一件' }
  }
  if (path === '/api/complaints/calls') return { answered: true }
  if (path.endsWith('/back')) return {}
  const wanted: Readonly<Record<string, readonly (keyof typeof BODY)[]>> = {
    assign: ['post'],
    'complained-of': ['accounts', 'office', 'because'],
    join: ['earlier', 'because'],
    satisfaction: ['satisfied'],
    contact: ['why'],
    acknowledge: [],
    investigate: [],
    close: [],
  }
  const last = path.slice(path.lastIndexOf('/') + 1)
  const keys = wanted[last] ?? ['text']
  const version = last === 'contact' ? [] : (['version'] as const)
  return Object.fromEntries([...version, ...keys].map((key) => [key, BODY[key]]))
}
const doors = (complaintsRoom.doors ?? []).map(
  ({ method, path, act }) => [`${method} ${path}`, method, path, (act as { permission: string }).permission] as const,
)
const send = (who: string | undefined, method: string, path: string, complaint = id) =>
  hall.as(
    who,
    method as 'GET',
    `${path.replace(':complaint', complaint).replace(':call', complaint)}${path.endsWith('/months') ? '?month=2026-07' : ''}`,
    bodyFor(method, path),
  )

describe('every door, every post', () => {
  it.each(doors)(
    '%s is closed to nobody in particular and to whoever lacks the permission',
    async (_t, method, path, permission) => {
      expect((await send(undefined, method, path)).status).toBe(401)
      for (const [who, actor] of Object.entries(ACTORS)) {
        if (!actor.permissions.has(permission)) expect((await send(who, method, path)).status, who).toBe(403)
      }
    },
  )

  it.each(doors.filter(([, , path]) => path.includes(':complaint')))(
    '%s: a complaint that the county holds does not exist for its townships and for the county next door',
    async (_t, method, path, permission) => {
      for (const who of ['reviewer', 'otherReviewer', 'nextDoor']) {
        if (!ACTORS[who]?.permissions.has(permission)) continue
        const { status, body } = await send(who, method, path)
        expect([status, body.code], who).toEqual([404, 'platform.not-found'])
      }
    },
  )
})

describe('whoever is complained of', () => {
  it('does not see the complaint: not in the list, not the file, not by any act, not on the worktable', async () => {
    const about = await hall.complain({ whom: nameOf('approver') })
    for (const [, method, path] of doors.filter(([, , path]) => path.includes(':complaint'))) {
      expect((await send('approver', method, path, about.id)).status, path).toBe(404)
    }
    for (const who of ['approver', 'secondApprover', 'county'] as const) {
      const { body } = await hall.as(who, 'POST', '/api/complaints/search', {})
      const sees = body.complaints.some(({ complaint }: { complaint: string }) => complaint === about.id)
      expect(sees, who).toBe(who !== 'approver')
    }
    const table = await hall.as('approver', 'GET', '/api/worktable')
    expect(table.text).not.toContain(about.id)
    const rows = await hall.as('approver', 'POST', '/api/lists/oversight.complaints/count', { filter: {} })
    const all = await hall.as('secondApprover', 'POST', '/api/lists/oversight.complaints/count', { filter: {} })
    expect(all.body.rows - rows.body.rows).toBe(1)
  })

  it('is not given it, and neither is anybody under them, nor the office complained of', async () => {
    const about = await hall.complain({ whom: nameOf('reviewer') })
    const refused = await hall.as('approver', 'POST', `/api/complaints/${about.id}/assign`, {
      version: 1,
      post: postOf('reviewer'),
    })
    expect(refused.body).toMatchObject({
      code: 'oversight.complaint-barred',
      detail: { zh: expect.stringContaining('反映的就是本人') },
    })
    const office = await hall.complain({ office: '500299002' })
    expect(await hall.assign(office.id, 'otherReviewer')).toEqual([409, 'oversight.complaint-barred'])
    const county = await hall.complain({ whom: nameOf('secondApprover') })
    expect(await hall.assign(county.id, 'county')).toEqual([409, 'oversight.complaint-barred'])
    expect(await hall.assign(county.id, 'reviewer')).toEqual([409, 'oversight.complaint-barred'])
    expect(await hall.assign(county.id, 'window')).toEqual([400, 'oversight.complaint-nobody-there'])
  })

  it('cannot be made its handler past the program either', async () => {
    const about = await hall.complain({ whom: nameOf('county') })
    await expect(
      hall.asAdmin("update oversight.complaint set handler_id = $2, handler_post = 'x' where id = $1", [
        about.id,
        accountOf('county'),
      ]),
    ).rejects.toThrow('complaint_not_handled_by_complained')
  })

  it('writes down no complaint about themselves, and takes their own name out of none', async () => {
    const sent = { channel: 'phone', kind: 'conduct', place: '500299', text: `${nameOf('county')}不接电话` }
    const own = { id: '01932f3a-0000-7000-8000-00000000000a', ...sent }
    expect((await hall.as('county', 'POST', '/api/complaints', own)).body.code).toBe(
      'oversight.complaint-about-yourself',
    )
    const about = await hall.complain({ whom: nameOf('approver') })
    const cleared = { accounts: [], office: null, because: '与我无关' }
    const answer = await hall.as('approver', 'POST', `/api/complaints/${about.id}/complained-of`, {
      version: 1,
      ...cleared,
    })
    expect(answer.status).toBe(404)
    expect(await hall.act('secondApprover', about.id, 'complained-of', cleared)).toEqual([200, 'received'])
    expect((await hall.as('approver', 'GET', `/api/complaints/${about.id}`)).status).toBe(200)
  })

  it('found out later cannot be whoever has it in hand: it is assigned anew first', async () => {
    const { id: later } = await hall.complain()
    await hall.assign(later, 'county')
    const named = { accounts: [accountOf('county')], office: null, because: '来访人补充' }
    expect(await hall.act('approver', later, 'complained-of', named)).toEqual([
      409,
      'oversight.complaint-handler-complained-of',
    ])
    await hall.assign(later, 'secondCounty')
    expect(await hall.act('approver', later, 'complained-of', named)).toEqual([200, 'assigned'])
  })
})

describe('whoever handles it', () => {
  it('in a township sees it from when it is assigned there until it is returned, and no other township does', async () => {
    const given = await hall.complain()
    const seenBy = async (who: string) => (await hall.as(who, 'GET', `/api/complaints/${given.id}`)).status
    expect(await seenBy('reviewer')).toBe(404)
    await hall.assign(given.id, 'reviewer')
    expect([await seenBy('reviewer'), await seenBy('otherReviewer'), await seenBy('approver')]).toEqual([200, 404, 200])
    expect(await hall.act('reviewer', given.id, 'return', { text: '不属本镇' })).toEqual([200, 'received'])
    expect([await seenBy('reviewer'), await seenBy('approver')]).toEqual([404, 200])
  })

  it('is the one it was assigned to and nobody else', async () => {
    const given = await hall.complain()
    await hall.assign(given.id, 'county')
    expect(await hall.act('secondCounty', given.id, 'investigate')).toEqual([403, 'oversight.complaint-not-yours'])
    expect(await hall.act('county', given.id, 'investigate')).toEqual([200, 'investigating'])
    expect(await hall.act('secondCounty', given.id, 'reply', { text: '代为答复' })).toEqual([
      403,
      'oversight.complaint-not-yours',
    ])
  })
})

describe('what discipline inspection has taken over', () => {
  it('is seen and handled by discipline alone, until it gives it back', async () => {
    const moved = await hall.complain({ whom: nameOf('secondApprover') })
    expect(await hall.act('approver', moved.id, 'transfer', { text: '涉嫌违纪' })).toEqual([200, 'discipline'])
    for (const who of ['approver', 'county', 'reviewer', 'secondApprover']) {
      expect((await hall.as(who, 'GET', `/api/complaints/${moved.id}`)).status, who).toBe(404)
    }
    expect(await hall.act('discipline', moved.id, 'findings', { text: '调取资料' })).toEqual([200, 'discipline'])
    const table = await hall.as('approver', 'GET', '/api/complaints/months?month=2026-07')
    expect(table.status).toBe(200)
    expect((await hall.look(moved.receipt)).body.state).toBe('discipline')
    expect(await hall.act('discipline', moved.id, 'reply', { text: '已依规处理。' })).toEqual([200, 'replied'])
    expect((await hall.as('approver', 'GET', `/api/complaints/${moved.id}`)).status).toBe(404)
    const judge = { county: '500299', receipt: moved.receipt, satisfied: false }
    const again = await hall.as(undefined, 'POST', '/api/complaints/receipt/satisfaction', judge)
    expect(again.body.state).toBe('discipline')
    const back = { text: '属工作作风，请县局办理' }
    expect(await hall.act('discipline', moved.id, 'return-from-discipline', back)).toEqual([200, 'received'])
    expect((await hall.as('approver', 'GET', `/api/complaints/${moved.id}`)).status).toBe(200)
    expect((await hall.as('secondApprover', 'GET', `/api/complaints/${moved.id}`)).status).toBe(404)
  })
})

describe('row security', () => {
  it('shows no complaint outside of a scope', async () => {
    expect((await hall.pool.query('select from oversight.complaint')).rowCount).toBe(0)
  })
})

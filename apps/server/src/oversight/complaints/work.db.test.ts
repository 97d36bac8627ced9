import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hall, nameOf, openHall } from './testing/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const search = async (more: object = {}, who = 'approver') =>
  (await hall.as(who, 'POST', '/api/complaints/search', more)).body

describe('the worktable', () => {
  it('tells whoever assigns what nobody looks into, and the handler what is theirs to answer', async () => {
    const { id } = await hall.complain()
    const kindsOf = async (who: string) => {
      const { body } = await hall.as(who, 'GET', '/api/worktable')
      return JSON.stringify(body).includes(id)
    }
    expect([await kindsOf('approver'), await kindsOf('county')]).toEqual([true, false])
    await hall.assign(id, 'county')
    expect([await kindsOf('approver'), await kindsOf('county'), await kindsOf('secondCounty')]).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('the list', () => {
  it('is narrowed by state, kind, place, day, handler and receipt number, and goes on page by page', async () => {
    const fraud = await hall.complain({ kind: 'fraud', place: '500299002' })
    for (let at = 0; at < 52; at += 1) await hall.complain({ kind: 'money', place: '500299001201' })
    const first = await search({ kind: 'money' })
    expect([first.count, first.complaints.length]).toEqual([52, 50])
    const rest = await search({ kind: 'money', after: first.next })
    expect([rest.complaints.length, rest.next]).toEqual([2, null])
    const ids = [...first.complaints, ...rest.complaints].map(({ complaint }: { complaint: string }) => complaint)
    expect(new Set(ids).size).toBe(52)
    const one = { count: 1, complaints: [{ complaint: fraud.id, placeName: '云台镇', anonymous: true }] }
    expect(await search({ kind: 'fraud' })).toMatchObject(one)
    expect(await search({ place: '500299002' })).toMatchObject(one)
    expect(await search({ receipt: fraud.receipt.toLowerCase() })).toMatchObject(one)
    expect((await search({ place: '500299001', kind: 'money' })).count).toBe(52)
    expect((await search({ until: '2026-06-30' })).count).toBe(0)
    await hall.assign(fraud.id, 'county')
    expect(await search({ mine: true, kind: 'fraud' }, 'county')).toMatchObject(one)
    expect((await search({ mine: true, kind: 'fraud' }, 'secondCounty')).count).toBe(0)
  })

  it('leaves as a file with how far each has come, and with no word of what was said', async () => {
    const url = '/api/lists/oversight.complaints/file'
    const answer = await hall.app.inject({
      method: 'POST',
      url,
      headers: { 'x-test-actor': 'approver' },
      payload: { format: 'csv', filter: { kind: 'fraud' } },
    })
    expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
    expect(answer.body).toContain('2026-07-01,网上,骗取救助,云台镇,已交办')
    expect(answer.body).not.toContain('态度不好')
  })
})

describe('days', () => {
  it('that the county has not set are not made up: nothing is late', async () => {
    const { id } = await hall.complain({ kind: 'refused' })
    expect(await hall.show(id)).toMatchObject({ replyBy: null, acknowledgeBy: null, overdue: null })
    expect((await search({ overdue: true })).count).toBe(0)
  })

  it('that have passed without a reply are late, on the list, in the file and in the count of the month', async () => {
    const { id } = await hall.complain({ kind: 'procedure' })
    await hall.asAdmin("update oversight.complaint set reply_by_on = '2026-06-30' where id = $1", [id])
    expect(await hall.show(id)).toMatchObject({ overdue: true })
    expect(await search({ overdue: true })).toMatchObject({ count: 1, complaints: [{ complaint: id, overdue: true }] })
    const { body } = await hall.as('approver', 'GET', '/api/complaints/months?month=2026-07')
    const line = body.lines.find(({ kind }: { kind: string }) => kind === 'procedure')
    expect(line).toMatchObject({ township: '500299001', townshipName: '松江镇', received: 1, answered: 0, overdue: 1 })
  })

  it('to the reply are counted from when it came, also where it was joined to another', async () => {
    const first = await hall.complain({ kind: 'favouritism' })
    const second = await hall.complain({ kind: 'favouritism' })
    await hall.act('approver', second.id, 'join', { earlier: first.id, because: '同一件事' })
    await hall.assign(first.id, 'county')
    await hall.act('county', first.id, 'investigate')
    hall.clock.set('2026-07-04T10:00:00+08:00')
    await hall.act('county', first.id, 'reply', { text: '已核实并公开。' })
    const { body } = await hall.as('approver', 'GET', '/api/complaints/months?month=2026-07')
    const line = body.lines.find(({ kind }: { kind: string }) => kind === 'favouritism')
    expect(line).toMatchObject({ received: 2, answered: 2, closed: 1, daysToReply: 3 })
    expect((await hall.as('approver', 'GET', '/api/complaints/months?month=2026-06')).body.lines).toEqual([])
  })
})

describe('the complaint telephone', () => {
  it('has a log in which a missed call stands until somebody has called back, once', async () => {
    const missed = { answered: false, telephone: '023-7800 1234', at: '2026-07-01T08:10:00+08:00' }
    const { body } = await hall.as('window', 'POST', '/api/complaints/calls', missed)
    const log = async () => (await hall.as('county', 'GET', '/api/complaints/calls')).body
    expect((await log()).missed).toMatchObject([
      { call: body.call, telephone: '*******1234', notedBy: nameOf('window') },
    ])
    expect(JSON.stringify((await hall.as('county', 'GET', '/api/worktable')).body)).toContain(body.call)
    const back = () => hall.as('county', 'POST', `/api/complaints/calls/${body.call}/back`, {})
    expect((await back()).status).toBe(200)
    expect((await back()).body.code).toBe('oversight.call-not-missed')
    expect(await log()).toMatchObject({ missed: [], calls: [{ call: body.call, calledBackBy: nameOf('county') }] })
  })

  it('is answered, and the complaint that came of it is written down by the township and held by the county', async () => {
    const id = randomUUID()
    const heard = { id, channel: 'phone', kind: 'refused', place: '500299001201', text: '说了三次都不收材料' }
    const received = await hall.as('window', 'POST', '/api/complaints', heard)
    expect(received.body.receipt).toMatch(/^(\w{4}-){3}\w{4}$/)
    await hall.as('window', 'POST', '/api/complaints/calls', { answered: true, complaint: id })
    expect(await hall.show(id)).toMatchObject({ channel: 'phone', state: 'received', contact: null })
    expect((await hall.look(received.body.receipt)).body.state).toBe('received')
    const call = await hall.asAdmin('select from oversight.duty_call where complaint_id = $1', [id])
    expect(call).toHaveLength(1)
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SONGLIN } from '../../platform/testing/index.ts'
import { accountOf, type Hall, nameOf, openHall, postOf } from './testing/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const REPLY = '经核查，工作人员一次性告知不到位，已当面致歉，材料已受理。'
/** A complaint up to its reply by a county officer. */
const answered = async () => {
  const sent = await hall.complain()
  await hall.assign(sent.id, 'county')
  await hall.act('county', sent.id, 'investigate')
  expect(await hall.act('county', sent.id, 'reply', { text: REPLY })).toEqual([200, 'replied'])
  return sent
}

describe('a complaint', () => {
  it('without a name is answered by what stands under its receipt number', async () => {
    const { receipt, status } = await hall.complain({ whom: '窗口的工作人员' })
    expect(status).toBe(200)
    expect(receipt).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect((await hall.look(receipt)).body).toMatchObject({ state: 'received', replies: [], mayJudge: false })
    const done = await answered()
    const seen = await hall.look(done.receipt.toLowerCase().replaceAll('-', ''))
    expect(seen.body).toMatchObject({ state: 'replied', replies: [{ text: REPLY, stands: true }], mayJudge: true })
    expect(seen.text).not.toMatch(/态度不好|秦知秋|500299/)
  })

  it('is found under no other number, and nobody is told whether one is near', async () => {
    const wrong = await hall.look('0000-0000-0000-0000')
    expect([wrong.status, wrong.body.code]).toEqual([404, 'oversight.receipt-unknown'])
  })

  it('sent twice is one complaint with one number; other words under its id are refused', async () => {
    const first = await hall.complain()
    const again = await hall.complain({ id: first.id })
    expect(again.receipt).toBe(first.receipt)
    const other = await hall.complain({ id: first.id, text: '别的事情' })
    expect([other.status, other.body.code]).toEqual([409, 'oversight.complaint-id-taken'])
    expect(await hall.asAdmin('select from oversight.complaint where id = $1', [first.id])).toHaveLength(1)
  })

  it('goes step by step, each written down with who, when and in which office', async () => {
    const { id } = await answered()
    expect(await hall.act('county', id, 'close')).toEqual([200, 'closed'])
    expect(await hall.act('county', id, 'follow-up', { text: '电话回访，问题已解决。' })).toEqual([200, 'closed'])
    const { steps } = await hall.show(id)
    expect(steps.map(({ act, by }: { act: string; by: string | null }) => [act, by])).toEqual([
      ['receive', null],
      ['assign', nameOf('approver')],
      ['investigate', nameOf('county')],
      ['reply', nameOf('county')],
      ['close', nameOf('county')],
      ['followUp', nameOf('county')],
    ])
  })

  it('is not closed without a recorded reply, by the table of states or past the program', async () => {
    const { id } = await hall.complain()
    await hall.assign(id, 'county')
    await hall.act('county', id, 'investigate')
    expect(await hall.act('county', id, 'close')).toEqual([409, 'oversight.complaint-act-not-now'])
    expect(await hall.act('county', id, 'reply', { text: '' })).toEqual([400, 'platform.input-not-allowed'])
    await expect(
      hall.asAdmin("update oversight.complaint set state = 'closed', closed_at = now() where id = $1", [id]),
    ).rejects.toThrow('complaint_no_end_without_reply')
    await expect(
      hall.asAdmin('update oversight.complaint set reply_id = $2, replied_at = now() where id = $1', [
        id,
        randomUUID(),
      ]),
    ).rejects.toThrow('complaint_reply_recorded')
  })

  it('whose complainant is not satisfied is opened again, and its first reply is no answer any more', async () => {
    const { id, receipt } = await answered()
    const sent = { county: SONGLIN, receipt, satisfied: false, text: '没有人给我打过电话' }
    const judged = await hall.as(undefined, 'POST', '/api/complaints/receipt/satisfaction', sent)
    expect(judged.body).toMatchObject({ state: 'received', satisfied: false, mayJudge: false })
    expect(await hall.act('approver', id, 'close')).toEqual([409, 'oversight.complaint-act-not-now'])
    expect(await hall.show(id)).toMatchObject({ reopened: 1, handler: null, repliedAt: null })
    await hall.assign(id, 'secondCounty')
    await hall.act('secondCounty', id, 'investigate')
    expect(await hall.act('secondCounty', id, 'reply', { text: '已上门说明，重新受理。' })).toEqual([200, 'replied'])
    const satisfied = { ...sent, satisfied: true, text: '满意了' }
    await hall.as(undefined, 'POST', '/api/complaints/receipt/satisfaction', satisfied)
    expect(await hall.act('secondCounty', id, 'close')).toEqual([200, 'closed'])
    expect((await hall.look(receipt)).body).toMatchObject({
      state: 'closed',
      satisfied: true,
      replies: [{ stands: false }, { stands: true }],
    })
  })

  it('is judged by nobody before there is a reply', async () => {
    const { receipt } = await hall.complain()
    const sent = { county: SONGLIN, receipt, satisfied: true }
    const { status, body } = await hall.as(undefined, 'POST', '/api/complaints/receipt/satisfaction', sent)
    expect([status, body.code]).toEqual([409, 'oversight.complaint-not-replied'])
  })

  it('joined to an earlier one of the same matter is answered by the same reply', async () => {
    const first = await hall.complain({ text: '低保公示没有贴出来。' })
    const second = await hall.complain({ text: '公示栏是空的。', whom: nameOf('otherReviewer') })
    const joined = { earlier: first.id, because: '同一件事' }
    expect(await hall.act('approver', second.id, 'join', joined)).toEqual([200, 'joined'])
    expect(await hall.assign(first.id, 'otherReviewer')).toEqual([409, 'oversight.complaint-barred'])
    await hall.assign(first.id, 'county')
    await hall.act('county', first.id, 'investigate')
    await hall.act('county', first.id, 'reply', { text: '已补公示七天。' })
    for (const { receipt } of [first, second]) {
      expect((await hall.look(receipt)).body.replies).toMatchObject([{ text: '已补公示七天。' }])
    }
    const back = await hall.complain()
    expect(await hall.act('approver', first.id, 'join', { earlier: back.id, because: '倒过来' })).toEqual([
      409,
      'oversight.complaint-act-not-now',
    ])
    expect(await hall.act('approver', back.id, 'join', { earlier: second.id, because: '已并案' })).toEqual([
      409,
      'oversight.complaint-cannot-join',
    ])
  })

  it('has a reply that holds no number of anybody', async () => {
    const { id } = await hall.complain()
    await hall.assign(id, 'county')
    await hall.act('county', id, 'investigate')
    for (const text of ['请联系 138 0000 0000', '身份证 500299197603020017 已核', '卡号6222020200001234567']) {
      expect(await hall.act('county', id, 'reply', { text }), text).toEqual([400, 'oversight.reply-holds-number'])
    }
  })
})

describe('two officers at once', () => {
  it('one wins, and the other is told what was done and how it stands', async () => {
    const { id } = await hall.complain()
    const { version } = await hall.show(id)
    const sent = (who: 'county' | 'secondCounty') => ({ version, post: postOf(who) })
    const answers = await Promise.all([
      hall.as('approver', 'POST', `/api/complaints/${id}/assign`, sent('county')),
      hall.as('secondApprover', 'POST', `/api/complaints/${id}/assign`, sent('secondCounty')),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late?.body).toMatchObject({
      code: 'oversight.complaint-changed',
      detail: { zh: expect.stringMatching(/县级确认在2026-07-01 09:00办了“交办”，现在是“已交办”/) },
    })
    const { handler } = await hall.show(id)
    const winner = answers.findIndex(({ status }) => status === 200)
    expect(handler).toBe(nameOf(winner === 0 ? 'county' : 'secondCounty'))
  })
})

describe('what was said', () => {
  it('lies encrypted, and stands in no ledger, no job and no answered request', async () => {
    const words = '松树下的秘密投诉内容'
    const { id, receipt } = await hall.complain({
      text: words,
      whom: '李某某',
      name: '周举报',
      telephone: '13900001111',
    })
    await hall.assign(id, 'county')
    await hall.act('county', id, 'return', { text: '应由乡镇先行核查' })
    const [{ everything = '' } = {}] = await hall.asAdmin<{ everything: string }>(
      `select (select json_agg(c) from oversight.complaint c)::text || (select json_agg(s) from oversight.complaint_step s)::text
        || (select json_agg(a) from platform.audit_entry a)::text || coalesce((select json_agg(j) from jobs.job j)::text, '')
        || coalesce((select json_agg(k) from platform.idempotency_key k)::text, '') as everything`,
    )
    for (const plain of [words, '李某某', '周举报', '13900001111', '应由乡镇', receipt]) {
      expect(everything).not.toContain(plain)
    }
    const shown = await hall.show(id)
    expect(shown).toMatchObject({ text: words, contact: { name: '周**', telephone: '*******1111' } })
    const contact = await hall.as('approver', 'POST', `/api/complaints/${id}/contact`, { why: 'ask-back' })
    expect(contact.body).toEqual({ name: '周举报', telephone: '13900001111' })
    const entries = await hall.asAdmin(
      "select details from platform.audit_entry where action = 'oversight.reveal-complainant' and subject = $1",
      [id],
    )
    expect(entries).toEqual([{ details: '{"why":"ask-back"}' }])
  })

  it('is forgotten ten years after the end, and what it was about remains', async () => {
    const { id, receipt } = await answered()
    await hall.act('county', id, 'close')
    const { complaintsRoom } = await import('./index.ts')
    const ending = complaintsRoom.retention?.[0]?.ending
    const { inScope, scopeOf, systemActor } = await import('../../platform/scope/index.ts')
    const due = { before: new Date('2036-07-02T00:00:00+08:00'), beforeDay: '2036-07-02', today: '2046-07-02' }
    const ended = await inScope(hall.platform.db, scopeOf(systemActor(SONGLIN)), async (tx) =>
      ending?.end(tx, SONGLIN, due, 100),
    )
    expect(ended).toBeGreaterThan(0)
    expect(await hall.show(id)).toMatchObject({ text: null, kind: 'conduct', forgotten: '2046-07-02' })
    expect((await hall.look(receipt)).body.replies).toMatchObject([{ text: null }])
  })
})

describe('on the web', () => {
  it('whoever sends again and again from one address is asked to wait, and told where else to go', async () => {
    const send = () =>
      hall.as(
        undefined,
        'POST',
        '/api/complaints/web',
        { county: SONGLIN, id: randomUUID(), kind: 'other', place: '500299001', text: '重复提交' },
        '10.9.9.9',
      )
    for (let at = 0; at < 5; at += 1) expect((await send()).status).toBe(200)
    const [over, then] = [await send(), await send()]
    expect(over.status).toBe(200)
    expect([then.status, then.body.code]).toEqual([429, 'oversight.complaints-wait'])
    expect(then.body.detail.zh).toContain('打电话')
  })

  it('a place that is none, words that are none and a telephone that is none are told at their field', async () => {
    expect((await hall.complain({ place: '500299999' })).body.code).toBe('oversight.complaint-place-unknown')
    expect((await hall.complain({ place: '110101' })).body.code).toBe('oversight.complaint-place-unknown')
    expect((await hall.complain({ text: ' ' })).body).toMatchObject({ where: 'text' })
    expect((await hall.complain({ telephone: '没有' })).body.code).toBe('oversight.complaint-telephone-unfit')
  })

  it('anybody may ask for the townships, and nothing else of the county', async () => {
    const { body } = await hall.as(undefined, 'GET', `/api/complaints/places?county=${SONGLIN}`)
    expect(body.places).toEqual([
      { code: '500299001', name: '松江镇' },
      { code: '500299002', name: '云台镇' },
    ])
    for (const url of ['/api/complaints/months?month=2026-07', '/api/complaints/calls']) {
      expect((await hall.as(undefined, 'GET', url)).status).toBe(401)
    }
  })
})

describe('named officers', () => {
  it('are held to be complained of from the first moment', async () => {
    const { id } = await hall.complain({ whom: `镇上的${nameOf('reviewer')}` })
    expect((await hall.show(id)).about).toEqual([{ account: accountOf('reviewer'), name: nameOf('reviewer') }])
  })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { officer } from '../../platform/testing/index.ts'
import { type Office, openOffice, 柳溪 } from '../testing/office.ts'
import { freshPhoto, inventedPng } from '../testing/photos.ts'

const TELEPHONE = '0299-8200001'
/** Whoever sets figures, and whoever approves them: nobody of the stories. */
const SETTERS = {
  setter: officer(['settings.propose'], { user: '00000000-0000-7000-8000-00000000aaa1' }),
  seconder: officer(['settings.approve'], { user: '00000000-0000-7000-8000-00000000aaa2' }),
}

let office: Office
beforeAll(async () => {
  office = await openOffice({ posts: SETTERS })
  await set('casework.complaint-telephone', TELEPHONE)
})
beforeEach(() => office.clock.set('2026-07-01T09:00:00+08:00'))
afterAll(() => office.close())

async function set(name: string, value: unknown, from = '2026-01-01') {
  await office.asAdmin(
    `insert into platform.setting (county, id, name, scope, value, holds_from, document, clause, proposed_by, proposed_at, approved_by, approved_at)
     values ('500299', gen_random_uuid(), $1, '', $2, $3, '县民政局通知', '', $4, now(), $5, now())`,
    [name, JSON.stringify(value), from, SETTERS.setter.user, SETTERS.seconder.user],
  )
}

/** Somebody whose application was verified and waits for its sheet. */
async function verified(name: string) {
  const family = await office.openAlone(name)
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  await office.took('reviewer', application, 'verification', { said: { opinion: 'inFavour', because: '符合条件' } })
  return { ...family, application }
}
const draw = (applications: readonly string[], more: object = {}) =>
  office.ask('window', 'POST', '/api/notices', { village: 柳溪, applications, ...more })
const seen = async (notice: string) => (await office.done('window', 'GET', `/api/notices/${notice}`)).version
const act = async (who: string, notice: string, word: string, body: object = {}) =>
  office.ask(who, 'POST', `/api/notices/${notice}/${word}`, { seen: await seen(notice), ...body })
const stateOf = async (application: string) =>
  (await office.done('window', 'GET', `/api/applications/${application}`)).state
const page = async (place: string = 柳溪) => {
  const reply = await office.page(`/notices/${place}`)
  return { ...reply, text: reply.body as string }
}
async function posted(...names: string[]) {
  const families = []
  for (const name of names) families.push(await verified(name))
  const { notice } = await draw(families.map(({ application }) => application))
  const hung = await act('village', notice, 'posting', { photo: freshPhoto() })
  if (hung.status !== 200) throw new Error(JSON.stringify(hung))
  return { notice, families, application: families[0]?.application as string, lastOn: hung.lastOn as string }
}

test('a sheet carries name, members, programme, sum and village, and the telephone for complaints', async () => {
  const { application } = await verified('李桂芳')
  const { notice } = await draw([application])
  const sheet = await office.page(`/api/notices/${notice}/sheet`, 'window')
  for (const word of ['李桂芳', '最低生活保障', '柳溪村', TELEPHONE, '2026年7月2日', '2026年7月8日', '可以不留姓名'])
    expect(sheet.body).toContain(word)
  expect(sheet.body).toMatch(/\d+\.\d{2} 元\/月/)
})

test('the days run between two photographs: on the last day the second one is refused, on the day after it ends', async () => {
  const { notice, application, lastOn } = await posted('王秀英')
  expect(lastOn).toBe('2026-07-08')
  expect(await stateOf(application)).toBe('noticed')
  office.clock.set('2026-07-08T23:59:00+08:00')
  const early = await act('village', notice, 'end', { photo: freshPhoto() })
  expect(early).toMatchObject({ status: 409, code: 'casework.notice-still-running' })
  expect(early.detail.zh).toMatch(/2026-07-08.*2026-07-09/)
  expect(early.detail.zh).toContain('民法典')
  expect(await act('village', notice, 'end')).toMatchObject({ status: 400 })
  office.clock.set('2026-07-09T00:00:00+08:00')
  expect(await act('village', notice, 'end', { photo: freshPhoto() })).toMatchObject({ status: 200, state: 'ended' })
  expect(await stateOf(application)).toBe('noticeEnded')
  const { photos } = await office.done('window', 'GET', `/api/notices/${notice}`)
  expect(photos.map(({ shows, happenedOn }: { shows: string; happenedOn: string }) => [shows, happenedOn])).toEqual([
    ['start', '2026-07-01'],
    ['end', '2026-07-09'],
  ])
})

test('a last day in the days of National Day is moved behind them, by the official calendar', async () => {
  const { application } = await verified('孙大爷')
  office.clock.set('2026-09-25T09:00:00+08:00')
  const { notice } = await draw([application])
  expect(await act('village', notice, 'posting', { photo: freshPhoto() })).toMatchObject({
    lastOn: '2026-10-08',
    endsFrom: '2026-10-09',
  })
})

test('no photograph serves twice, and what is none is refused; nothing of a telephone is kept', async () => {
  const { application } = await verified('赵大娘')
  const { notice } = await draw([application])
  expect(await act('village', notice, 'posting', { photo: Buffer.alloc(60, 7).toString('base64') })).toMatchObject({
    code: 'casework.photo-unreadable',
  })
  const file = inventedPng('GPS 30.2741')
  const hung = await act('village', notice, 'posting', { photo: file.toString('base64') })
  expect(hung.status).toBe(200)
  const { photos } = await office.done('window', 'GET', `/api/notices/${notice}`)
  const { base64 } = await office.done('window', 'GET', `/api/notice-photos/${photos[0].photo}`)
  expect(Buffer.from(base64, 'base64').includes('GPS')).toBe(false)
  const [piece] = await office.asAdmin<{ sealed: Buffer }>(
    'select sealed from casework.notice_photo_piece where photo_id = $1',
    [photos[0].photo],
  )
  expect(piece?.sealed.includes('IHDR')).toBe(false)
  office.clock.set('2026-07-09T09:00:00+08:00')
  expect(await act('village', notice, 'end', { photo: file.toString('base64') })).toMatchObject({
    code: 'casework.photo-seen-before',
  })
  expect(await stateOf(application)).toBe('noticed')
})

test('torn off and posted again: the days begin anew', async () => {
  const { notice, application } = await posted('陈阿婆')
  office.clock.set('2026-07-06T09:00:00+08:00')
  expect(await act('village', notice, 'interruption', { because: 'tornOff' })).toMatchObject({ state: 'interrupted' })
  expect(await act('village', notice, 'end', { photo: freshPhoto() })).toMatchObject({
    code: 'casework.notice-not-in-this-state',
  })
  expect(await act('village', notice, 'reposting', { photo: freshPhoto() })).toMatchObject({ lastOn: '2026-07-13' })
  office.clock.set('2026-07-13T09:00:00+08:00')
  expect(await act('village', notice, 'end', { photo: freshPhoto() })).toMatchObject({ status: 409 })
  office.clock.set('2026-07-14T09:00:00+08:00')
  expect(await act('village', notice, 'end', { photo: freshPhoto() })).toMatchObject({ state: 'ended' })
  expect(await stateOf(application)).toBe('noticeEnded')
})

test('an objection takes that one off the sheet and the others go on; unfounded, it is noticed anew', async () => {
  const { notice, families } = await posted('何姑婆', '周小满')
  const [first, second] = families.map(({ application }) => application) as [string, string]
  const objected = await office.step('window', first, 'objection', {
    channel: 'telephone',
    told: '他家有一辆小汽车',
    name: '邻居张三',
  })
  expect(objected).toMatchObject({ status: 200, state: 'objected', dueOn: null })
  expect((await page()).text).not.toContain('何姑婆')
  office.clock.set('2026-07-09T09:00:00+08:00')
  expect(await act('village', notice, 'end', { photo: freshPhoto() })).toMatchObject({ state: 'ended' })
  expect([await stateOf(first), await stateOf(second)]).toEqual(['objected', 'noticeEnded'])
  const shown = await office.ask('village', 'GET', `/api/applications/${first}`)
  expect(JSON.stringify(shown)).not.toMatch(/邻居张三|小汽车/)
  const settle = (word: string, body: object = {}) =>
    office.ask('reviewer', 'POST', `/api/objections/${objected.objection}/${word}`, body)
  expect(await settle('telling', { how: 'telephone' })).toMatchObject({ status: 409 })
  expect(await settle('dismissal', { found: '车属邻居，已核实' })).toMatchObject({ state: 'dismissed' })
  expect(await stateOf(first)).toBe('verified')
  expect(await settle('telling', { how: 'telephone' })).toMatchObject({ status: 200 })
  const again = await draw([first])
  expect(await act('village', again.notice, 'posting', { photo: freshPhoto() })).toMatchObject({ lastOn: '2026-07-16' })
})

test('an objection that is upheld sends the case back to be looked into, and a sheet with nobody left has lapsed', async () => {
  const { notice, application } = await posted('钱婶')
  const { objection } = await office.took('window', application, 'objection', { channel: 'paper', told: '有存款' })
  expect((await office.done('window', 'GET', `/api/notices/${notice}`)).state).toBe('lapsed')
  await office.done('reviewer', 'POST', `/api/objections/${objection}/upholding`, { found: '查实有存款' })
  expect(await stateOf(application)).toBe('accepted')
})

test('an objection to tekun is due within fifteen working days; for others as the county has set it, and else no day is made up', async () => {
  const { application, families } = await posted('吴老三')
  await office.asAdmin("update casework.application set programme = 'tekun', person_id = $2 where id = $1", [
    application,
    families[0]?.person,
  ])
  const answer = await office.took('window', application, 'objection', { channel: 'paper', told: '有儿子' })
  expect(answer.dueOn).toBe('2026-07-22')
  const { application: other } = await posted('郑嫂')
  await set('casework.objection-days', 5, '2026-06-01')
  expect(await office.took('window', other, 'objection', { channel: 'paper', told: '有房' })).toMatchObject({
    dueOn: '2026-07-08',
  })
})

test('the public page shows what hangs and forgets it by itself on the day after its last, photographed or not', async () => {
  const { notice } = await posted('冯二娘')
  const shown = await page()
  expect(shown.text).toContain('冯二娘')
  expect(shown.headers['cache-control']).toBe('no-store')
  expect(shown.headers['x-robots-tag']).toContain('noindex')
  office.clock.set('2026-07-08T23:59:59+08:00')
  expect((await page()).text).toContain('冯二娘')
  office.clock.set('2026-07-09T00:00:00+08:00')
  const gone = await page()
  expect(gone.text).not.toContain('冯二娘')
  expect(gone.text).not.toContain(notice)
  expect((await office.page('/notices/500299')).body).not.toContain('冯二娘')
  expect((await page('500299001202')).text).not.toContain('冯二娘')
  expect((await page('999999001202')).text).not.toContain('冯二娘')
  expect((await page('secret')).status).toBe(404)
})

test('anybody may object on the page, without a name; the notice cannot end until somebody has read it', async () => {
  const { notice, application } = await posted('卫大嫂')
  const sent = await office.form(`/notices/${柳溪}/objections`, {
    notice,
    line: '1',
    told: '他儿子在城里有房',
    name: '',
  })
  expect([sent.status, sent.body]).toEqual([200, expect.stringContaining('已收到')])
  expect(await stateOf(application)).toBe('noticed')
  office.clock.set('2026-07-09T09:00:00+08:00')
  expect(await act('village', notice, 'end', { photo: freshPhoto() })).toMatchObject({
    code: 'casework.objection-waits',
  })
  const { objections } = await office.done('reviewer', 'GET', '/api/objections')
  const { objection } = objections.find((one: { application: string }) => one.application === application)
  expect(await office.done('reviewer', 'GET', `/api/objections/${objection}`)).toMatchObject({
    told: '他儿子在城里有房',
  })
  await office.done('reviewer', 'POST', `/api/objections/${objection}/setting-aside`, { found: '说的是同名的另一人' })
  expect(await act('village', notice, 'end', { photo: freshPhoto() })).toMatchObject({ state: 'ended' })
  const late = await office.form(`/notices/${柳溪}/objections`, { notice, line: '1', told: '又有异议' })
  expect(late.status).toBe(409)
  const elsewhere = await office.form('/notices/500299002201/objections', { notice, line: '1', told: '又有异议' })
  expect(elsewhere.status).toBe(409)
  const [row] = await office.asAdmin<{ told_sealed: Buffer }>(
    'select told_sealed from casework.objection where id = $1',
    [objection],
  )
  expect(row?.told_sealed.includes('有房')).toBe(false)
  const entries = await office.asAdmin<{ details: string }>('select details::text as details from platform.audit_entry')
  expect(entries.map(({ details }) => details).join()).not.toMatch(/有房|卫大嫂|邻居/)
})

test('a name is masked from the day on which the county has it so', async () => {
  const before = await verified('褚大山')
  await set('casework.notice-names', 'masked', '2026-07-02')
  const { notice } = await draw([before.application])
  expect((await office.page(`/api/notices/${notice}/sheet`, 'window')).body).toContain('褚大山')
  office.clock.set('2026-07-02T09:00:00+08:00')
  const after = await verified('蒋小河')
  const { notice: masked } = await draw([after.application])
  const sheet = await office.page(`/api/notices/${masked}/sheet`, 'window')
  expect(sheet.body).toContain('蒋某河')
  expect(sheet.body).not.toContain('蒋小河')
  await office.asAdmin("delete from platform.setting where name = 'casework.notice-names'")
})

test('a wrong name is corrected: the line leaves sheet and page, and it is drawn anew; nobody is left without a decision', async () => {
  const { notice, application, families } = await posted('沈大娘')
  const household = families[0]?.household
  const { request } = await office.done('window', 'POST', '/api/publication-requests', {
    household,
    wish: 'correct',
    told: '名字写错',
  })
  expect((await page()).text).toContain('沈大娘')
  const decide = (decision: string) =>
    office.ask('window', 'POST', `/api/publication-requests/${request}/decision`, { decision, because: '属实' })
  expect(await decide('grant')).toMatchObject({ state: 'granted' })
  expect(await decide('decline')).toMatchObject({ code: 'casework.publication-request-decided' })
  expect((await page()).text).not.toContain('沈大娘')
  await act('window', notice, 'lapse', { because: 'drawnWrongly' })
  const again = await draw([application])
  expect(await act('village', again.notice, 'posting', { photo: freshPhoto() })).toMatchObject({ status: 200 })
  expect(await stateOf(application)).toBe('noticed')
})

test('children’s allowances, and what tells of a disability by its name, are on no sheet', async () => {
  const { household, person } = await office.openAlone('韩大伯')
  const application = await office.apply({ household, person }, { programme: 'oldAgeAllowance', of: person })
  await office.asAdmin("update casework.application set state = 'verified' where id = $1", [application])
  expect(await draw([application])).toMatchObject({ status: 409, code: 'casework.never-published' })
  await office.asAdmin("update casework.application set programme = 'unattendedChildAllowance' where id = $1", [
    application,
  ])
  expect(await draw([application])).toMatchObject({ status: 409, code: 'casework.never-published' })
})

test('a household that moves while its sheet hangs is noticed in its new village', async () => {
  const { application, families } = await posted('杨老五')
  await office.done('keeper', 'POST', `/api/registry/households/${families[0]?.household}/move`, {
    region: '500299001202',
    on: '2026-07-01',
  })
  await office.settle()
  const again = await draw([application], { village: '500299001202' })
  expect(again).toMatchObject({ status: 200 })
  expect(await act('otherVillage', again.notice, 'posting', { photo: freshPhoto() })).toMatchObject({ status: 200 })
})

test('the standing list follows the awards: who is confirmed is on it, who has ended or was taken off is not', async () => {
  const { notice, application, families } = await posted('朱大爷')
  office.clock.set('2026-07-09T09:00:00+08:00')
  await act('village', notice, 'end', { photo: freshPhoto() })
  const { award } = await office.took('countyApprover', application, 'confirmation')
  office.clock.set('2026-08-01T09:00:00+08:00')
  const names = async () =>
    (await office.done('village', 'GET', `/api/standing-lists/${柳溪}`)).lines.map(
      (line: { name: string }) => line.name,
    )
  expect(await names()).toContain('朱大爷')
  expect((await page()).text).toContain('朱大爷')
  const paper = await office.page(`/api/standing-lists/${柳溪}/sheet`, 'village')
  expect(paper.body).toMatch(/朱大爷[\s\S]*最低生活保障/)
  expect((await office.page(`/api/standing-lists/${柳溪}/sheet?since=2026-09`, 'village')).body).not.toContain('朱大爷')
  await office.asAdmin(
    "update casework.award set state = 'ended', holds_until = '2026-08-02', ended_because = 'paidOnce' where id = $1",
    [award],
  )
  expect(await names()).not.toContain('朱大爷')
  await office.asAdmin(
    "update casework.award set state = 'running', holds_until = null, ended_because = null where id = $1",
    [award],
  )
  const { request } = await office.done('window', 'POST', '/api/publication-requests', {
    household: families[0]?.household,
    wish: 'remove',
    told: '有人上门骚扰',
  })
  await office.done('window', 'POST', `/api/publication-requests/${request}/decision`, {
    decision: 'grant',
    because: '属实',
  })
  expect(await names()).not.toContain('朱大爷')
  expect((await page()).text).not.toContain('朱大爷')
})

test('without a telephone for complaints no sheet is drawn', async () => {
  const { application } = await verified('秦大姐')
  await office.asAdmin(
    "update platform.setting set holds_from = '2026-12-01' where name = 'casework.complaint-telephone'",
  )
  expect(await draw([application])).toMatchObject({ code: 'casework.complaint-telephone-unset' })
  await office.asAdmin(
    "update platform.setting set holds_from = '2026-01-01' where name = 'casework.complaint-telephone'",
  )
})

test('what waits stands in the worktables: to draw, to post, to photograph', async () => {
  const { application } = await verified('尤二嫂')
  const { ready } = await office.done('window', 'GET', '/api/notices')
  expect(ready.map((one: { application: string }) => one.application)).toContain(application)
  const { notice } = await draw([application])
  const sheets = async () => (await office.done('village', 'GET', '/api/notices')).sheets
  expect((await sheets()).find((one: { notice: string }) => one.notice === notice)).toMatchObject({ state: 'drawn' })
  await act('village', notice, 'posting', { photo: freshPhoto() })
  office.clock.set('2026-07-03T09:00:00+08:00')
  expect((await sheets()).find((one: { notice: string }) => one.notice === notice)).toMatchObject({
    state: 'posted',
    span: { daysLeft: 5 },
  })
})

test('until 2021-06-30 the county notices a second time, seven days more; from July on once', async () => {
  const { application } = await verified('许老汉')
  await office.asAdmin("update casework.application set law_on = '2021-06-30' where id = $1", [application])
  const { notice } = await draw([application])
  await act('village', notice, 'posting', { photo: freshPhoto() })
  office.clock.set('2026-07-09T09:00:00+08:00')
  await act('village', notice, 'end', { photo: freshPhoto() })
  expect(await office.step('countyApprover', application, 'confirmation')).toMatchObject({
    code: 'casework.step-missing',
  })
  const second = await draw([application], { kind: 'second' })
  expect(await act('village', second.notice, 'posting', { photo: freshPhoto() })).toMatchObject({
    lastOn: '2026-07-16',
  })
  expect(await stateOf(application)).toBe('secondNoticed')
  office.clock.set('2026-07-17T09:00:00+08:00')
  await act('village', second.notice, 'end', { photo: freshPhoto() })
  expect(await stateOf(application)).toBe('secondNoticeEnded')
  const { application: today } = await posted('何小妹')
  expect(await draw([today], { kind: 'second' })).toMatchObject({ code: 'casework.not-in-this-state' })
})

test('who withdraws while the sheet hangs is on it no longer', async () => {
  const { notice, families } = await posted('吕大叔', '施大婶')
  const [gone, stays] = families.map(({ application }) => application) as [string, string]
  await office.took('window', gone, 'withdrawal', { said: { because: '自愿撤回' } })
  const shown = (await page()).text
  expect([shown.includes('吕大叔'), shown.includes('施大婶')]).toEqual([false, true])
  office.clock.set('2026-07-09T09:00:00+08:00')
  await act('village', notice, 'end', { photo: freshPhoto() })
  expect([await stateOf(gone), await stateOf(stays)]).toEqual(['withdrawn', 'noticeEnded'])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEXT_DOOR } from '../../platform/testing/index.ts'
import { enterStaff, openKnown } from '../testing/near.ts'
import { inPost, type Office, openOffice, 柳溪 } from '../testing/office.ts'

const township = inPost('townshipWindow', '500299001')
const everything = inPost('townshipReviewer', '500299001').permissions
let office: Office
beforeAll(async () => {
  const permissions = new Set([...township.permissions, ...everything, 'casework.confirm'])
  office = await openOffice({
    posts: {
      allHands: { ...township, permissions },
      standIn: inPost('townshipReviewer', '500299001'),
      otherReviewer: inPost('townshipReviewer', '500299001'),
      inquirer2: inPost('villageWorker', 柳溪),
      nextDoorOfficer: inPost('countyOfficer', NEXT_DOOR, { counties: [NEXT_DOOR] }),
    },
  })
})
afterAll(() => office.close())

const companionOf = (who: string) => office.posts[who]?.user
const opinion = { said: { opinion: 'inFavour', because: '符合' } }

/** Everything from acceptance to a decision in a programme without a notice, each word by whom. */
const WAY = ['acceptance', 'inquiry', 'inquiry/countersign', 'verification', 'confirmation'] as const
const ORDINARY = ['window', 'inquirer', 'companion', 'reviewer', 'townshipApprover']

async function walk(application: string, hands: readonly string[]) {
  let last: { code?: string } = {}
  for (const [at, word] of WAY.entries()) {
    const inquiry = { companion: companionOf(hands[2] ?? ''), present: '本人', found: '一间屋', agrees: true }
    const said = word === 'inquiry' ? { said: inquiry } : word === 'verification' ? opinion : { said: {} }
    last = await office.step(hands[at] ?? '', application, word, word === 'confirmation' ? {} : said)
    if (last.code !== undefined) return { word, code: last.code }
  }
  return { word: 'done', code: last.code }
}

test.each([
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [1, 3],
  [1, 4],
  [2, 3],
  [2, 4],
  [3, 4],
])('nobody holds two hands of one case, whatever posts they hold (steps %i and %i)', async (first, second) => {
  const family = await office.openAlone(`孤儿${first}${second}`, 0, '2015-02-01')
  const application = await office.apply(family, { programme: 'orphanAllowance', of: family.person })
  const hands = ORDINARY.map((who, at) => (at === first || at === second ? 'allHands' : who))
  expect(await walk(application, hands)).toEqual({ word: WAY[second], code: 'casework.same-hands' })
})

test('nobody acts for himself, not even at the door', async () => {
  const family = await openKnown(office, '窗口本人')
  await enterStaff(office, 'secondWindow', family.number)
  await expect(office.apply(family, { clerk: 'secondWindow' })).rejects.toThrow('casework.too-near')
  const application = await office.apply(family)
  await office.authorise(application, [family.person])
  expect(await office.step('secondWindow', application, 'acceptance', { said: {} })).toMatchObject({
    code: 'casework.too-near',
  })
})

test('nobody acts for a near relative or whom they care for; the refusal names the rule, the county sees it', async () => {
  const staff = await enterStaff(office, 'reviewer')
  for (const relation of ['sibling', 'caredFor']) {
    const family = await openKnown(office, `亲属${relation}`)
    await office.done('countyOfficer', 'POST', `/api/staff/${staff}/kin`, {
      relation,
      name: family.name,
      number: family.number,
    })
    const application = await office.apply(family)
    await office.authorise(application, [family.person])
    await office.took('window', application, 'acceptance', { said: {} })
    const refused = await office.step('reviewer', application, 'means-check', {
      said: { report: '1', reportedOn: '2026-07-01', findings: [{ source: '社保', found: '无', agrees: true }] },
    })
    expect(refused.code).toBe('casework.too-near')
    expect(JSON.stringify(refused)).not.toMatch(/sibling|兄|caredFor|亲属s|亲属c/)
    const { kept } = await office.done('countyApprover', 'GET', '/api/kept-apart')
    expect(kept).toContainEqual(
      expect.objectContaining({ subject: application, action: 'casework.record-means-check' }),
    )
    const { rows } = await office.done('countyApprover', 'GET', '/api/kin-cases')
    const registered = rows.some((row: { application: string }) => row.application === application)
    expect(registered).toBe(relation === 'sibling')
  }
})

test('a proxy counts as one of the household', async () => {
  const family = await office.openAlone('托人办理')
  const proxy = await openKnown(office, '代理人')
  const staff = await enterStaff(office, 'inquirer')
  await office.done('countyOfficer', 'POST', `/api/staff/${staff}/kin`, {
    relation: 'spouse',
    name: proxy.name,
    number: proxy.number,
  })
  const application = await office.apply(family, {
    proxy: { name: proxy.name, number: proxy.number, scope: '申请', until: '2026-12-31' },
  })
  await office.authorise(application, [family.person])
  expect(await office.step('inquirer', application, 'acceptance', { said: {} })).toMatchObject({
    code: 'casework.too-near',
  })
})

test('a case of an official’s near relative is registered at acceptance, inquired with the county, and decided there', async () => {
  const family = await openKnown(office, '主任之母')
  const chair = await enterStaff(office, 'nobody of the office', undefined, 'villageCommittee')
  await office.done('countyOfficer', 'POST', `/api/staff/${chair}/kin`, {
    relation: 'parent',
    name: family.name,
    number: family.number,
  })
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  expect(await office.step('companion', application, 'verification', opinion)).toMatchObject({
    code: 'casework.same-hands',
  })
  expect(await office.step('otherReviewer', application, 'verification', opinion)).toMatchObject({
    code: 'casework.kin-case-not-inquired',
  })
  const inquiry = { companion: companionOf('secondOfficer'), present: '本人', found: '一间屋', agrees: true }
  await office.took('inquirer2', application, 'inquiry', { said: inquiry })
  await office.took('secondOfficer', application, 'inquiry/countersign', { said: {} })
  await office.took('otherReviewer', application, 'verification', opinion)
  const { rows } = await office.done('countyApprover', 'GET', '/api/kin-cases')
  expect(rows.find((row: { application: string }) => row.application === application)).toMatchObject({
    countyInquired: true,
    how: ['match'],
  })
  expect(JSON.stringify(rows)).not.toContain('parent')
})

test('what an applicant declares of a relative in office registers the case though no number matched', async () => {
  const family = await office.openAlone('自述亲属')
  const application = await office.apply(family)
  await office.done('window', 'POST', `/api/applications/${application}/near-relative`, { said: '侄子在县民政局' })
  const [row] = await office.asAdmin<{ said: Buffer }>(
    'select said_sealed as said from casework.kin_case where application_id = $1',
    [application],
  )
  expect(row?.said.toString('utf8')).not.toContain('侄子')
})

test('a stand-in is named, shows on the step, and no longer acts when the appointment is over', async () => {
  const appointment = {
    township: '500299001',
    account: companionOf('standIn'),
    hand: 'verify',
    post: '审核岗',
    because: '乡镇仅有一名审核人员且须回避',
    from: '2026-07-01',
    until: '2026-07-08',
  }
  expect(await office.ask('townshipApprover', 'POST', '/api/stand-ins', appointment)).toMatchObject({ status: 403 })
  const { standIn } = await office.done('countyApprover', 'POST', '/api/stand-ins', appointment)
  expect(await office.ask('secondApprover', 'POST', '/api/stand-ins', appointment)).toMatchObject({
    code: 'casework.stand-in-overlaps',
  })
  const first = await office.openAlone('替代甲')
  const one = await office.apply(first)
  await office.lookInto(one, [first.person])
  await office.took('standIn', one, 'verification', opinion)
  const { steps } = await office.done('window', 'GET', `/api/applications/${one}`)
  expect(steps.at(-1)).toMatchObject({ act: 'verify', standIn })
  const second = await office.openAlone('替代乙')
  const other = await office.apply(second)
  await office.lookInto(other, [second.person])
  await office.done('countyApprover', 'POST', `/api/stand-ins/${standIn}/end`, {})
  expect(await office.step('standIn', other, 'verification', opinion)).toMatchObject({
    code: 'casework.stand-in-not-in-force',
  })
})

test('the staff register is the county’s; numbers and names of relatives are masked', async () => {
  for (const who of ['window', 'reviewer', 'townshipApprover', 'village', 'administrator', 'countyApprover']) {
    expect(await office.ask(who, 'GET', '/api/staff'), who).toMatchObject({ status: 403 })
  }
  const text = JSON.stringify(await office.done('countyOfficer', 'GET', '/api/staff'))
  expect(text).not.toMatch(/\d{17}[\dX]/)
  expect(text).not.toContain('主任之母')
  const { staff } = await office.done('nextDoorOfficer', 'GET', '/api/staff')
  expect(staff).toEqual([])
})

import { Readable, Writable } from 'node:stream'
import { openSheet, writeSheet } from '@doudi/sheets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from '../../testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const HEAD = ['转办编号', '姓名', '办理结果', '金额（元）', '办理日期', '答复内容', '文号']
type Line = readonly [string, string, string, string, string, string]

/** A file as a department sends it back: number, result, sum, day, words, reference. */
async function fileOf(lines: readonly Line[]): Promise<string> {
  const chunks: Buffer[] = []
  const target = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  const rows = lines.map(([number, ...rest]) => [number, '某人', ...rest])
  await writeSheet(target, [{ name: '转办', titles: ['发回'], columns: HEAD.map((name) => ({ name })), rows }])
  return Buffer.concat(chunks).toString('base64')
}
const csvOf = (lines: readonly Line[]) =>
  Buffer.from(
    `\uFEFF${[HEAD, ...lines.map(([number, ...rest]) => [number, '某人', ...rest])].map((line) => line.join(',')).join('\r\n')}`,
  ).toString('base64')
const bring = (content: string, department = 'medical') =>
  office.ask('countyOfficer', 'POST', '/api/referrals/answers', { department, content })

async function sent(name: string): Promise<string> {
  const { household, person } = await office.openAlone(name)
  const { referral } = await office.done('window', 'POST', '/api/referrals', {
    household,
    person,
    department: 'medical',
    need: { words: '=1+1 住院' },
  })
  await office.done('window', 'POST', `/api/referrals/${referral}/consent`, {
    seen: 1,
    said: { signedOn: '2026-07-01', scope: ['name', 'number', 'words'], document: '同意书' },
  })
  await office.done('window', 'POST', `/api/referrals/${referral}/sending`, { seen: 2, said: {} })
  return referral
}
const stateOf = async (referral: string) =>
  (
    await office.asAdmin<{ state: string; outcome: string | null; amount_fen: string | null }>(
      'select state, outcome, amount_fen from casework.referral where id = $1',
      [referral],
    )
  )[0]

test('what waits goes out as a file with empty columns for the answers; the number is masked and nothing in it runs', async () => {
  const referral = await sent('李桂芳')
  const { content, rows } = await office.done('countyOfficer', 'POST', '/api/referrals/file', { department: 'medical' })
  expect(rows).toBeGreaterThan(0)
  const sheet = await openSheet(Readable.from([Buffer.from(content, 'base64')]))
  const texts: string[] = []
  for await (const row of sheet.rows) for (const { text } of row.cells) texts.push(text)
  await sheet.close()
  expect(texts).toContain(referral)
  expect(texts).toContain('办理结果')
  expect(texts).toContain("'=1+1 住院")
  expect(texts.some((text) => /^\d{17}[\dX]$/.test(text))).toBe(false)
})

test('its answers come back: granted with the sum, refused, returned; the same file again changes nothing', async () => {
  const [granted, refused, returned] = [await sent('王秀英'), await sent('赵大娘'), await sent('周小满')]
  const content = await fileOf([
    [granted, '同意', '8000.50', '2026-07-01', '已救助', '医保1号'],
    [refused, '不同意', '', '2026-07-01', '未达标准', ''],
    [returned, '退回', '', '2026-07-01', '缺结算单', ''],
  ])
  expect(await bring(content)).toMatchObject({ status: 200, taken: 3, unchanged: 0, problems: [] })
  expect(await stateOf(granted)).toEqual({ state: 'answered', outcome: 'granted', amount_fen: '800050' })
  expect(await stateOf(refused)).toMatchObject({ state: 'answered', outcome: 'refused', amount_fen: null })
  expect(await stateOf(returned)).toMatchObject({ state: 'returned' })
  const before = await office.asAdmin('select count(*)::int as n from casework.referral_step')
  expect(await bring(content)).toMatchObject({ taken: 0, unchanged: 3, problems: [] })
  expect(await office.asAdmin('select count(*)::int as n from casework.referral_step')).toEqual(before)
})

test('with bad lines nothing is taken, and each is told by its line and column', async () => {
  const [good, other] = [await sent('孙有福'), await sent('钱老三')]
  const answer = await bring(
    csvOf([
      [good, '同意', '100', '2026-07-01', '同意', ''],
      [other, '也许', '100', '2026-07-01', '不明', ''],
      ['不是编号', '同意', '', '2026-07-01', '同意', ''],
      [good, '同意', '100', '2026-07-01', '再写一次', ''],
      [other, '同意', '一百元', '2026-09-01', '', ''],
      ['00000000-0000-7000-8000-000000000009', '不同意', '', '2026-07-01', '没有这件', ''],
    ]),
  )
  expect(answer).toMatchObject({ status: 200, taken: 0 })
  const told = answer.problems.map(
    ({ line, column }: { line: number; column: string | null }) => `${line}${column ?? ''}`,
  )
  expect(told).toEqual(expect.arrayContaining(['3C', '4A', '5', '6D', '6E', '6F', '7']))
  expect(await stateOf(good)).toMatchObject({ state: 'sent', outcome: null })
})

test('an answer that contradicts the one on record is told and changes nothing', async () => {
  const referral = await sent('吴秀兰')
  await bring(await fileOf([[referral, '同意', '500', '2026-07-01', '同意', '']]))
  const answer = await bring(await fileOf([[referral, '不同意', '', '2026-07-01', '又不同意', '']]))
  expect(answer.taken).toBe(0)
  expect(answer.problems).toHaveLength(1)
  expect(await stateOf(referral)).toMatchObject({ outcome: 'granted', amount_fen: '50000' })
})

test('the answers of one department do not land in the referral of another', async () => {
  const referral = await sent('郑大山')
  const answer = await bring(await fileOf([[referral, '同意', '', '2026-07-01', '同意', '']]), 'education')
  expect(answer).toMatchObject({ taken: 0, problems: [expect.objectContaining({ line: 3 })] })
})

test('a file that is none, and one without the headings, is refused in words', async () => {
  for (const bytes of ['not a sheet', 'PK\u0003\u0004broken', '甲,乙\r\n1,2\r\n']) {
    expect(await bring(Buffer.from(bytes).toString('base64'))).toMatchObject({
      status: 400,
      code: 'casework.answers-unreadable',
    })
  }
})

test('a township clerk takes no file out and brings none in', async () => {
  expect(await office.ask('window', 'POST', '/api/referrals/file', { department: 'medical' })).toMatchObject({
    status: 403,
  })
  expect(
    await office.ask('window', 'POST', '/api/referrals/answers', { department: 'medical', content: '' }),
  ).toMatchObject({
    status: 403,
  })
})

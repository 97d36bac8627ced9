import { writeSheet } from '@doudi/sheets'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collecting } from './file/collect.ts'
import { type Office, openOffice, people, readBack } from './testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** The empty form of another system, as an officer downloads it there. */
async function emptyForm(headings: readonly string[]): Promise<Buffer> {
  const { target, bytes } = collecting()
  const columns = headings.map((name) => ({ name }))
  await writeSheet(target, [{ name: '导入模板', titles: ['某系统批量导入表'], columns, rows: [] }])
  return bytes()
}

const read = async (payload: Buffer, who = 'asker', query = 'roster=dibao&list=drawer.people') =>
  office.app.inject({
    method: 'POST',
    url: `/api/layouts/read?${query}`,
    headers: { 'x-test-actor': who, 'content-type': 'application/octet-stream' },
    payload,
  })

const HEADINGS = ['序号', '证件号码', '对象姓名', '出生年月', '发放金额', '证件类型']

it('an empty form of another system is read, and what of ours stands in its columns is proposed', async () => {
  const answer = await read(await emptyForm(HEADINGS))
  expect(answer.statusCode, answer.body).toBe(200)
  const { sheet, titles, columns } = answer.json()
  expect([sheet, titles]).toEqual(['导入模板', ['某系统批量导入表']])
  expect(columns.map((column: { heading: string; source: string | null }) => [column.heading, column.source])).toEqual([
    ['序号', null],
    ['证件号码', 'number'],
    ['对象姓名', 'name'],
    ['出生年月', 'born'],
    ['发放金额', null],
    ['证件类型', null],
  ])
  expect(columns.map((column: { field: string | null }) => column.field).slice(0, 4)).toEqual([
    'serial',
    'identityNumber',
    'name',
    'born',
  ])
})

it('mapped once it is kept with who made it, and a list leaves in its headings, order, words and formats', async () => {
  const { columns, ...form } = (await read(await emptyForm(HEADINGS))).json()
  columns[3].format = 'day-digits'
  Object.assign(columns[4], { source: 'monthly', format: 'fen' })
  columns[5].constant = '居民身份证'
  const { sheet, titles } = form
  const kept = await office.send('asker', 'POST', '/api/layouts', {
    ...{ name: '省系统低保导入', roster: 'dibao', list: 'drawer.people', sheet, titles, columns },
  })
  expect(kept.json()).toMatchObject({ version: 1, fingerprint: form.fingerprint })
  office.drawer.rows = people(2)
  const { layout } = kept.json()
  const file = await office.send('reader', 'POST', '/api/lists/drawer.people/file', { layout })
  const { header, rows, titles: above } = await readBack(file.rawPayload, HEADINGS)
  expect([above, header]).toEqual([['某系统批量导入表'], HEADINGS])
  expect(rows[0]).toEqual(['', '5002**********0011', '赵0', '19600501', '41050', '居民身份证'])
  const { export: id } = await office.ask({ layout })
  await office.settle()
  const full = await readBack((await office.send('asker', 'GET', `/api/exports/${id}/file`)).rawPayload, HEADINGS)
  expect(full.header).toEqual(HEADINGS)
  expect(full.rows.map((row) => row[1])).toEqual(['500299196005010000', '500299196005010001'])
})

it('kept again it is its next version, and what names the earlier one still finds it', async () => {
  const form = { name: '换版的表', roster: 'dibao', list: 'drawer.people', sheet: '表', titles: [] }
  const keep = async (heading: string) =>
    (await office.send('asker', 'POST', '/api/layouts', { ...form, columns: [{ heading, source: 'name' }] })).json()
  const first = await keep('姓名')
  const second = await keep('对象姓名')
  expect([first.version, second.version]).toEqual([1, 2])
  const inUse = (await office.send('reader', 'GET', '/api/layouts')).json().layouts
  expect(inUse.filter(({ name }: { name: string }) => name === '换版的表')).toMatchObject([
    { id: second.layout, version: 2, madeBy: '00000000-0000-7000-8000-000000000001' },
  ])
  const file = await office.send('reader', 'POST', '/api/lists/drawer.people/file', { layout: first.layout })
  expect(file.statusCode).toBe(200)
  expect((await office.send('asker', 'POST', '/api/layouts/retire', { name: '换版的表' })).statusCode).toBe(200)
  expect((await office.send('asker', 'POST', '/api/layouts/retire', { name: '换版的表' })).statusCode).toBe(404)
})

it('a form that is none, a column that the list lacks and a stranger are refused in words', async () => {
  const png = await read(Buffer.from('89504e470d0a1a0a00000000', 'hex'))
  expect(png.statusCode).toBe(400)
  expect(png.json().code).toMatch(/^sheet\./)
  const none = await read(await emptyForm(['甲', '乙']))
  expect([none.statusCode, none.json().code]).toEqual([400, 'sheet.header-missing'])
  expect((await read(await emptyForm(HEADINGS), 'reader')).statusCode).toBe(403)
  const wrong = await office.send('asker', 'POST', '/api/layouts', {
    ...{
      name: '错列',
      roster: 'dibao',
      list: 'drawer.people',
      sheet: '表',
      columns: [{ heading: '甲', source: 'salary' }],
    },
  })
  expect(wrong.json()).toMatchObject({ code: 'exports.layout-column-unknown', where: 'columns.0.source' })
  const unknown = await office.send('reader', 'POST', '/api/lists/drawer.people/file', {
    layout: '00000000-0000-7000-9000-000000000001',
  })
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'exports.layout-unknown'])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf, dibaoRow, openRosters, type Rosters } from './testing/rolls.ts'

let here: Rosters
let made: { readonly file: string; readonly id: string }
beforeAll(async () => {
  here = await openRosters()
  made = await here.bringIn('dibao', [dibaoRow('松江的人'), dibaoRow('错', { village: '无' })], 'songjiang', {
    complete: true,
  })
})
afterAll(() => here.close())

const LINES: readonly (readonly [method: 'GET' | 'POST' | 'PUT', url: (of: typeof made) => string, body?: object])[] = [
  ['GET', ({ file }) => `/api/rosters/files/${file}`],
  ['GET', ({ file }) => `/api/rosters/files/${file}/preview`],
  ['PUT', ({ file }) => `/api/rosters/files/${file}/mapping`, { columns: [] }],
  ['POST', ({ file }) => `/api/rosters/files/${file}/import`, {}],
  ['GET', ({ id }) => `/api/rosters/imports/${id}`],
  ['GET', ({ id }) => `/api/rosters/imports/${id}/problems`],
  ['GET', ({ id }) => `/api/rosters/imports/${id}/absent`],
  ['GET', ({ id }) => `/api/rosters/imports/${id}/returned.xlsx`],
  ['POST', ({ id }) => `/api/rosters/imports/${id}/cancel`, {}],
]
const statusOf = async (actor: string, [method, url, body]: (typeof LINES)[number]) =>
  (
    await here.app.inject({
      method,
      url: url(made),
      headers: { 'x-test-actor': actor },
      ...(body ? { payload: body } : {}),
    })
  ).statusCode

describe.each(LINES.map((line) => [`${line[0]} ${line[1]({ file: ':file', id: ':import' })}`, line] as const))(
  '%s',
  (_name, line) => {
    test.each(['yuntai', 'liuxi', 'nextDoor'])('what a township sent does not exist for %s', async (actor) => {
      expect(await statusOf(actor, line)).toBe(404)
    })
    test('needs the permission, and signing in', async () => {
      expect(await statusOf('reader', line)).toBe(403)
      expect(await statusOf('nobody', line)).toBe(401)
    })
    test.each(['songjiang', 'county'])('is there for %s', async (actor) => {
      expect([200, 409]).toContain(await statusOf(actor, line))
    })
  },
)

test('a file is not taken, and no form given, without the permission', async () => {
  expect((await here.send('dibao', csvOf('dibao', [dibaoRow('x')]), 'reader')).status).toBe(403)
  expect((await here.send('dibao', csvOf('dibao', [dibaoRow('x')]), 'nobody')).status).toBe(401)
  const form = (actor: string) =>
    here.app.inject({ url: '/api/rosters/templates/tekun.xlsx', headers: { 'x-test-actor': actor } })
  expect((await form('reader')).statusCode).toBe(403)
  expect((await form('nobody')).statusCode).toBe(401)
  const given = await form('county')
  expect(given.statusCode).toBe(200)
  expect(given.rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('the list shows a township its own imports, the county all, the neighbour none', async () => {
  const ids = async (actor: string) =>
    (await here.ask(actor, 'GET', '/api/rosters/imports')).body.imports.map((one: { import: string }) => one.import)
  expect(await ids('songjiang')).toEqual([made.id])
  const { id } = await here.bringIn('dibao', [dibaoRow('全县的')])
  expect(await ids('county')).toEqual(expect.arrayContaining([made.id, id]))
  expect(await ids('songjiang')).toEqual([made.id])
  expect(await ids('yuntai')).toEqual([])
  expect(await ids('nextDoor')).toEqual([])
})

test('a row of another township is a problem at its cell and writes nothing there', async () => {
  const { faults } = await here.bringIn(
    'dibao',
    [dibaoRow('越界', { township: '云台镇', village: '石门村' }), dibaoRow('本地')],
    'songjiang',
  )
  expect(faults.map(({ code }) => code)).toEqual(['rosters.village-outside'])
  expect(await here.asAdmin(`select from registry.person where name = '越界'`)).toEqual([])
})

test('somebody registered in another township is not shown: only that the number is held elsewhere', async () => {
  const there = dibaoRow('石门的人', { township: '云台镇', village: '石门村' })
  await here.bringIn('dibao', [there], 'yuntai')
  const { faults } = await here.bringIn(
    'dibao',
    [{ ...there, name: '猜一个名', township: '松江镇', village: '柳溪村' }],
    'songjiang',
  )
  expect(faults.map(({ code }) => code)).toEqual(['rosters.person-elsewhere'])
  expect(JSON.stringify(faults)).not.toContain('石门')
})

test('whoever forges the area in a request gains nothing: it is taken from the post', async () => {
  const { body: sent } = await here.send('dibao', csvOf('dibao', [dibaoRow('伪造')]), 'songjiang')
  const columns = sent.proposed.map(({ field, column }: never) => ({ field, column }))
  await here.ask('songjiang', 'PUT', `/api/rosters/files/${sent.file}/mapping`, { columns })
  const forged = await here.ask('songjiang', 'POST', `/api/rosters/files/${sent.file}/import`, { area: '500299' })
  expect(forged.status).toBe(400)
})

test('the ledger tells what was sent and done, and nobody’s name, number or file name', async () => {
  const entries = await here.asAdmin<{ action: string; details: object }>(
    `select action, details from platform.audit_entry where action like 'rosters.%'`,
  )
  const actions = new Set(entries.map(({ action }) => action))
  for (const action of [
    'receive-file',
    'confirm-mapping',
    'start-import',
    'import-batch',
    'end-import',
    'fetch-returned',
  ])
    expect(actions).toContain(`rosters.${action}`)
  expect(JSON.stringify(entries)).not.toMatch(/松江的人|花名册|500299\d{12}/)
})

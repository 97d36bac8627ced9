import { Writable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import { writeSheet } from '@doudi/sheets'
import { oldWorkbook } from '@doudi/sheets/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvOf, dibaoRow, openRosters, type Rosters } from './testing/rolls.ts'

let here: Rosters
beforeAll(async () => {
  here = await openRosters()
})
afterAll(async () => {
  await here.close()
})

async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  const target = new Writable({
    write(piece, _encoding, done) {
      pieces.push(Buffer.from(piece))
      done()
    },
  })
  const [header = [], ...rest] = rows
  await writeSheet(target, [{ name: '花名册', columns: header.map((name) => ({ name })), rows: rest }])
  return Buffer.concat(pieces)
}

/** An archive with one part that inflates to a thousand times its size. */
function bomb(): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const size = 300 * 1024 * 1024
  const packed = deflateRawSync(Buffer.alloc(size, 32))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(size, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(size, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

const cellsOf = (csv: string) => csv.split('\n').map((line) => line.split(',').map((text) => text.replaceAll('"', '')))

const rollOf = () => csvOf('dibao', [dibaoRow('某人')])

test('a real workbook is taken, and half of it is refused whole', async () => {
  const whole = await workbook(cellsOf(rollOf()))
  expect((await here.send('dibao', whole, 'county', '名册.xlsx')).status).toBe(200)
  const half = await here.send('dibao', whole.subarray(0, whole.length / 2), 'county', '名册.xlsx')
  expect(half).toMatchObject({ status: 400, body: { code: expect.stringMatching(/^sheet\./) } })
})

test.each([
  ['an Excel bomb', bomb, /^sheet\./],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^sheet\./],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /^sheet\./],
  ['nothing at all', () => Buffer.alloc(0), /^sheet\.file-empty$/],
  ['a text that is no table', () => Buffer.from('各位领导：\n现将情况汇报如下。\n'), /^sheet\.header-missing$/],
  ['a header and no people', () => Buffer.from(rollOf().split('\n')[0] as string), /^rosters\.rows-none$/],
] as const)('%s is refused in words, and nothing of it is kept', async (_name, make, code) => {
  const before = await here.asAdmin('select from rosters.file')
  const { status, body } = await here.send('dibao', make())
  expect(status).toBe(400)
  expect(body.code).toMatch(code)
  expect(body.detail.zh.length).toBeGreaterThan(5)
  expect(await here.asAdmin('select from rosters.file')).toHaveLength(before.length)
})

/** Node reads GB18030 and does not write it: every pair of bytes that is a sign, by the sign. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = Buffer.from([lead, trail])
      const sign = decoder.decode(pair)
      if (sign.length === 1) pairs.set(sign, pair)
    }
  }
  return Buffer.concat([...text].map((sign) => pairs.get(sign) ?? Buffer.from(sign, 'latin1')))
}

test.each([
  ['a CSV as Chinese office programs save it (GB18030)', '名册.csv', inGb18030],
  ['a workbook as office programs saved it twenty years ago', '名册.xls', (text: string) => oldWorkbook(cellsOf(text))],
] as const)('%s goes through the door and becomes people', async (_title, name, make) => {
  const rows = [dibaoRow(`旧格式${name.slice(-3)}`, { phone: '13900000000', workAbility: '无劳动能力' })]
  const sent = await here.send('dibao', make(csvOf('dibao', rows)), 'county', name)
  expect(sent.status).toBe(200)
  const columns = sent.body.proposed.map(({ field, column }: never) => ({ field, column }))
  await here.ask('county', 'PUT', `/api/rosters/files/${sent.body.file}/mapping`, { columns })
  const { body: begun } = await here.ask('county', 'POST', `/api/rosters/files/${sent.body.file}/import`, {})
  await here.settle()
  const { body: shown } = await here.ask('county', 'GET', `/api/rosters/imports/${begun.import}`)
  expect(shown).toMatchObject({ state: 'done', rows: { accepted: 1, withProblems: 0 }, made: { people: 1, facts: 1 } })
  expect(await here.asAdmin(`select from registry.person where name = '旧格式${name.slice(-3)}'`)).toHaveLength(1)
})

test('a CSV in the encoding of Chinese office programs is read; one that was garbled says so at the cells', async () => {
  // 镇 in GB18030 and so on: written by hand, since Node only reads that encoding
  const gb = Buffer.from('cfe7d5f22cb4e5b5fdd0d52c', 'hex')
  expect((await here.send('dibao', gb)).body.code).toBe('sheet.header-missing')
  const garbled = await here.bringIn('dibao', [dibaoRow('锟斤拷')])
  expect(garbled.faults.map(({ code }) => code)).toEqual(['sheet.text-garbled'])
})

test('another kind of roll is told before anything is imported', async () => {
  const { body } = await here.send('tekun', rollOf())
  expect(body.likelierKind).toBe('dibao')
  const columns = body.proposed.map(({ field, column }: never) => ({ field, column }))
  const refused = await here.ask('county', 'PUT', `/api/rosters/files/${body.file}/mapping`, { columns })
  expect(refused).toMatchObject({ status: 409, body: { code: 'rosters.field-unmapped' } })
  expect((await here.send('pension', rollOf())).body.code).toBe('rosters.kind-unknown')
})

test.each(['../../etc/passwd', 'C:\\roll.xlsx', '名册\u0000.csv', '\u202Exslx.exe'])(
  'a path in the name (%j) is refused',
  async (name) => {
    const { status, body } = await here.send('dibao', rollOf(), 'county', name)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'sheet.name-not-allowed' })
  },
)

test('SQL, a script and a formula in a name are only a name', async () => {
  const names = ["Robert'); drop table registry.person;--", '<script>alert(1)</script>', '=cmd|calc']
  const { shown, faults } = await here.bringIn(
    'dibao',
    names.map((name) => dibaoRow(name)),
  )
  expect(faults).toEqual([])
  expect(shown.rows.accepted).toBe(3)
  const kept = await here.asAdmin<{ name: string }>(`select name from registry.person`)
  expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
})

test('a text with null characters is no table and is refused', async () => {
  const { status, body } = await here.send('dibao', csvOf('dibao', [dibaoRow('张\u0000三'), dibaoRow('好')]))
  expect(status).toBe(400)
  expect(body.code).toMatch(/^sheet\./)
})

test('a roll sent twice at the same time is imported once', async () => {
  const content = csvOf('dibao', [dibaoRow('同时')])
  const files = await Promise.all([1, 2].map(async () => (await here.send('dibao', content)).body))
  for (const { file, proposed } of files) {
    const columns = proposed.map(({ field, column }: never) => ({ field, column }))
    await here.ask('county', 'PUT', `/api/rosters/files/${file}/mapping`, { columns })
  }
  const begun = await Promise.all(
    files.map(({ file }) => here.ask('county', 'POST', `/api/rosters/files/${file}/import`, {})),
  )
  expect(begun.map(({ status }) => status).sort()).toEqual([200, 409])
  await here.settle()
  expect(await here.asAdmin(`select from registry.person where name = '同时'`)).toHaveLength(1)
})

test('a changed or swapped piece of a stored file is noticed and nothing of it is imported', async () => {
  const { body: sent } = await here.send('dibao', csvOf('dibao', [dibaoRow('篡改')]))
  const columns = sent.proposed.map(({ field, column }: never) => ({ field, column }))
  await here.ask('county', 'PUT', `/api/rosters/files/${sent.file}/mapping`, { columns })
  const { body: begun } = await here.ask('county', 'POST', `/api/rosters/files/${sent.file}/import`, {})
  await here.asAdmin(
    `update rosters.file_part set sealed = set_byte(sealed, 60, get_byte(sealed, 60) # 1) where file_id = '${sent.file}'`,
  )
  await here.settle().catch(() => undefined)
  expect((await here.ask('county', 'GET', `/api/rosters/imports/${begun.import}`)).body.rows.read).toBe(0)
  expect(await here.asAdmin(`select from registry.person where name = '篡改'`)).toEqual([])
})

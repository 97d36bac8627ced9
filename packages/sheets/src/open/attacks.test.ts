import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { SHEET_PROBLEM_CODES, sheetProblem } from '../problem.ts'
import { fileOf, partsOfWorkbook, pathOf, problemOf, rowsIn, workbookFile, zipBytes } from '../testing/files.ts'
import { writeSheet } from '../write/writeSheet.ts'
import { openSheet } from './openSheet.ts'

const refusalOf = (path: string, options = {}) => problemOf(() => rowsIn(path, options))

/** An old office container with a directory entry of that name. */
function oldContainer(stream: string): Buffer {
  const bytes = Buffer.alloc(2048)
  bytes.write('d0cf11e0a1b11ae1', 'hex')
  const letters = Buffer.from(`${stream}\0`, 'utf16le')
  letters.copy(bytes, 1024)
  bytes.writeUInt16LE(letters.length, 1024 + 64)
  bytes[1024 + 66] = 2
  return bytes
}

describe('a file that is none', () => {
  test.each([
    ['名单.xlsx', '%PDF-1.7\n', 'PDF'],
    ['照片.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'PNG'],
    ['照片.xls', Buffer.from('ffd8ffe000104a46', 'hex'), 'JPEG'],
    ['名单.xls', '<html><body><table><tr><td>姓名</td></tr></table>', '网页'],
    [
      '名单.xls',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'Excel 2003 XML',
    ],
    ['名单.xlsx', Buffer.from('526172211a0700', 'hex'), 'RAR'],
    ['名单.csv', Buffer.from([1, 0, 2, 0, 3]), '二进制'],
    ['名单.xls', oldContainer('WordDocument'), '旧版 Word'],
  ])('%s is named by its content', async (name, bytes, found) => {
    const problem = await refusalOf(fileOf('other', bytes), { name })
    expect(problem.code).toBe('sheet.other-kind')
    expect(problem.detail.zh).toContain(found)
    expect(problem.detail.zh).toContain(name)
  })

  test.each([
    ['word/document.xml', '.docx'],
    ['OFD.xml', 'OFD'],
    ['xl/workbook.bin', '.xlsb'],
    ['a.txt', 'ZIP'],
  ])('an archive with %s is no workbook', async (part, found) => {
    const path = fileOf('archive.xlsx', await zipBytes([{ name: part, content: 'x' }]))
    expect((await refusalOf(path)).detail.zh).toContain(found)
  })

  test('a password is blamed only where there is one', async () => {
    expect((await refusalOf(fileOf('locked.xlsx', oldContainer('EncryptedPackage')))).code).toBe('sheet.encrypted')
    expect((await refusalOf(fileOf('broken.xls', oldContainer('Workbook')))).code).toBe('sheet.file-broken')
  })

  test('an empty file says that it is empty', async () => {
    expect((await refusalOf(fileOf('empty.xlsx', ''))).code).toBe('sheet.file-empty')
  })

  test.each(['../../etc/passwd.xlsx', 'C:\\名单.xlsx', '名单\u0000.xlsx', '名单\u202Excod.xlsx'])(
    'a path or a trick in the name %j is refused',
    async (name) => {
      const path = fileOf('name.csv', '姓名\n王明\n')
      const problem = await refusalOf(path, { name })
      expect(problem.code).toBe('sheet.name-not-allowed')
      for (const trick of ['\u0000', '\u202E']) expect(problem.detail.zh).not.toContain(trick)
    },
  )
})

describe('half a file', () => {
  test('is said to be incomplete wherever it was cut, and never read as a shorter roll', async () => {
    const path = pathOf('whole.xlsx')
    const rows = Array.from({ length: 400 }, (_, row) => [`王${row}`, `地址${(row * 7919) % 1000}`])
    await writeSheet(path, [{ name: '花名册', columns: [{ name: '姓名' }, { name: '住址' }], rows }])
    const bytes = readFileSync(path)
    expect(await rowsIn(path)).toHaveLength(401)
    for (let cut = 8; cut < bytes.length; cut += Math.ceil(bytes.length / 25)) {
      const problem = await refusalOf(fileOf('half.xlsx', bytes.subarray(0, cut)))
      expect(problem.code, `cut at ${cut}`).toBe('sheet.file-broken')
    }
  })

  test('a byte that changed on the way is noticed', async () => {
    const parts = partsOfWorkbook({ rows: '<row><c t="inlineStr"><is><t>王明王明王明</t></is></c></row>'.repeat(3000) })
    const bytes = await zipBytes(parts)
    let noticed = 0
    const start = bytes.indexOf('sheet1.xml') + 12
    for (let at = start; at < start + 60; at += 6) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      const seen = await rowsIn(fileOf('changed.xlsx', changed)).then(
        (rows) => rows.length === 3000 && rows.every(({ cells }) => cells[0]?.text === '王明王明王明'),
        () => true,
      )
      if (seen) noticed += 1
    }
    expect(noticed).toBe(10)
  })

  test('content that does not match its checksum is refused, though it can be read', async () => {
    const bytes = await zipBytes(partsOfWorkbook({ rows: '<row><c><v>356</v></c></row>' }))
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    bytes.writeUInt32LE(bytes.readUInt32LE(entry + 16) ^ 1, entry + 16)
    expect(await refusalOf(fileOf('sum.xlsx', bytes))).toMatchObject({
      code: 'sheet.file-broken',
      detail: { zh: expect.stringContaining('校验和') },
    })
  })

  test('a sheet that stops inside a row is refused', async () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2'
    expect((await refusalOf(await workbookFile('stops.xlsx', { sheet }))).code).toBe('sheet.file-broken')
  })
})

describe('a file made to do harm', () => {
  const bomb = async (name: string, megabytes: number) => {
    const spaces = ' '.repeat(1024 * 1024)
    const sheet = (async function* () {
      yield '<worksheet><sheetData>'
      for (let count = 0; count < megabytes; count++) yield spaces
      yield '</sheetData></worksheet>'
    })()
    const parts = partsOfWorkbook({}).map((part) =>
      part.name.endsWith('sheet1.xml') ? { name: part.name, content: sheet } : part,
    )
    return fileOf(name, await zipBytes(parts))
  }

  test('a bomb is weighed before it is inflated', async () => {
    const path = await bomb('bomb.xlsx', 64)
    const before = process.memoryUsage().rss
    const started = performance.now()
    const problem = await refusalOf(path)
    expect(problem.code).toBe('sheet.inflates-too-far')
    expect(problem.detail.zh).toContain('65 MB')
    expect(performance.now() - started).toBeLessThan(500)
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024)
  })

  test('a bomb that lies about its size is stopped at the size it declared', async () => {
    const bytes = readFileSync(await bomb('liar.xlsx', 64))
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    bytes.writeUInt32LE(1024 * 1024, entry + 24)
    expect((await refusalOf(fileOf('liar.xlsx', bytes))).code).toBe('sheet.inflates-too-far')
  })

  test('entities that a file declares are never expanded', async () => {
    const sheet =
      '<!DOCTYPE w [<!ENTITY a "哈哈哈"><!ENTITY file SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&a;&file;</t></is></c></row></sheetData></worksheet>'
    const [row] = await rowsIn(await workbookFile('entities.xlsx', { sheet }))
    expect(row?.cells[0]?.text).toBe('&a;&file;')
  })

  test.each(['<!--', '<t>', '<rPh><t>', '<row ', '<c ', '<![CDATA[', '&#'])(
    'a million open marks %s take no time',
    async (mark) => {
      const rows = `<row><c t="inlineStr"><is>${mark.repeat(1_000_000 / mark.length)}</is></c></row>`
      const path = await workbookFile('marks.xlsx', { rows })
      const started = performance.now()
      await rowsIn(path).catch(() => {})
      expect(performance.now() - started).toBeLessThan(5_000)
    },
  )

  test('a cell beyond the last column allowed is named with its letter', async () => {
    const wide = Array.from({ length: 1000 }, (_, at) => `列${at}`).join(',')
    const problem = await refusalOf(fileOf('wide.csv', `${wide}\n`))
    expect(problem).toMatchObject({
      code: 'sheet.too-many-columns',
      row: 1,
      columnLetter: 'GS',
      allowed: { zh: '不超过 200 列' },
    })
    const far = await workbookFile('far.xlsx', { rows: '<row r="7"><c r="XFD7"><v>1</v></c></row>' })
    expect(await refusalOf(far)).toMatchObject({ code: 'sheet.too-many-columns', where: '花名册!XFD7' })
  })

  test('too many rows, a cell too long, a file too large, a reading too slow: each says what is allowed', async () => {
    const path = fileOf('rows.csv', '姓名\n'.repeat(50))
    expect(await refusalOf(path, { limits: { mostRows: 20 } })).toMatchObject({
      code: 'sheet.too-many-rows',
      row: 21,
      allowed: { zh: '不超过 20 行' },
    })
    expect(await refusalOf(path, { limits: { mostCharacters: 1 } })).toMatchObject({
      code: 'sheet.cell-too-long',
      where: 'rows!A1',
    })
    expect((await refusalOf(path, { limits: { mostBytes: 20 } })).code).toBe('sheet.file-too-large')
    expect((await refusalOf(path, { limits: { mostMilliseconds: -1 } })).code).toBe('sheet.took-too-long')
  })

  test('a stream that never ends is cut at the size allowed', async () => {
    const endless = Readable.from(
      (function* () {
        while (true) yield Buffer.alloc(64 * 1024, 'a')
      })(),
    )
    const problem = await problemOf(() => openSheet(endless, { name: 'a.csv', limits: { mostBytes: 1024 * 1024 } }))
    expect(problem.code).toBe('sheet.file-too-large')
  })

  test('two parts of one name are refused', async () => {
    const parts = partsOfWorkbook({})
    const path = fileOf('twice.xlsx', await zipBytes([...parts, ...parts.slice(-1)]))
    expect((await refusalOf(path)).code).toBe('sheet.file-broken')
  })
})

test('every problem has words in both languages', () => {
  for (const code of SHEET_PROBLEM_CODES) {
    const { title, detail } = sheetProblem(code, {})
    for (const { zh, en } of [title, detail]) {
      expect(zh, code).toMatch(/[\u4E00-\u9FFF]/)
      expect(en, code).toMatch(/[A-Za-z]/)
      expect(en, code).not.toMatch(/[\u4E00-\u9FFF]/)
    }
  }
})

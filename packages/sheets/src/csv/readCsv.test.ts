import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSheet } from '../open/openSheet.ts'
import { fileOf, pathOf, problemOf, rowsIn, textsIn } from '../testing/files.ts'
import { restore } from '../write/neutralise.ts'
import { writeCsv } from '../write/writeCsv.ts'
import { CsvReader } from './parse.ts'

/** 姓名,身份证号 / 王明 as GB18030 writes them. */
const GB18030 = Buffer.concat([
  Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac50a', 'hex'),
  Buffer.from('cdf5c3f72c303031320a', 'hex'),
])
const EXPECTED = [
  ['姓名', '身份证号'],
  ['王明', '0012'],
]

describe('a CSV', () => {
  test.each([
    ['UTF-8', Buffer.from('姓名,身份证号\n王明,0012\n'), 'utf-8', ','],
    ['UTF-8 with a mark', Buffer.from('\uFEFF姓名,身份证号\r\n王明,0012\r\n'), 'utf-8', ','],
    ['GB18030', GB18030, 'gb18030', ','],
    [
      'tabs in UTF-16, as Excel’s “Unicode text”',
      Buffer.from('\uFEFF姓名\t身份证号\r\n王明\t0012\r\n', 'utf16le'),
      'utf-16le',
      '\t',
    ],
    ['semicolons', Buffer.from('姓名;身份证号\r王明;0012'), 'utf-8', ';'],
  ])('in %s is read with its zeros', async (_, bytes, encoding, separator) => {
    const path = fileOf('roll.csv', bytes)
    expect(await textsIn(path)).toEqual(EXPECTED)
    const opened = await openSheet(path)
    expect(opened).toMatchObject({ format: 'csv', encoding, separator, sheets: [{ name: 'roll' }] })
    await opened.close()
  })

  test('Chinese far into the file decides the encoding as well', async () => {
    const path = fileOf('late.csv', Buffer.concat([Buffer.from('a,b\n'.repeat(200_000)), GB18030]))
    expect((await textsIn(path, { limits: { mostRows: 300_000 } })).at(-1)).toEqual(['王明', '0012'])
  })

  test('in neither encoding is refused with the line', async () => {
    const path = fileOf('odd.csv', Buffer.concat([Buffer.from('a,b\n1,2\n3,'), Buffer.from([0xff, 0xff, 0x0a])]))
    expect(await problemOf(() => rowsIn(path))).toMatchObject({ code: 'sheet.encoding-unknown', row: 3 })
  })

  test('cut inside a quoted text says which quotation mark is open', async () => {
    const path = fileOf('open.csv', '姓名,住址\n王明,"青杠村\n')
    expect(await problemOf(() => rowsIn(path))).toMatchObject({ code: 'sheet.quote-open', row: 2 })
  })

  test('characters destroyed by a wrong encoding are flagged', async () => {
    const rows = await rowsIn(fileOf('garbled.csv', '姓名\n锟斤拷\n\uFFFD\n'))
    expect(rows.slice(1).map(({ cells }) => cells[0]?.flags)).toEqual([['garbled'], ['garbled']])
  })

  test('numbers that Excel shortened, and texts that would run, are flagged', async () => {
    const [row] = await rowsIn(fileOf('flags.csv', '5.10223E+17,=cmd|calc,2.5E+3'))
    expect(row?.cells.map(({ flags }) => flags)).toEqual([['digits-lost'], ['formula-text'], undefined])
  })

  test('lines are counted through texts with line breaks', async () => {
    const rows = await rowsIn(fileOf('lines.csv', '姓名,住址\r\n王明,"一\r\n二"\r\n李华,三\r\n'))
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 4])
    expect(rows[1]?.cells[1]?.text).toBe('一\r\n二')
  })

  test('what we write is what we read, whatever stands in it', async () => {
    const cellText = fc.string({
      unit: fc.constantFrom('王', ',', '"', '\n', '\r', '=', "'", '\t', ' ', ';', 'a', '𠮷', '-'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cellText, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
        async (lines) => {
          const path = pathOf('round.csv')
          await writeCsv(path, ['姓名', '住址', '备注'], lines)
          const read = (await textsIn(path)).slice(1).map((line) => [...line, '', '', ''].slice(0, 3).map(restore))
          expect(read).toEqual(lines.filter((line) => line.some((text) => text !== '')))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('is read the same however it is cut into pieces', () => {
    const text = '姓名,"住""址"\r\n王明,"一\r\n二"\n\n李华,"a"b\r,,\r\n'
    const whole = new CsvReader(',', 100).read(text, true)
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 5 }), (cuts) => {
        const reader = new CsvReader(',', 100)
        const places = [0, ...cuts.sort((one, other) => one - other), text.length]
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place))
        const records = pieces.flatMap((piece) => reader.read(piece, false))
        expect([...records, ...reader.read('', true)]).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })
})

import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { openSheet } from '../open/openSheet.ts'
import { collect, fileOf, problemOf, rowsIn, textsIn, workbookFile } from '../testing/files.ts'

const cell = async (xml: string, more = {}) => {
  const [row] = await rowsIn(await workbookFile('cell.xlsx', { rows: `<row r="1">${xml}</row>`, ...more }))
  return row?.cells.at(-1)
}

describe('a roll as Excel saves it', () => {
  test('another writer’s workbook is read with its texts, numbers and days', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '低保',
          rows: [
            ['姓名', '身份证号', '月补差', '起始日期'],
            ['王明', '510223198001010017', 356.5, new Date(Date.UTC(2024, 6, 1))],
          ],
        },
      ],
    })
    const path = fileOf('hucre.xlsx', Buffer.from(bytes))
    expect(await textsIn(path)).toEqual([
      ['姓名', '身份证号', '月补差', '起始日期'],
      ['王明', '510223198001010017', '356.5', '2024-07-01'],
    ])
    expect((await rowsIn(path))[1]?.cells.map(({ kind }) => kind)).toEqual(['text', 'text', 'number', 'date'])
  })

  test('a formula is never evaluated: its last value is the text, the formula is evidence', async () => {
    expect(await cell('<c r="B1"><f>SUM(A1:A9)*2</f><v>712</v></c>')).toEqual({
      kind: 'formula',
      text: '712',
      formula: 'SUM(A1:A9)*2',
      column: 2,
      row: 1,
    })
    expect(await cell('<c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>点我</v></c>')).toMatchObject({
      kind: 'formula',
      text: '点我',
    })
    expect(await cell('<c r="A1"><f t="shared" si="0"/><v>3</v></c>')).toMatchObject({
      kind: 'formula',
      text: '3',
      formula: '',
    })
  })

  test('a text that begins with = is text, and says so', async () => {
    expect(await cell('<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>')).toMatchObject({
      kind: 'text',
      text: '=1+1',
      flags: ['formula-text'],
    })
  })

  test('a number whose last digits Excel has lost is flagged; one a program wrote whole is not', async () => {
    const lost = { kind: 'number', text: '510223198001010000', flags: ['digits-lost'] }
    expect(await cell('<c r="A1"><v>5.1022319800101E+17</v></c>')).toMatchObject(lost)
    expect(await cell('<c r="A1"><v>510223198001010000</v></c>')).toMatchObject(lost)
    expect(await cell('<c r="A1"><v>510223198001010050</v></c>')).toMatchObject(lost)
    const whole = await cell('<c r="A1"><v>510223198001010017</v></c>')
    expect(whole).toMatchObject({ text: '510223198001010017' })
    expect(whole?.flags).toBeUndefined()
    expect((await cell('<c r="A1"><v>13900000000</v></c>'))?.flags).toBeUndefined()
  })

  test('zeros in front are kept, as text and as a number shown with zeros', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>'
    expect(await cell('<c r="A1" s="1"><v>123</v></c>', { styles })).toMatchObject({ text: '000123' })
    expect(await cell('<c r="A1" t="inlineStr"><is><t>000123</t></is></c>')).toMatchObject({ text: '000123' })
  })

  test('an amount is what Excel shows, not what the double remembers', async () => {
    expect((await cell('<c r="A1"><v>356.10000000000002</v></c>'))?.text).toBe('356.1')
    expect((await cell('<c r="A1"><v>1E-3</v></c>'))?.text).toBe('0.001')
  })

  test.each([
    ['yyyy"年"m"月"d"日"', '44326', '2021-05-10'],
    ['[$-804]yyyy/m/d;@', '44326.75', '2021-05-10'],
    ['0.00_);[Red]\\(0.00\\)', '44326', '44326'],
    ['yyyy"年"m"月"', '44317', '2021-05-01'],
    ['h:mm', '0.5', '0.5'],
  ])('the look %s shows %s as %s', async (code, raw, text) => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`
    expect((await cell(`<c r="A1" s="0"><v>${raw}</v></c>`, { styles }))?.text).toBe(text)
  })

  test('a workbook of the Macintosh counts its days from 1904', async () => {
    const more = { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', workbookPr: '<workbookPr date1904="1"/>' }
    expect((await cell('<c r="A1" s="0"><v>42864</v></c>', more))?.text).toBe('2021-05-10')
  })

  test('shared texts are found by number: plain, rich, empty, with readings and escapes', async () => {
    const sharedStrings =
      '<si><t>王&amp;明</t></si><si/><si><r><t>青杠</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 村</t></r></si><si><t>单</t><rPh sb="0" eb="1"><t>shan</t></rPh></si><si><t>甲_x000D_乙_x005F_x000D_</t></si>'
    const rows = `<row r="1">${[0, 1, 2, 3, 4].map((text) => `<c t="s"><v>${text}</v></c>`).join('')}</row>`
    expect(await textsIn(await workbookFile('shared.xlsx', { rows, sharedStrings }))).toEqual([
      ['王&明', '', '青杠 村', '单', '甲\r乙_x000D_'],
    ])
  })

  test('rare characters and emoji come through', async () => {
    const [row] = await textsIn(
      await workbookFile('rare.xlsx', {
        rows: '<row><c t="inlineStr"><is><t>𬭎𠮷𱁬🌾</t></is></c><c t="inlineStr"><is><t>&#x20BB7;</t></is></c></row>',
      }),
    )
    expect(row).toEqual(['𬭎𠮷𱁬🌾', '𠮷'])
  })

  test('tags with a prefix, single quotes, comments and CDATA are the same sheet', async () => {
    const sheet =
      "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"m\"><x:sheetData><!-- <x:row><x:c><x:v>9</x:v></x:c></x:row> --><x:row r='3'><x:c r='B3' t='inlineStr'><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    const rows = await rowsIn(await workbookFile('prefix.xlsx', { sheet }))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ row: 3, cells: [{ kind: 'empty' }, { text: 'a<b', column: 2 }] })
  })

  test('blank formatted rows and cells are nobody, and gaps are empty cells', async () => {
    const rows =
      '<row r="1"><c r="A1" s="3"/></row><row r="2"/><row r="5"><c r="C5"><v>1</v></c><c r="ZZ5" s="1"/></row>'
    expect(await rowsIn(await workbookFile('gaps.xlsx', { rows }))).toEqual([
      {
        sheet: '花名册',
        row: 5,
        cells: [
          { kind: 'empty', text: '', column: 1, row: 5 },
          { kind: 'empty', text: '', column: 2, row: 5 },
          { kind: 'number', text: '1', column: 3, row: 5 },
        ],
      },
    ])
  })

  test('a stream is read like a file, and its copy is gone afterwards', async () => {
    const path = await workbookFile('stream.xlsx', { rows: '<row><c><v>1</v></c></row>' })
    const folder = await mkdtemp(join(tmpdir(), 'doudi-sheets-'))
    const opened = await openSheet(createReadStream(path), { name: '花名册.xlsx', folder })
    // on Linux it has no name even while it is read, so that a killed process leaves nothing
    expect(await readdir(folder)).toHaveLength(process.platform === 'linux' ? 0 : 1)
    expect(await collect(opened.rows)).toHaveLength(1)
    await opened.close()
    expect(await readdir(folder)).toEqual([])
    await rm(folder, { recursive: true })
  })

  test('a sheet that does not exist is refused with the names of those that do', async () => {
    const path = await workbookFile('names.xlsx', {})
    const problem = await problemOf(() => openSheet(path, { sheet: '特困' }))
    expect(problem).toMatchObject({ code: 'sheet.no-sheet', detail: { zh: expect.stringContaining('花名册') } })
  })
})

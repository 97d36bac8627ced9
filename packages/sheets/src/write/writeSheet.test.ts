import { readFileSync } from 'node:fs'
import { read as readOther } from '@e965/xlsx'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { namesOf } from '../mapping/field.ts'
import { proposeMapping } from '../mapping/proposeMapping.ts'
import { openSheetInWorker } from '../open/inWorker.ts'
import { openSheet } from '../open/openSheet.ts'
import { sheetProblem } from '../problem.ts'
import { ROSTERS, type RosterKind } from '../rosters/rosters.ts'
import { findTable } from '../table/header.ts'
import { collect, fileOf, pathOf, problemOf, rowsIn, rowsOfTexts, textsIn, workbookFile } from '../testing/files.ts'
import { neutralise, restore } from './neutralise.ts'
import { writeReturned } from './writeReturned.ts'
import { writeSheet } from './writeSheet.ts'
import { writeTemplate } from './writeTemplate.ts'

/** A part of the archive as text, read by another library. */
function partOf(path: string, part: string): string {
  const book = readOther(readFileSync(path), { bookFiles: true }) as unknown as {
    files: Record<string, { content: Uint8Array }>
  }
  return Buffer.from(book.files[part]?.content ?? []).toString('utf8')
}

const COLUMNS = [
  { name: '姓名' },
  { name: '身份证号', width: 22 },
  { name: '月补差', format: 'money' as const },
  { name: '起始日期', format: 'day' as const },
  { name: '性别', choices: ['男', '女'] },
]
const ROW = ['王明', '510223198001010017', 356.5, '2024-07-01', '男']

describe('a sheet we write', () => {
  test('is read the same by two other readers', async () => {
    const path = pathOf('peers.xlsx')
    await writeSheet(path, [
      { name: '低保', titles: ['松林县'], columns: COLUMNS, rows: [ROW], watermark: '王审核 A&B' },
    ])
    const sheet = (await readXlsx(readFileSync(path))).sheets[0]
    expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['王明', '510223198001010017', 356.5])
    expect(sheet?.rows[2]?.[3]).toEqual(new Date(Date.UTC(2024, 6, 1)))
    expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'list', range: 'E3:E3' })
    const other = readOther(readFileSync(path), { cellNF: true })
    expect(other.SheetNames).toEqual(['低保', '选项'])
    expect(other.Sheets['低保']?.['B3']).toMatchObject({ t: 's', v: '510223198001010017', z: '@' })
    expect(other.Workbook?.Sheets?.[1]?.Hidden).toBe(1)
    const xml = partOf(path, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('&amp;C王审核 A&amp;&amp;B')
  })

  test('is read back by us as it was', async () => {
    const path = pathOf('back.xlsx')
    await writeSheet(path, [{ name: '低保', columns: COLUMNS, rows: [ROW] }])
    const [, row] = await rowsIn(path)
    expect(row?.cells.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'text 王明',
      'text 510223198001010017',
      'number 356.5',
      'date 2024-07-01',
      'text 男',
    ])
  })

  test('keeps any text, control characters and escapes included', async () => {
    const unit = fc.constantFrom(
      '王',
      '&',
      '<',
      '"',
      '\u0001',
      '\r',
      '\n',
      '_x000D_',
      '_',
      ' ',
      '=',
      "'",
      '𠮷',
      ']]>',
      '\t',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const path = pathOf('any.xlsx')
          await writeSheet(path, [{ name: '甲', columns: [{ name: '备注' }], rows: texts.map((text) => [text]) }])
          expect((await textsIn(path)).slice(1).map(([text]) => restore(text ?? ''))).toEqual(texts)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('shows what is wrong with a cell: a ground and a note', async () => {
    const path = pathOf('marked.xlsx')
    await writeSheet(path, [
      { name: '低保', columns: COLUMNS, rows: [[{ text: '', note: '“姓名”必须填写。' }, ...ROW.slice(1)]] },
    ])
    const cell = readOther(readFileSync(path), { cellStyles: true }).Sheets['低保']?.['A2']
    expect(cell?.c?.[0]?.t).toBe('“姓名”必须填写。')
    expect(cell?.s).toMatchObject({ patternType: 'solid', fgColor: { rgb: 'FFD9B3' } })
  })

  test('has names that Excel takes, however long, odd or equal', async () => {
    const path = pathOf('names.xlsx')
    const name = '松林县/最低生活保障:花名册[2024年]第三季度松林镇青杠村第一二三四组'
    await writeSheet(
      path,
      [name, name, "'甲'"].map((one) => ({ name: one, columns: [{ name: '甲' }], rows: [] })),
    )
    const opened = await openSheet(path)
    const names = opened.sheets.map((sheet) => sheet.name)
    await opened.close()
    expect(new Set(names).size).toBe(3)
    for (const one of names) expect(one).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  })
})

describe('a text that a program would run', () => {
  test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\tx', "'=1", '＝1'])(
    '%j gets an apostrophe, and loses it again',
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`)
      expect(restore(neutralise(text))).toBe(text)
    },
  )

  test('any text comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '+', 'a', '\t') }),
        (text) => restore(neutralise(text)) === text,
      ),
    )
  })
})

describe('a form', () => {
  test.each(Object.keys(ROSTERS) as RosterKind[])(
    'for the %s roll has its lists, its formats and its explanation, and is known when it comes back',
    async (kind) => {
      const path = pathOf(`${kind}.xlsx`)
      await writeTemplate(path, kind)
      const { fields, title } = ROSTERS[kind]
      const opened = await openSheet(path)
      expect(opened.sheets.map(({ name, hidden }) => `${name} ${hidden}`)).toEqual([
        `${title.zh} false`,
        '填写说明 false',
        '选项 true',
      ])
      const table = await findTable(opened.rows, namesOf(fields))
      expect(proposeMapping(table.header, fields)).toMatchObject({ unmapped: [], missing: [] })
      const explained = await findTable(opened.rowsOf('填写说明'), ['列名', '是否必填', '填写内容'])
      expect(await collect(explained.rows)).toHaveLength(fields.length)
      await opened.close()
      const sheet = (await readXlsx(readFileSync(path))).sheets[0]
      const lists = (sheet?.dataValidations ?? []).filter(({ type }) => type === 'list')
      expect(lists).toHaveLength(fields.filter(({ kind: one }) => one === 'choice').length)
    },
  )
})

test('a returned roll shows the errors in its cells and once more in a column, and can be sent again', async () => {
  const texts = [['花名册'], ['姓名', '身份证号'], ['王明', '=1+1'], ['', '510223198001010017']]
  const table = await findTable(rowsOfTexts(texts), ['姓名', '身份证号'])
  const path = pathOf('returned.xlsx')
  await writeReturned(path, table, {
    problemsOf: ({ row }) =>
      row === 4 ? [sheetProblem('sheet.value-missing', { label: '姓名' }, { row, column: 1 })] : [],
  })
  expect(await textsIn(path)).toEqual([
    ['花名册'],
    ['姓名', '身份证号', '问题'],
    ['王明', "'=1+1"],
    ['', '510223198001010017', '“姓名”必须填写。'],
  ])
  expect(partOf(path, 'xl/comments1.xml')).toContain('ref="A4"')
})

describe('a reading in a thread of its own', () => {
  test('gives the same rows', async () => {
    const path = pathOf('thread.xlsx')
    const rows = Array.from({ length: 1234 }, (_, row) => [`王${row}`])
    await writeSheet(path, [{ name: '甲', columns: [{ name: '姓名' }], rows }])
    const opened = await openSheetInWorker(path)
    expect(opened).toMatchObject({ format: 'xlsx', sheets: [{ name: '甲' }] })
    expect(await collect(opened.rows)).toEqual(await rowsIn(path))
  })

  test('gives formulas, days, gaps and flags as they were', async () => {
    const rows =
      '<row r="3"><c r="A3"><f>A1*2</f><v>5.1E+17</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" t="d"><v>2021-05-10T00:00:00</v></c></row>'
    const path = await workbookFile('thread-kinds.xlsx', { rows })
    const opened = await openSheetInWorker(path)
    const read = await collect(opened.rows)
    expect(read).toEqual(await rowsIn(path))
    expect(read[0]?.cells).toMatchObject([
      { formula: 'A1*2' },
      { kind: 'empty' },
      { flags: ['error-value'] },
      { kind: 'date' },
    ])
  })

  test('refuses with the same words', async () => {
    const path = fileOf('thread.pdf', '%PDF-1.7')
    expect((await problemOf(() => openSheetInWorker(path))).code).toBe('sheet.other-kind')
    const many = fileOf('thread.csv', '姓名\n'.repeat(2000))
    const opened = await openSheetInWorker(many, { limits: { mostRows: 1500 } })
    expect(await problemOf(() => collect(opened.rows))).toMatchObject({
      code: 'sheet.too-many-rows',
      row: 1501,
    })
  })

  test('ends with its own words when it needs more memory than it may', async () => {
    const sharedStrings = Array.from(
      { length: 300_000 },
      (_, at) => `<si><t>松林镇青杠村第${at}组${at}号附${at}</t></si>`,
    ).join('')
    const path = await workbookFile('memory.xlsx', { rows: '<row><c t="s"><v>0</v></c></row>', sharedStrings })
    const problem = await problemOf(async () => {
      const opened = await openSheetInWorker(path, { limits: { mostMegabytes: 16 } })
      await collect(opened.rows)
    })
    expect(problem).toMatchObject({ code: 'sheet.memory-exceeded', allowed: { zh: '16 MB 以内' } })
  })

  test('can be left in the middle', async () => {
    const opened = await openSheetInWorker(fileOf('left.csv', '姓名\n'.repeat(5000)))
    for await (const { row } of opened.rows) if (row === 700) break
    await opened.close()
  })
})

import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { openSheet } from '../open/openSheet.ts'
import { fileOf, problemOf, rowsIn } from '../testing/files.ts'

function oldFile(name: string): string {
  const sheet = utils.aoa_to_sheet([
    ['姓名', '身份证号', '月补差', '起始日期', '合计'],
    ['王明', '510223198001010017', 356.5, 44326, 712],
    ['李华', 510223198001010000, 1, 44326, 2],
  ])
  sheet['D2'].z = 'yyyy-mm-dd'
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '低保')
  return fileOf(name, write(book, { type: 'buffer', bookType: 'biff8' }))
}

test('an old .xls is read and named as such', async () => {
  const path = oldFile('old.xls')
  const opened = await openSheet(path)
  expect(opened).toMatchObject({
    format: 'xls',
    formatName: { zh: '旧版 .xls' },
    sheets: [{ name: '低保', hidden: false }],
  })
  await opened.close()
  const rows = await rowsIn(path)
  expect(rows[1]?.cells).toMatchObject([
    { kind: 'text', text: '王明' },
    { kind: 'text', text: '510223198001010017' },
    { kind: 'number', text: '356.5' },
    { kind: 'date', text: '2021-05-10' },
    { kind: 'number', text: '712' },
  ])
  expect(rows[2]?.cells[1]).toMatchObject({ kind: 'number', text: '510223198001010000', flags: ['digits-lost'] })
})

test('an old .xls under the name .xlsx is an old .xls, not a password', async () => {
  const opened = await openSheet(oldFile('old.xlsx'))
  expect(opened.format).toBe('xls')
  await opened.close()
})

test('an old .xls above its own limit says how to save it', async () => {
  const problem = await problemOf(() => openSheet(oldFile('large.xls'), { limits: { mostOldBytes: 1000 } }))
  expect(problem).toMatchObject({
    code: 'sheet.old-file-too-large',
    detail: { zh: expect.stringContaining('另存为 .xlsx') },
  })
})

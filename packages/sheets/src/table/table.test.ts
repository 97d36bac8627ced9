import { describe, expect, test } from 'vitest'
import { collect, fileOf, pathOf, problemOf, rowsIn, rowsOfTexts } from '../testing/files.ts'
import { writeSheet } from '../write/writeSheet.ts'
import { hashRows } from './contentHash.ts'
import { findTable } from './header.ts'
import { isClosingRow } from './isClosingRow.ts'

const KNOWN = ['姓名', '身份证号', '月补差', '户主姓名', '住址']

describe('the header', () => {
  test('is found below titles and notes, whatever blanks and stars are in it', async () => {
    const table = await findTable(
      rowsOfTexts([
        ['松林县最低生活保障花名册'],
        ['填报单位：松林镇', '', '2024年7月'],
        ['序号', '* 姓　名', '身份证号（必填）', '月补差\n(元)'],
        ['1', '王明', '510223198001010017', '356'],
      ]),
      KNOWN,
    )
    expect(table.titles).toHaveLength(2)
    expect(table.headerRow).toBe(3)
    expect(table.header[1]).toEqual({ column: 2, text: '* 姓　名' })
    expect((await collect(table.rows)).map(({ row }) => row)).toEqual([4])
  })

  test('in two rows joins a merged name with those below it', async () => {
    const table = await findTable(
      rowsOfTexts([
        ['序号', '户主', '', '家庭成员', '', '住址'],
        ['', '姓名', '身份证号', '姓名', '身份证号', ''],
        ['1', '王明', '', '李华', '', '青杠村'],
      ]),
      KNOWN,
    )
    expect(table.header).toEqual([
      { column: 1, text: '序号' },
      { column: 2, text: '姓名', group: '户主' },
      { column: 3, text: '身份证号', group: '户主' },
      { column: 4, text: '姓名', group: '家庭成员' },
      { column: 5, text: '身份证号', group: '家庭成员' },
      { column: 6, text: '住址' },
    ])
    expect(await collect(table.rows)).toHaveLength(1)
  })

  test('of merged names alone still tells the head from the member', async () => {
    const table = await findTable(
      rowsOfTexts([
        ['户主', '', '成员', ''],
        ['姓名', '身份证号', '姓名', '身份证号'],
        ['王明', '1', '李华', '2'],
      ]),
      KNOWN,
    )
    expect(table.header.map(({ group }) => group)).toEqual(['户主', '户主', '成员', '成员'])
  })

  test('that is missing is said with the names that are wanted', async () => {
    const problem = await problemOf(() =>
      findTable(
        rowsOfTexts([
          ['甲', '乙'],
          ['1', '2'],
        ]),
        KNOWN,
      ),
    )
    expect(problem).toMatchObject({
      code: 'sheet.header-missing',
      sheet: '花名册',
      detail: { zh: expect.stringContaining('姓名') },
    })
  })
})

test('the same roll saved again, as another kind of file, has the same content hash', async () => {
  const lines = [
    ['姓名', '住址'],
    ['王明', '青杠村'],
  ]
  const path = pathOf('hash.xlsx')
  await writeSheet(path, [{ name: '甲', columns: [{ name: '姓名' }, { name: '住址' }], rows: lines.slice(1) }])
  const hashOf = async (file: string) => {
    async function* all() {
      yield* await rowsIn(file)
    }
    const hashed = hashRows(all())
    await collect(hashed.rows)
    return hashed.digest()
  }
  const hash = await hashOf(path)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await hashOf(fileOf('same.csv', '姓名,住址\n\n王明,青杠村\n'))).toBe(hash)
  expect(await hashOf(fileOf('moved.csv', '姓名,住址\n王明,,青杠村\n'))).not.toBe(hash)
  expect(await hashOf(fileOf('joined.csv', '姓名,住址\n王明青杠村\n'))).not.toBe(hash)
})

test('the foot of a roll is not a person', async () => {
  const rows = await collect(
    rowsOfTexts([
      ['合 计', '', '', '12800'],
      ['填表人：王明', '', '审核人：李华'],
      ['1', '王明', '510223198001010017', '356', '合计'],
    ]),
  )
  expect(rows.map(isClosingRow)).toEqual([true, true, false])
})

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fullNumber, type Office, openOffice, people, readBack } from './testing/office.ts'
import { partsOf } from './testing/partsOf.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(() => {
  office.drawer.rows = people(3)
})

const take = async (who: string, more: object = {}) => office.send(who, 'POST', '/api/lists/drawer.people/file', more)
const receipts = async () =>
  (await office.asAdmin("select from platform.access_receipt where action = 'exports.export'")).length
const entries = (action: string) =>
  office.asAdmin<{ details: string; subject: string; outcome: string; user_id: string }>(
    'select details, subject, outcome, user_id from platform.audit_entry where action = $1 order by seq desc',
    [action],
  )

describe('a list as it is seen', () => {
  it('is a file at once for whoever may read it: the same columns, masked, and an entry in the ledger', async () => {
    const answer = await take('reader')
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
    const { header, rows, titles } = await readBack(answer.rawPayload)
    expect(header).toEqual(['姓名', '身份证号', '出生日期', '月保障金额（元）'])
    expect(rows[0]).toEqual(['赵0', '5002**********0011', '1960-05-01', '410.5'])
    expect(titles[0]).toBe('抽屉里的名单')
    const [entry] = await entries('exports.take-masked-file')
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({
      list: 'drawer.people',
      rows: 3,
      sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
    })
    expect(await receipts()).toBe(0)
  })

  it('comes as CSV or in English when that is asked for', async () => {
    const answer = await take('reader', { format: 'csv', language: 'en' })
    expect(answer.headers['content-type']).toContain('text/csv')
    expect(answer.body).toBe(
      '\uFEFFName,Identity number,Born,Monthly (yuan)\r\n' +
        [0, 1, 2].map((index) => `赵${index},5002**********0011,1960-05-01,410.5\r\n`).join(''),
    )
  })

  it('has no text that a program would run', async () => {
    office.drawer.rows = people(1, { name: '=HYPERLINK("http://x","点我")' })
    expect((await take('reader', { format: 'csv' })).body).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`)
    const { rawPayload } = await take('reader')
    expect(partsOf(rawPayload)).not.toMatch(/<f[ >]/)
    expect(partsOf(rawPayload)).toContain('&apos;=HYPERLINK'.replace('&apos;', "'"))
  })

  it('is never given unmasked by this line, whatever is asked of it', async () => {
    const answer = await take('both', { masked: false })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'platform.input-not-allowed'])
    expect((await take('reader')).body).not.toContain(fullNumber(0))
  })

  it('is refused with a filter that the list does not know, and for a list that does not exist', async () => {
    const strange = await take('reader', { filter: { surname: '赵' } })
    expect([strange.statusCode, strange.json().code]).toEqual([400, 'platform.input-not-allowed'])
    const none = await office.send('reader', 'POST', '/api/lists/drawer.secrets/file', {})
    expect([none.statusCode, none.json().code]).toEqual([404, 'exports.list-unknown'])
  })
})

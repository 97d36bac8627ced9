import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, openOffice } from '../testing/office.ts'
import { qrPng } from './render/qr.ts'

let office: Office
let app: Awaited<ReturnType<Office['serve']>>
beforeAll(async () => {
  office = await openOffice()
  app = await office.serve(office.posts)
})
afterAll(async () => {
  await app.close()
  await office.close()
})

const fetchAs = (who: string, url: string) => app.inject({ method: 'GET', url, headers: { 'x-test-actor': who } })
const send = async (who: string, file: Buffer) => {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/signed-sheets',
    headers: { 'x-test-actor': who, 'content-type': 'application/octet-stream' },
    payload: file,
  })
  return { status: reply.statusCode, ...reply.json() }
}
const papersOf = (application: string, who = 'window') =>
  office.done(who, 'GET', `/api/applications/${application}/papers`)
const issue = (application: string, body: object = {}, who = 'window') =>
  office.ask(who, 'POST', `/api/applications/${application}/papers`, body)
const codeOf = async (paper: string): Promise<string> =>
  (await office.asAdmin<{ code: string }>('select code from casework.document where id = $1', [paper]))[0]?.code ?? ''

/** A sheet as a telephone takes it: the code somewhere on a grey table, as a JPEG. */
function photographOf(code: string, edge = 300): Buffer {
  const qr = PNG.sync.read(qrPng(code))
  const [width, height] = [1200, 1600]
  const data = Buffer.alloc(width * height * 4, 205)
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const from = (Math.floor((y * qr.height) / edge) * qr.width + Math.floor((x * qr.width) / edge)) * 4
      qr.data.copy(data, ((y + 90) * width + x + 820) * 4, from, from + 4)
    }
  }
  return jpeg.encode({ data, width, height }, 60).data
}

const refusedCase = async (name: string) => {
  const family = await office.openAlone(name, 60_000)
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  await office.took('countyApprover', application, 'refusal')
  return { application, ...family }
}

describe('the papers of a case', () => {
  test('come as a whole set in signing order, each under its own code, with the numbers of the year', async () => {
    const { application } = await refusedCase('孙富贵')
    const { issued } = await issue(application)
    expect(issued.map(({ kind }: { kind: string }) => kind)).toEqual([
      'receipt',
      'consent',
      'inquiry',
      'awardSheet',
      'refusal',
    ])
    const numbers = issued.flatMap(({ number }: { number: string | null }) => number ?? [])
    expect(numbers).toEqual([expect.stringMatching(/^〔2026〕\d+号$/), expect.stringMatching(/^〔2026〕\d+号$/)])
    expect(new Set(await Promise.all(issued.map(({ paper }: { paper: string }) => codeOf(paper)))).size).toBe(
      issued.length,
    )
    expect((await issue(application)).issued).toEqual([])
    const html = (await fetchAs('window', `/api/applications/${application}/papers/print`)).body
    expect(html.match(/<article/g)).toHaveLength(issued.length)
    expect(html.indexOf('社会救助申请回执')).toBeLessThan(html.indexOf('不予确认最低生活保障告知书'))
  })

  test('a refusal tells every reason with its clause, the reckoning, and how to object', async () => {
    const { application } = await refusedCase('周有田')
    await issue(application)
    const html = (await fetchAs('window', `/api/applications/${application}/papers/print`)).body
    for (const words of ['这次没有批准', '社会救助暂行办法', '行政复议', '松江镇人民政府', '周有田'])
      expect(html, words).toContain(words)
    expect(html).not.toMatch(/undefined|\[object|NaN/)
    // an identity number of eighteen digits stands on no paper
    expect(html).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/)
  })

  test('is printed again exactly as it was on the day, whatever changed since', async () => {
    const { application, person } = await refusedCase('吴改名')
    const { issued } = await issue(application)
    const url = `/api/papers/${issued.at(-1).paper}/print`
    const before = (await fetchAs('window', url)).body
    await office.asAdmin("update registry.person set name = '吴新名' where id = $1", [person])
    await office.asAdmin("update platform.installation set name = '松林县社会救助局' where county = '500299'")
    expect((await fetchAs('window', url)).body).toBe(before)
    expect(before).toContain('吴改名')
    await office.asAdmin("update platform.installation set name = '松林县民政局' where county = '500299'")
  })

  test('is a Word file too, and the whole set is one', async () => {
    const { application } = await refusedCase('郑文书')
    const { issued } = await issue(application)
    for (const url of [`/api/papers/${issued[0].paper}/word`, `/api/applications/${application}/papers/word`]) {
      const reply = await fetchAs('window', url)
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['content-type']).toContain('wordprocessingml')
      expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
    }
  })

  test('that the officer dropped stays on the applicant’s paper, with the reason', async () => {
    const { application } = await refusedCase('何放弃')
    const [item] = await office.asAdmin<{ intake_id: string; household_id: string; region: string }>(
      'select intake_id, household_id, region from casework.intake_item where application_id = $1',
      [application],
    )
    await office.asAdmin(
      `insert into casework.intake_item (county, id, region, household_id, intake_id, programme, answer, choice, because, said)
       values ('500299', '01890000-0000-7000-8000-0000000000f1', $1, $2, $3, 'temporaryAid', 'undetermined', 'dropped', '本人要求下次再办', '{}')`,
      [item?.region, item?.household_id, item?.intake_id],
    )
    const { issued } = await issue(application)
    const { paper } = issued.find(({ kind }: { kind: string }) => kind === 'missingPapers')
    const html = (await fetchAs('window', `/api/papers/${paper}/print`)).body
    expect(html).toContain('临时救助')
    expect(html).toContain('本人要求下次再办')
  })

  test('is issued anew on request, and the earlier sheet stays', async () => {
    const { application } = await refusedCase('钱重出')
    await issue(application)
    const { issued } = await issue(application, { kinds: ['inquiry'] })
    expect(issued).toHaveLength(1)
    const { papers } = await papersOf(application)
    expect(papers.filter(({ kind }: { kind: string }) => kind === 'inquiry')).toHaveLength(2)
    expect(await issue(application, { kinds: ['minutes'] })).toMatchObject({
      status: 409,
      code: 'casework.paper-not-due',
    })
  })

  test('asked for by two clicks at once is issued once', async () => {
    const { application } = await refusedCase('双击家')
    await Promise.all([issue(application), issue(application, {}, 'secondWindow')])
    const { papers, due } = await papersOf(application)
    expect(new Set(papers.map(({ kind }: { kind: string }) => kind)).size).toBe(papers.length)
    expect(due).toEqual([])
  })
})

describe('a photograph of a signed sheet', () => {
  test('is filed to its case by the code on it, encrypted, once', async () => {
    const { application } = await refusedCase('签字人家')
    const { issued } = await issue(application)
    const consent = issued.find(({ kind }: { kind: string }) => kind === 'consent').paper
    const file = photographOf(await codeOf(consent))
    const filed = await send('window', file)
    expect(filed).toMatchObject({ status: 200, application, paper: consent, kind: 'consent', filedBefore: false })
    expect(await send('secondWindow', file)).toMatchObject({ sheet: filed.sheet, filedBefore: true })
    const { papers } = await papersOf(application)
    expect(papers.find(({ paper }: { paper: string }) => paper === consent).signed).toHaveLength(1)
    const shown = await fetchAs('window', `/api/signed-sheets/${filed.sheet}`)
    expect(shown.headers['content-type']).toBe('image/jpeg')
    expect(shown.rawPayload.equals(file)).toBe(true)
    const pieces = await office.asAdmin<{ sealed: Buffer }>('select sealed from casework.signed_sheet_piece')
    for (const { sealed } of pieces) expect(sealed.includes(file.subarray(0, 64))).toBe(false)
  })

  test('without a code, with another’s, or of no sheet is refused in words, and nothing is kept', async () => {
    const count = () => office.asAdmin<{ count: string }>('select count(*) from casework.signed_sheet')
    const before = await count()
    const blank = jpeg.encode({ data: Buffer.alloc(400 * 400 * 4, 210), width: 400, height: 400 }, 60).data
    expect(await send('window', blank)).toMatchObject({ status: 422, code: 'casework.code-unreadable' })
    expect(await send('window', photographOf('ANOTHER1'))).toMatchObject({
      status: 422,
      code: 'casework.code-foreign',
    })
    expect(await send('window', photographOf('A'.repeat(26)))).toMatchObject({
      status: 404,
      code: 'casework.sheet-unknown',
    })
    expect(await send('window', Buffer.from('GIF89a…'))).toMatchObject({
      status: 400,
      code: 'casework.photograph-unfit',
    })
    expect(await send('window', blank.subarray(0, 90))).toMatchObject({
      status: 400,
      code: 'casework.photograph-unfit',
    })
    const bomb = Buffer.from(PNG.sync.write(new PNG({ width: 4, height: 4 })))
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(await send('window', bomb)).toMatchObject({ status: 400, code: 'casework.photograph-unfit' })
    expect(await count()).toEqual(before)
  })
})

describe('who may', () => {
  test('read, issue, print and file: whoever works on the case in its area, and nobody else finds it', async () => {
    const { application } = await refusedCase('权限人家')
    const { issued } = await issue(application)
    const { paper } = issued[0]
    const file = photographOf(await codeOf(paper))
    const urls = [
      `/api/applications/${application}/papers`,
      `/api/applications/${application}/papers/print`,
      `/api/applications/${application}/papers/word`,
      `/api/papers/${paper}/print`,
      `/api/papers/${paper}/word`,
    ]
    for (const who of ['village', 'window', 'reviewer', 'countyOfficer', 'countyApprover']) {
      for (const url of urls) expect((await fetchAs(who, url)).statusCode, `${who} ${url}`).toBe(200)
    }
    for (const who of ['otherVillage', 'otherTownship', 'nextDoor']) {
      for (const url of urls) expect([404, 409], `${who} ${url}`).toContain((await fetchAs(who, url)).statusCode)
      expect((await issue(application, {}, who)).status, who).toBe(404)
      expect(await send(who, file), who).toMatchObject({ status: 404, code: 'casework.sheet-unknown' })
    }
    for (const url of urls) expect((await fetchAs('administrator', url)).statusCode, url).toBe(403)
    expect((await send('administrator', file)).status).toBe(403)
    expect((await issue(application, {}, 'administrator')).status).toBe(403)
    expect((await app.inject({ method: 'POST', url: '/api/signed-sheets', payload: {} })).statusCode).toBe(401)
  })

  test('every look at a paper leaves a receipt', async () => {
    const { application, person } = await refusedCase('回执人家')
    await issue(application)
    await fetchAs('window', `/api/applications/${application}/papers/print`)
    const rows = await office.asAdmin(
      "select from platform.access_receipt where person_id = $1 and action = 'casework.print-whole-set'",
      [person],
    )
    expect(rows).toHaveLength(1)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf, dibaoRow, numberFor, openRosters, type Rosters } from './testing/rolls.ts'

let here: Rosters
beforeAll(async () => {
  here = await openRosters()
})
afterAll(() => here.close())

const count = async (table: string) =>
  Number((await here.asAdmin<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)

test.each([
  [
    'tekun',
    { supportPlace: '集中供养', selfCare: '半护理', livingAmount: '1020', careAmount: '300' },
    ['tekun', 'tekunCare'],
  ],
  ['lowIncome', { relation: '本人', lowIncomeKind: '刚性支出困难家庭' }, ['rigidExpenditureHousehold']],
  [
    'disability',
    {
      certificate: '50029919700506001242',
      disabilityKind: '肢体',
      disabilityGrade: '一级',
      careSubsidy: '是',
      careAmount: '100',
    },
    ['disabilityNursing'],
  ],
  [
    'children',
    { childKind: '事实无人抚养儿童', monthlyAmount: '1260' },
    ['childInDifficulty', 'unattendedChildAllowance'],
  ],
  ['leftBehind', { leftBehindKind: '留守老年人' }, ['leftBehindElder']],
] as const)('a roll of %s puts people on its rolls', async (kind, said, rolls) => {
  const name = `名册${kind}`
  const { shown, faults } = await here.bringIn(kind, [dibaoRow(name, { ...said })])
  expect(faults).toEqual([])
  expect(shown).toMatchObject({ state: 'done', rows: { accepted: 1 } })
  const found = await here.asAdmin<{ roll: string }>(
    `select e.roll from registry.enrolment e join registry.membership m using (county, household_id)
      join registry.person p on p.id = m.person_id where p.name = '${name}' order by 1`,
  )
  expect(found.map(({ roll }) => roll)).toEqual(rolls)
})

describe('a file', () => {
  test('is previewed without writing anything', async () => {
    const before = await count('registry.person')
    const { body: sent } = await here.send(
      'dibao',
      csvOf('dibao', [dibaoRow('预览'), dibaoRow('预览错', { village: '无' })]),
    )
    await here.ask('county', 'PUT', `/api/rosters/files/${sent.file}/mapping`, {
      columns: sent.proposed.map(({ field, column }: never) => ({ field, column })),
    })
    const { body } = await here.ask('county', 'GET', `/api/rosters/files/${sent.file}/preview`)
    expect(body).toMatchObject({ total: 2, judged: 2, withProblems: 1, newPeople: 1, newHouseholds: 1 })
    expect(body.rows[1]).toMatchObject({ row: 3, problems: [{ code: 'rosters.village-unknown' }] })
    expect(await count('registry.person')).toBe(before)
  })

  test('that was imported is not imported again, whatever program saved it', async () => {
    const rows = [dibaoRow('一次')]
    const first = await here.bringIn('dibao', rows)
    const again = await here.send(
      'dibao',
      `\uFEFF${csvOf('dibao', rows).replaceAll('\n', '\r\n')}`,
      'county',
      '另存.csv',
    )
    expect(again.body.importedBy).toBe(first.id)
    await here.ask('county', 'PUT', `/api/rosters/files/${again.body.file}/mapping`, { columns: again.body.remembered })
    const refused = await here.ask('county', 'POST', `/api/rosters/files/${again.body.file}/import`, {})
    expect(refused).toMatchObject({ status: 409, body: { code: 'rosters.imported-before' } })
    expect(refused.body.detail.zh).toContain(first.id)
  })

  test('with other names of columns is asked about once and remembered', async () => {
    const odd = `镇,村,谁,号,是啥\n松江镇,柳溪村,记得,${numberFor('1971-01-01')},本人\n`
    const { body: sent } = await here.send('dibao', odd)
    expect(sent.missing.length).toBeGreaterThan(0)
    const columns = ['township', 'village', 'name', 'identityNumber', 'relation'].map((field, index) => ({
      field,
      column: index + 1,
    }))
    const incomplete = await here.ask('county', 'PUT', `/api/rosters/files/${sent.file}/mapping`, {
      columns: columns.slice(1),
    })
    expect(incomplete).toMatchObject({ status: 409, body: { code: 'rosters.field-unmapped' } })
    expect((await here.ask('county', 'POST', `/api/rosters/files/${sent.file}/import`, {})).body.code).toBe(
      'rosters.mapping-open',
    )
    expect((await here.ask('county', 'PUT', `/api/rosters/files/${sent.file}/mapping`, { columns })).status).toBe(200)
    expect((await here.send('dibao', odd.replace('记得', '又来'))).body.remembered).toEqual(columns)
  })

  test('that lies encrypted in the database is deleted when its time is over, with what was said of its rows', async () => {
    const { id, file } = await here.bringIn('dibao', [
      dibaoRow('秘密姓名'),
      dibaoRow('秘密错误', { village: '不存在的村' }),
    ])
    const parts = await here.asAdmin<{ sealed: Buffer }>(
      `select sealed from rosters.file_part where file_id = '${file}'`,
    )
    expect(parts.length).toBeGreaterThan(0)
    expect(
      parts.some(
        ({ sealed }) => sealed.includes('秘密姓名') || sealed.includes(Buffer.from('秘密姓名').toString('base64')),
      ),
    ).toBe(false)
    const [faulty] = await here.asAdmin<{ sealed: Buffer }>(
      `select sealed from rosters.faulty_row where import_id = '${id}'`,
    )
    expect(faulty?.sealed.includes('不存在的村')).toBe(false)
    await here.asAdmin(
      `update rosters.file set received_at = now() - interval '400 days'; update rosters.import set ended_at = now() - interval '400 days', asked_at = now() - interval '400 days'`,
    )
    const { forgetOldFiles } = await import('./jobs/forgetOldFiles.ts')
    await forgetOldFiles.run({ platform: here.platform, signal: new AbortController().signal })
    expect(await count('rosters.file_part')).toBe(0)
    expect(await count('rosters.faulty_row')).toBe(0)
    expect((await here.ask('county', 'GET', `/api/rosters/imports/${id}`)).body).toMatchObject({
      forgotten: true,
      rows: { accepted: 1 },
    })
    expect((await here.ask('county', 'POST', `/api/rosters/files/${file}/import`, {})).body.code).toBe(
      'rosters.file-forgotten',
    )
  })
})

test('what was left out comes back as the same sheet with its cells marked, and mended it is taken', async () => {
  const { id } = await here.bringIn('dibao', [dibaoRow('留下'), dibaoRow('退回', { village: '柳西村' })])
  const answer = await here.app.inject({
    url: `/api/rosters/imports/${id}/returned.xlsx`,
    headers: { 'x-test-actor': 'county' },
  })
  expect(answer.statusCode).toBe(200)
  const { openSheet } = await import('@doudi/sheets')
  const { Readable } = await import('node:stream')
  const opened = await openSheet(Readable.from([answer.rawPayload]), { name: 'r.xlsx' })
  const texts: string[][] = []
  for await (const { cells } of opened.rows) texts.push(cells.map(({ text }) => text))
  await opened.close()
  expect(texts).toHaveLength(2)
  expect(texts[0]).toContain('问题')
  expect(texts[1]).toContain('退回')
  expect(texts[1]?.at(-1)).toContain('没有“松江镇”的“柳西村”')
  const mended = texts
    .map((line) => line.map((text) => text.replace('柳西村', '柳溪村').replaceAll(',', '，')).join(','))
    .join('\n')
  const { body: sent } = await here.send('dibao', mended)
  await here.ask('county', 'PUT', `/api/rosters/files/${sent.file}/mapping`, {
    columns: sent.proposed.map(({ field, column }: never) => ({ field, column })),
  })
  const { body: begun } = await here.ask('county', 'POST', `/api/rosters/files/${sent.file}/import`, {})
  await here.settle()
  expect((await here.ask('county', 'GET', `/api/rosters/imports/${begun.import}`)).body.rows).toMatchObject({
    accepted: 1,
    withProblems: 0,
  })
})

test('who is on the roll and not in a complete file is listed, and stays on the roll', async () => {
  await here.bringIn('leftBehind', [dibaoRow('缺席', { leftBehindKind: '留守妇女' })])
  const { id } = await here.bringIn('leftBehind', [dibaoRow('在场', { leftBehindKind: '留守妇女' })], 'county', {
    complete: true,
  })
  const { body } = await here.ask('county', 'GET', `/api/rosters/imports/${id}/absent`)
  const names = body.absent.map(({ name }: { name: string }) => name)
  expect(names).toContain('缺席')
  expect(names).not.toContain('在场')
  expect(await here.asAdmin(`select from registry.enrolment where left_because is not null`)).toEqual([])
})

test('an import that was cancelled stops, keeps what it took, and the roll can be imported anew', async () => {
  const { body: sent } = await here.send('dibao', csvOf('dibao', [dibaoRow('取消')]))
  const columns = sent.proposed.map(({ field, column }: never) => ({ field, column }))
  await here.ask('county', 'PUT', `/api/rosters/files/${sent.file}/mapping`, { columns })
  const { body: begun } = await here.ask('county', 'POST', `/api/rosters/files/${sent.file}/import`, {})
  expect((await here.ask('county', 'POST', `/api/rosters/imports/${begun.import}/cancel`)).status).toBe(200)
  await here.settle()
  expect((await here.ask('county', 'GET', `/api/rosters/imports/${begun.import}`)).body).toMatchObject({
    state: 'cancelled',
    rows: { read: 0 },
  })
  expect((await here.ask('county', 'POST', `/api/rosters/imports/${begun.import}/cancel`)).body.code).toBe(
    'rosters.import-over',
  )
  expect((await here.ask('county', 'POST', `/api/rosters/files/${sent.file}/import`, {})).status).toBe(200)
  await here.settle()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf, dibaoRow, numberFor, openRosters, type Rosters } from './testing/rolls.ts'

let here: Rosters
beforeAll(async () => {
  here = await openRosters()
})
afterAll(() => here.close())

const codesAt = (faults: readonly { code: string; where: string }[]) =>
  faults.map(({ code, where }) => `${code} ${where.split('!')[1]}`)
const count = async (table: string) =>
  Number((await here.asAdmin<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)

describe('a roll of dibao', () => {
  test('becomes households with members, facts and a place on the roll', async () => {
    const head = numberFor('1968-03-04', 'male')
    const { shown, faults } = await here.bringIn('dibao', [
      dibaoRow('王一', {
        identityNumber: head,
        class: 'B类',
        monthlyAmount: '1180.00',
        since: '2024-07-01',
        workAbility: '无劳动能力',
      }),
      dibaoRow('李二', { headIdentityNumber: head, relation: '配偶', phone: '13900000000' }),
      dibaoRow('王三', {
        headIdentityNumber: head,
        relation: '子',
        identityNumber: numberFor('2012-01-01', 'male'),
        disabilityKind: '智力',
        disabilityGrade: '二级',
      }),
    ])
    expect(faults).toEqual([])
    expect(shown).toMatchObject({
      state: 'done',
      rows: { total: 3, read: 3, accepted: 3, unchanged: 0, withProblems: 0 },
      made: { people: 3, households: 1, facts: 2, enrolments: 1 },
    })
    const [enrolment] = await here.asAdmin<object>(
      "select e.roll, e.category, e.monthly_fen, e.holds_from::text, e.entered_because, e.region from registry.enrolment e join registry.membership m using (county, household_id) join registry.person p on p.id = m.person_id and p.name = '王一'",
    )
    expect(enrolment).toEqual({
      roll: 'dibao',
      category: 'B',
      monthly_fen: '118000',
      holds_from: '2024-07-01',
      entered_because: 'import',
      region: '500299001201',
    })
    const members = await here.asAdmin<{ relation: string; holds_from: string }>(
      `select m.relation, m.holds_from::text from registry.membership m join registry.person p on p.id = m.person_id where p.name in ('王一', '李二', '王三') order by p.name`,
    )
    expect(members).toContainEqual({ relation: 'son', holds_from: '2024-07-01' })
    const facts = await here.asAdmin<{ kind: string; evidence: string; source: string }>(
      `select kind, source, evidence from registry.circumstance order by kind`,
    )
    expect(facts.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      'disability document',
      'workAbility document',
    ])
    expect(facts[0]?.evidence).toMatch(/^roster-import\/[0-9a-f-]{36}$/)
  })

  test('a row that says what is known already writes nothing', async () => {
    const rows = [dibaoRow('同一', { monthlyAmount: '500', class: 'A类', workAbility: '有劳动能力' })]
    await here.bringIn('dibao', rows)
    const before = await Promise.all(
      ['person', 'membership', 'circumstance', 'enrolment'].map((table) => count(`registry.${table}`)),
    )
    const { shown } = await here.bringIn('dibao', [{ ...rows[0], note: '再来一次' }])
    expect(shown.rows).toMatchObject({ accepted: 1, unchanged: 1, withProblems: 0 })
    expect(
      await Promise.all(
        ['person', 'membership', 'circumstance', 'enrolment'].map((table) => count(`registry.${table}`)),
      ),
    ).toEqual(before)
  })

  test('what is new of somebody known is laid over, and who is new joins the household that stands', async () => {
    const head = dibaoRow('加一', { workAbility: '有劳动能力' })
    await here.bringIn('dibao', [head])
    const { shown, faults } = await here.bringIn('dibao', [
      { ...head, workAbility: '无劳动能力' },
      dibaoRow('加二', { relation: '配偶', headIdentityNumber: head['identityNumber'] as string }),
    ])
    expect(faults).toEqual([])
    expect(shown.made).toMatchObject({ people: 1, households: 0, facts: 1, enrolments: 0 })
    const values = await here.asAdmin<{ value: string }>(
      `select c.value #>> '{}' as value from registry.circumstance c join registry.person p on p.id = c.person_id where p.name = '加一' order by c.seq`,
    )
    expect(values.map(({ value }) => value)).toEqual(['full', 'none'])
  })

  test('each mistake is told at its cell, in words, and the sound rows are taken', async () => {
    const twice = numberFor('1955-05-05')
    const { shown, faults } = await here.bringIn('dibao', [
      dibaoRow('好人'),
      dibaoRow('校验', { identityNumber: '500299197005060011' }),
      dibaoRow('不可能', { identityNumber: '500299197013400012' }),
      dibaoRow('无村', { village: '天宫村' }),
      dibaoRow('将来', { since: '2030-01-01' }),
      dibaoRow('甲', { identityNumber: twice }),
      dibaoRow('乙', { identityNumber: twice }),
      dibaoRow('😀'),
      dibaoRow('𠮷田㐂'),
      dibaoRow('无户主', { relation: '子', certificate: 'DB9' }),
      dibaoRow('性别', { sex: '男', identityNumber: numberFor('1966-01-01', 'female') }),
      dibaoRow('', {}),
      dibaoRow('=1+1'),
    ])
    expect(codesAt(faults)).toEqual(
      [
        'sheet.not-an-identity-number H3',
        'sheet.not-an-identity-number H4',
        'rosters.village-unknown C5',
        expect.stringMatching(/^rosters.day-in-future [A-Z]+6$/),
        'rosters.number-twice H8',
        'rosters.name-unfit G9',
        expect.stringMatching(/^rosters.head-missing [A-Z]+11$/),
        expect.stringMatching(/^rosters.birth-differs [A-Z]+12$/),
        'sheet.value-missing 13',
      ].map((one) =>
        typeof one === 'string' && one.endsWith(' 13') ? expect.stringMatching(/^sheet.value-missing [A-Z]*13$/) : one,
      ),
    )
    expect(faults.find(({ code }) => code === 'rosters.number-twice')?.detail.zh).toContain('第 7 行')
    expect(shown.rows).toMatchObject({ total: 13, accepted: 4, withProblems: 9 })
    const named = await here.asAdmin<{ name: string }>(
      `select name from registry.person where name in ('𠮷田㐂', '=1+1')`,
    )
    expect(named).toHaveLength(2)
  })

  test('a member who stands in another household, another name, the dead: each a problem and nothing is moved', async () => {
    const one = dibaoRow('原户')
    const member = dibaoRow('成员', { relation: '配偶', headIdentityNumber: one['identityNumber'] as string })
    await here.bringIn('dibao', [one, member])
    const other = dibaoRow('别户')
    const before = await count('registry.membership')
    const { faults } = await here.bringIn('dibao', [
      other,
      { ...member, headIdentityNumber: other['identityNumber'] as string },
      { ...one, name: '改名' },
    ])
    expect(faults.map(({ code }) => code)).toEqual(['rosters.member-elsewhere', 'rosters.name-differs'])
    expect(await count('registry.membership')).toBe(before + 1)
  })

  test('the members wait for their head: when that row is wrong, theirs says so', async () => {
    const head = numberFor('1970-01-01')
    const { faults } = await here.bringIn('dibao', [
      dibaoRow('户主错', { identityNumber: head, village: '无此村' }),
      dibaoRow('成员对', { relation: '配偶', headIdentityNumber: head }),
    ])
    expect(faults.map(({ code }) => code)).toEqual(['rosters.village-unknown', 'rosters.head-refused'])
  })

  test('a household of two hundred is left out and says so in every row; the others go on', async () => {
    const head = numberFor('1960-01-01')
    const many = Array.from({ length: 200 }, (_, index) =>
      dibaoRow(`众${index}`, index === 0 ? { identityNumber: head } : { relation: '其他', headIdentityNumber: head }),
    )
    const { shown, faults } = await here.bringIn('dibao', [...many, dibaoRow('后来')])
    expect(shown.rows).toMatchObject({ accepted: 1, withProblems: 200 })
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['rosters.household-too-large']))
  })

  test('another amount than on the roll is a problem at the cell: an import changes no benefit', async () => {
    const row = dibaoRow('金额', { monthlyAmount: '300', class: 'A类' })
    await here.bringIn('dibao', [row])
    const { faults } = await here.bringIn('dibao', [{ ...row, monthlyAmount: '400' }])
    expect(faults.map(({ code }) => code)).toEqual(['rosters.enrolment-differs'])
    expect(await here.asAdmin(`select from registry.enrolment where monthly_fen = 40000`)).toEqual([])
  })

  test('two rows that may be one person are put into the queue', async () => {
    const { shown } = await here.bringIn('dibao', [
      dibaoRow('重名', { identityNumber: numberFor('1949-09-09') }),
      dibaoRow('重名', { identityNumber: numberFor('1949-09-09') }),
    ])
    expect(shown.made.likelyDuplicates).toBe(1)
  })
})

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
    const odd = '镇,村,谁,号,是啥\n松江镇,柳溪村,记得,' + numberFor('1971-01-01') + ',本人\n'
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

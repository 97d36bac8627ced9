import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dibaoRow, numberFor, openRosters, type Rosters } from './testing/rolls.ts'

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

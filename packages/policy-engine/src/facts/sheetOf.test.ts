import { readFileSync } from 'node:fs'
import { parseCases } from '@doudi/contract'
import { parseDay, parseMonth } from '@doudi/domain'
import { describe, expect, it } from 'vitest'
import { type FactRow, readVocabulary, sheetOf } from './index.ts'

const vocabulary = readVocabulary(readFileSync(new URL('../../../../policy-packs/facts.yaml', import.meta.url), 'utf8'))

interface Changes {
  readonly household?: object
  readonly member?: object
  readonly others?: readonly object[]
  readonly assume?: boolean
}

/** The household of 甲, a head born 1976 in Songlin, on 2021-05-10, read as a file unless said otherwise. */
function sheet({ household = {}, member = {}, others = [], assume = true }: Changes): FactRow {
  const parsed = parseCases({
    name: '甲户',
    jurisdiction: '500299',
    on: '2021-05-10',
    household: {
      residence: 'rural',
      members: [{ id: '甲', relation: 'head', born: '1976-03-02', ...member }, ...others],
      ...household,
    },
  })
  if (!parsed.ok) throw new Error(parsed.problem.detail.en)
  const [first] = parsed.cases
  if (!first?.ok) throw new Error(JSON.stringify(first?.problem))
  return sheetOf(first.file, vocabulary, { assume })
}

function rowsOf(row: FactRow, entity: string): readonly FactRow[] {
  const rows = row.lists.get(entity)
  if (rows === undefined || rows === 'unknown') throw new Error(`${entity}: ${rows}`)
  return rows
}

const head = (changes: Changes) => rowsOf(sheet(changes), '成员')[0] as FactRow

/** A fact in words: its value or range, and where it comes from unless stated. */
function told(row: FactRow, name: string): string {
  if (!vocabulary.facts.has(name)) throw new Error(`no fact ${name}`)
  const cell = row.facts.get(name)
  if (cell === undefined) return '未知'
  const type = vocabulary.facts.get(name)?.type
  const word = (value: number): string => {
    if (type?.kind === 'flag') return value === 1 ? '是' : '否'
    return (type?.enum === undefined ? undefined : vocabulary.enums.get(type.enum)?.[value]?.label) ?? String(value)
  }
  const value = cell.atLeast === cell.atMost ? word(cell.atLeast) : `${word(cell.atLeast)}–${word(cell.atMost)}`
  return cell.from === 'stated' ? value : `${value} ${cell.from}`
}

describe('what a file leaves out', () => {
  it('is unknown, unless the format says what silence states', () => {
    const member = head({})
    for (const name of ['劳动能力', '收入已申报', '就读', '义务人情况', '需长期照护', '母亲状况']) {
      expect(told(member, name), name).toBe('未知')
    }
    expect(told(member, '去向')).toBe('在家 assumed')
    expect(told(member, '共同生活')).toBe('是 assumed')
    expect(told(member, '残疾类别')).toBe('无残疾 assumed')
    expect(told(member, '残疾等级')).toBe('0 assumed')
    expect(told(member, '认定重大疾病')).toBe('否 assumed')
    expect(told(sheet({}), '财产结论')).toBe('符合 assumed')
    expect(told(sheet({}), '在享低保')).toBe('否 assumed')
    expect(told(sheet({}), '申请低保')).toBe('是 assumed')
  })

  it('is unknown throughout where nothing is assumed', () => {
    const row = sheet({ assume: false })
    const member = rowsOf(row, '成员')[0] as FactRow
    expect(told(row, '财产结论')).toBe('未知')
    expect(row.lists.get('车辆')).toBe('unknown')
    expect([...row.facts.values(), ...member.facts.values()].every(({ from }) => from === 'stated')).toBe(true)
    expect(told(member, '已死亡')).toBe('否')
  })

  it('may be said to be unknown, and then no default fills it', () => {
    expect(told(sheet({ household: { property: 'unknown' } }), '财产结论')).toBe('未知')
    expect(sheet({ household: { property: 'unknown' } }).lists.get('车辆')).toBe('unknown')
    expect(told(head({ member: { where: 'unknown' } }), '去向')).toBe('未知')
    expect(told(head({ member: { disability: 'unknown' } }), '残疾类别')).toBe('未知')
    expect(told(head({ member: { parents: { father: 'unknown' } } }), '父亲状况')).toBe('未知')
  })

  it('of the registration is the jurisdiction, for household and member', () => {
    expect(sheet({}).facts.get('户籍地')).toEqual({
      atLeast: 500_299_000_000,
      atMost: 500_299_999_999,
      from: 'assumed',
    })
    const moved = head({ household: { hukou: '640104' } })
    expect(moved.facts.get('成员户籍地')).toEqual({
      atLeast: 640_104_000_000,
      atMost: 640_104_999_999,
      from: 'assumed',
    })
  })
})

describe('income', () => {
  it('that is an empty list is none; a missing list is not known', () => {
    expect(head({ member: { income: [] } }).lists.get('收入项')).toEqual([])
    expect(told(head({ member: { income: [] } }), '收入已申报')).toBe('是')
    expect(head({}).lists.get('收入项')).toBe('unknown')
  })

  it('is held as the whole year in fen, a monthly figure twelve times', () => {
    const income = [
      { kind: 'wage', monthly: '900.05' },
      { kind: 'transfer', yearly: 1380, source: 'basicPension' },
      { kind: 'transfer', yearly: 1, counted: false },
    ]
    const rows = rowsOf(head({ member: { income } }), '收入项')
    expect(rows.map((row) => told(row, '年金额'))).toEqual(['1080060', '138000', '100'])
    expect(rows.map((row) => told(row, '收入来源'))).toEqual(['无', '基础养老金', '未知'])
    expect(rows.map((row) => told(row, '计入认定'))).toEqual(['未认定', '未认定', '不计入'])
  })
})

describe('disability', () => {
  const parts = (disability: unknown) => {
    const row = head({ member: { disability } })
    return ['残疾含智力精神', '残疾含肢体', '残疾含视力'].map((name) => told(row, name))
  }

  it('of one kind has the parts that follow from it', () => {
    expect(parts({ category: 'mental', grade: 3 })).toEqual(['是', '否', '否'])
    expect(parts({ category: 'hearing', grade: 1 })).toEqual(['否', '否', '否'])
  })

  it('of several kinds tells its parts only when they are named', () => {
    expect(parts({ category: 'multiple', grade: 2 })).toEqual(['未知', '未知', '未知'])
    expect(parts({ category: 'multiple', grade: 2, parts: ['visual', 'intellectual'] })).toEqual(['是', '否', '是'])
  })

  it('that the file denies is stated, not assumed', () => {
    expect(told(head({ member: { disability: 'none' } }), '残疾类别')).toBe('无残疾')
  })
})

describe('time', () => {
  it('of a state written as a bare word is six months or more', () => {
    for (const state of ['imprisoned', 'compulsoryRehabilitation', 'lostContact']) {
      expect(told(head({ member: { parents: { mother: state } } }), '母亲状况月数')).toBe('6–Infinity')
    }
    expect(told(head({ member: { needsLongTermCare: true } }), '照护月数')).toBe('6–Infinity')
    expect(told(head({ member: { needsLongTermCare: false } }), '照护月数')).toBe('0')
    expect(told(head({ member: { parents: { mother: 'dead' } } }), '母亲状况月数')).toBe('未知')
  })

  it('since a month or a day is counted in whole months to the day', () => {
    const months = (since: string) => told(head({ member: { needsLongTermCare: { since } } }), '照护月数')
    expect([months('2021-01'), months('2020-11-10'), months('2020-11-11')]).toEqual(['4', '6', '5'])
    const mother = { status: 'lostContact', since: '2021-02-01', months: 8, reported: true }
    expect(told(head({ member: { parents: { mother } } }), '母亲状况月数')).toBe('8')
  })

  it('known only by its month is some day of it', () => {
    const cell = sheet({ household: { residencePermit: { since: '2019-05' } } }).facts.get('居住证起日')
    expect(cell).toEqual({ atLeast: parseDay('2019-05-01'), atMost: parseDay('2019-05-31'), from: 'stated' })
    expect(told(sheet({ household: { residencePermit: false } }), '持居住证')).toBe('否')
  })

  it('of aid received counts the twelve months before the day', () => {
    const aid = (on: string, once?: number) => ({
      programme: 'temporaryAid',
      on,
      ...(once === undefined ? {} : { once }),
    })
    const received = [aid('2020-05-10', 100), aid('2020-05-11', 200), aid('2021-05-10', 300), aid('2021-06-01', 400)]
    const row = sheet({ household: { received } })
    expect([told(row, '近十二月临时救助次数'), told(row, '近十二月临时救助金额')]).toEqual(['2', '50000'])
    const open = sheet({ household: { received: [aid('2021-01-01')] } })
    expect(told(open, '近十二月临时救助金额')).toBe('0–Infinity')
  })

  it('of a death after the day has not come yet', () => {
    expect(told(head({ member: { died: '2021-04-30' } }), '已死亡')).toBe('是')
    expect(told(head({ member: { died: '2021-05-11' } }), '已死亡')).toBe('否')
  })
})

describe('property', () => {
  it('by one word owns nothing that is listed', () => {
    const row = sheet({ household: { property: 'exceeds' } })
    expect([told(row, '财产结论'), row.lists.get('车辆')]).toEqual(['超标', []])
  })

  it('item by item leaves unknown what is not named', () => {
    const row = sheet({
      household: {
        property: {
          deposits: 12_000,
          vehicles: [{ kind: 'car', value: 30_000 }],
          houses: [{ use: 'home', areaM2: 89.2 }],
        },
      },
    })
    expect([told(row, '财产结论'), told(row, '存款'), told(row, '有价证券')]).toEqual(['逐项', '1200000', '未知'])
    expect(told(rowsOf(row, '车辆')[0] as FactRow, '车辆类别')).toBe('汽车')
    expect(told(rowsOf(row, '房屋')[0] as FactRow, '房屋面积')).toBe('90')
    expect(row.lists.get('经营主体')).toBe('unknown')
  })
})

describe('expenditure and indices', () => {
  it('once given, a kind that is not named was nothing; not given, nothing is known', () => {
    const row = sheet({ household: { expenditure12Months: { medical: 40_000 } } })
    expect([told(row, '医疗支出'), told(row, '教育支出')]).toEqual(['4000000', '0'])
    expect(told(sheet({}), '医疗支出')).toBe('未知')
    expect(sheet({}).lists.get('扣减项')).toEqual([])
    expect(sheet({}).lists.get('物价指数')).toBe('unknown')
  })

  it('3.4 means 3.4 per cent', () => {
    const [row] = rowsOf(sheet({ household: { indices: [{ month: '2021-12', cpi: 3.4, food: -0.7 }] } }), '物价指数')
    expect([told(row as FactRow, '居民消费价格同比'), told(row as FactRow, '食品价格同比')]).toEqual(['340', '-70'])
    expect(row?.facts.get('指数月')?.atLeast).toBe(parseMonth('2021-12'))
  })
})

describe('who supports whom', () => {
  const brother = { id: '乙', relation: 'brother', born: '1961-05-10' }

  it('brothers and sisters of the head are told by their relations, sixty by their births', () => {
    const row = head({ member: { dependsOn: ['乙'] }, others: [brother] })
    expect(['靠他人供养', '供养人均满六十', '供养人均为兄弟姐妹'].map((name) => told(row, name))).toEqual([
      '是',
      '是',
      '是',
    ])
    const younger = head({
      member: { dependsOn: ['乙'] },
      others: [{ ...brother, born: '1961-05-11', relation: 'father' }],
    })
    expect(['供养人均满六十', '供养人均为兄弟姐妹'].map((name) => told(younger, name))).toEqual(['否', '否'])
  })

  it('somebody outside the household leaves it unknown, unless another has decided it', () => {
    const row = head({ member: { dependsOn: ['乙', '邻居'] }, others: [brother] })
    expect(['供养人均满六十', '供养人均为兄弟姐妹'].map((name) => told(row, name))).toEqual(['未知', '未知'])
    const father = head({ member: { dependsOn: ['乙', '邻居'] }, others: [{ ...brother, relation: 'father' }] })
    expect(told(father, '供养人均为兄弟姐妹')).toBe('否')
    expect(told(head({ member: { dependsOn: [] } }), '靠他人供养')).toBe('否')
    expect(told(head({}), '靠他人供养')).toBe('未知')
  })

  it('those who owe support stand by one word, one by one, or unknown', () => {
    const listed = head({
      member: { supporters: [{ relation: 'son', born: '1999-01-01', receiving: 'dibao', where: 'prison' }] },
    })
    expect(told(listed, '义务人情况')).toBe('逐一列明')
    expect(told(rowsOf(listed, '义务人')[0] as FactRow, '义务人去向')).toBe('服刑')
    expect(head({ member: { supporters: 'none' } }).lists.get('义务人')).toEqual([])
    expect(head({ member: { supporters: 'unknown' } }).lists.get('义务人')).toBe('unknown')
  })
})

describe('what is in payment', () => {
  it('states what is not, once the list is given', () => {
    const row = sheet({
      household: { receiving: [{ programme: 'dibao', since: '2019-03', monthly: 460, category: 'B' }] },
    })
    expect(['在享低保', '在享低保月金额', '在享低保类别', '在享低收入'].map((name) => told(row, name))).toEqual([
      '是',
      '46000',
      'B类',
      '否',
    ])
  })

  it('has ended when its last month is over', () => {
    const paid = (until: string) =>
      told(sheet({ household: { receiving: [{ programme: 'gradualExit', until }] } }), '在渐退期')
    expect([paid('2021-05'), paid('2021-04')]).toEqual(['是', '否'])
  })

  it('of one person, written for the household, is that of its only member', () => {
    const household = { receiving: [{ programme: 'tekun', monthly: 806 }] }
    expect(told(head({ household }), '在享特困')).toBe('是')
    expect(told(head({ household }), '在享特困月金额')).toBe('80600')
    const two = head({ household, others: [{ id: '乙', relation: 'brother', born: '1980-01-01' }] })
    expect(told(two, '在享特困')).toBe('未知')
    expect(told(two, '在享高龄津贴')).toBe('否 assumed')
  })
})

describe('what was found at the award', () => {
  const tekun = { receiving: [{ programme: 'tekun' }] }

  it('is held for whoever is in payment and of whom the case says nothing', () => {
    const row = head({ member: { ...tekun, care: { support: 'dispersed' } }, assume: false })
    expect(['义务人情况', '劳动能力', '愿意集中供养'].map((name) => told(row, name))).toEqual([
      '无能力 held',
      '完全丧失 held',
      '否 held',
    ])
    expect(row.lists.get('义务人')).toEqual([])
  })

  it('gives way to whatever the case says', () => {
    const row = head({ member: { ...tekun, supporters: 'capable', workAbility: 'full' } })
    expect(['义务人情况', '劳动能力'].map((name) => told(row, name))).toEqual(['有能力', '完全'])
  })

  it('is not held for an award that is over', () => {
    const over = { receiving: [{ programme: 'tekun', until: '2020-12' }] }
    expect(told(head({ member: over }), '劳动能力')).toBe('未知')
  })

  it('keeps a nursing allowance from a silence about disability and care', () => {
    const row = head({ member: { receiving: [{ programme: 'disabilityNursing' }] } })
    expect(['需长期照护', '照护月数', '残疾等级'].map((name) => told(row, name))).toEqual([
      '是 held',
      '6–Infinity held',
      '1–2 held',
    ])
    expect(told(row, '残疾含肢体')).toBe('未知')
  })
})

describe('the vocabulary', () => {
  it('refuses a type, a supplier or a default that does not exist, naming the fact', () => {
    const yaml = (fact: string) =>
      `suppliers: {applicant: 申请人}\nenums: {居住地: {urban: 城镇}}\nentities: {家庭: {code: household, facts: {居住: ${fact}}}}`
    expect(() => readVocabulary(yaml('{type: 居住地, code: a, by: applicant, assume: 城镇}'))).not.toThrow()
    for (const bad of [
      '{type: 房型, code: a, by: applicant}',
      '{type: flag, code: a, by: 邻居}',
      '{type: flag, code: a, by: applicant, assume: 也许}',
    ]) {
      expect(() => readVocabulary(yaml(bad)), bad).toThrow(/居住/)
    }
  })

  it('has no fact that the adapter can never fill', () => {
    const rich = sheet({
      household: {
        livesIn: { kind: 'rural', since: '2015-03' },
        hukou: '500299',
        residencePermit: { since: '2019-05-01' },
        land: { contracted: true, collectiveShare: false, relocatedToTown: false },
        incomePeriod: { from: '2020-05', until: '2021-04' },
        property: {
          deposits: 1,
          securities: 1,
          insurance: 1,
          lentOut: 1,
          vehicles: [{ kind: 'car', value: 1, boughtOn: '2019-06-01' }],
          houses: [{ use: 'home', areaM2: 90, boughtOn: '2018-01-01' }],
          businesses: [{ registeredCapital: 0 }],
        },
        receiving: [
          { programme: 'dibao', since: '2019-03', until: '2021-12', monthly: 460, category: 'B' },
          { programme: 'gradualExit', since: '2021-01' },
        ],
        received: [],
        formerlyPoor: { kind: 'liftedOut', since: '2020-12' },
        stableIncome: false,
        deductions: [{ kind: 'rigid.medical', monthly: 480, verified: true }],
        expenditure12Months: {},
        event: {
          kind: 'emergency',
          cause: 'fire',
          on: '2021-05-02',
          place: '640104',
          selfPaid: 0,
          otherAid: 0,
          beyondOwnMeans: true,
          days: 31,
        },
        aidFor: 'family',
        applied: { on: '2021-05-03', by: 'self', programmes: [] },
        voluntary: true,
        indices: [{ month: '2021-12', cpi: 3.4, food: 6 }],
      },
      member: {
        sex: 'male',
        died: '2021-04-30',
        married: true,
        income: [{ kind: 'wage', monthly: 1 }],
        employment: { since: '2021-01-01', onOwnInitiative: true },
        changed: { on: '2021-05-01', because: 'employment' },
        disability: { category: 'physical', grade: 2, certificate: { held: true, until: '2026-05-31' } },
        needsLongTermCare: true,
        workAbility: 'none',
        selfCare: { eating: true, dressing: true, transferring: true, toileting: true, walking: true, bathing: true },
        supporters: [
          {
            relation: 'son',
            born: '1999-01-01',
            receiving: 'dibao',
            monthly: 0,
            propertyCompliant: true,
            disability: { category: 'mental', grade: 2 },
            where: 'prison',
          },
        ],
        dependsOn: [],
        parents: {
          father: { status: 'severelyDisabled', since: '2020-01', reported: true, category: 'mental', grade: 1 },
          mother: { status: 'severelyDisabled', since: '2020-01', reported: true, category: 'mental', grade: 1 },
        },
        care: { setting: 'home', support: 'dispersed', willing: false },
        study: 'none',
        where: { place: 'home', since: '2020-01' },
        refusedSuitableJobs: 0,
        receiving: [
          'tekun',
          'tekunCare',
          'dibaoSupplement',
          'singlePersonDibao',
          'disabilityLiving',
          'disabilityNursing',
          'orphanAllowance',
          'unattendedChildAllowance',
          'oldAgeAllowance',
        ].map((programme) => ({ programme, monthly: 1 })),
      },
    })
    const filled = new Set<string>()
    const collect = (row: FactRow): void => {
      for (const name of row.facts.keys()) filled.add(name)
      for (const rows of row.lists.values()) if (rows !== 'unknown') rows.forEach(collect)
    }
    collect(rich)
    const choices = new Set(['申请渐退月数', '申请渐退起月'])
    expect([...vocabulary.facts.keys()].filter((name) => !filled.has(name) && !choices.has(name))).toEqual([])
  })
})

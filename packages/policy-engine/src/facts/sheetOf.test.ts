import { parseDay, parseMonth } from '@doudi/domain'
import { describe, expect, it } from 'vitest'
import { head, rowsOf, sheet, told } from '../testing/sheetForTests.ts'
import type { FactRow } from './sheet.ts'

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

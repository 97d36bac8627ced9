import { describe, expect, it } from 'vitest'
import { head, sheet, told } from '../testing/sheetForTests.ts'

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

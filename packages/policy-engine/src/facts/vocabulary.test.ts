import { describe, expect, it } from 'vitest'
import { sheet, vocabulary } from '../testing/sheetForTests.ts'
import { readVocabulary } from './index.ts'
import type { FactRow } from './sheet.ts'

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

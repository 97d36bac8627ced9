import type { CaseDraft } from '../facts/caseDraft.ts'

/** Three families to learn the page with. Nobody of them exists. Their titles are words: `teach.<key>`. */
export interface ExampleFamily {
  readonly key: 'four' | 'alone' | 'child'
  readonly draft: CaseDraft
}

export const EXAMPLE_FAMILIES: readonly ExampleFamily[] = [
  {
    key: 'four',
    draft: {
      name: '松坪村一户四口',
      jurisdiction: '500238',
      on: '2021-05-10',
      household: {
        residence: 'rural',
        property: 'compliant',
        members: [
          { id: '甲', relation: 'head', sex: 'male', born: '1976-03-02', income: [{ kind: 'wage', monthly: 900 }] },
          {
            id: '乙',
            relation: 'spouse',
            sex: 'female',
            born: '1978-11-20',
            income: [{ kind: 'business', monthly: 300 }],
          },
          { id: '丙', relation: 'son', sex: 'male', born: '2009-02-14', study: 'compulsory', income: [] },
          { id: '丁', relation: 'daughter', sex: 'female', born: '2014-07-01', study: 'compulsory', income: [] },
        ],
      },
    },
  },
  {
    key: 'alone',
    draft: {
      name: '独居的重残老人',
      jurisdiction: '500238',
      on: '2021-09-15',
      household: {
        residence: 'rural',
        property: 'compliant',
        members: [
          {
            id: '周婆婆',
            relation: 'head',
            sex: 'female',
            born: '1938-04-05',
            workAbility: 'none',
            supporters: 'none',
            income: [{ kind: 'transfer', source: 'basicPension', monthly: 125 }],
            disability: { category: 'physical', grade: 2, certificate: { held: true, until: '2026-05-31' } },
            selfCare: {
              eating: true,
              dressing: false,
              transferring: true,
              toileting: true,
              walking: true,
              bathing: false,
            },
            care: { setting: 'home', support: 'dispersed', willing: false },
          },
        ],
      },
    },
  },
  {
    key: 'child',
    draft: {
      name: '跟奶奶过的孩子',
      jurisdiction: '500238',
      on: '2021-09-15',
      household: {
        residence: 'rural',
        property: 'compliant',
        members: [
          {
            id: '奶奶',
            relation: 'head',
            sex: 'female',
            born: '1955-06-18',
            income: [{ kind: 'business', monthly: 260 }],
          },
          {
            id: '小满',
            relation: 'grandson',
            sex: 'male',
            born: '2012-05-21',
            study: 'compulsory',
            income: [],
            parents: {
              father: 'dead',
              mother: { status: 'lostContact', since: '2020-12-01', months: 9, reported: true },
            },
            care: { setting: 'relative', support: 'dispersed' },
          },
        ],
      },
    },
  },
]

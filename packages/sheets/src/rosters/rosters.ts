import type { Words } from '@doudi/contract'
import type { Field } from '../mapping/field.ts'
import { DIBAO, LOW_INCOME, TEKUN } from './assistance.ts'
import { CHILDREN, DISABILITY, LEFT_BEHIND } from './people.ts'

/** The six rolls a county keeps. */
export type RosterKind = 'dibao' | 'tekun' | 'lowIncome' | 'disability' | 'children' | 'leftBehind'

export interface Roster {
  readonly kind: RosterKind
  readonly title: Words
  readonly fields: readonly Field[]
}

const roster = (kind: RosterKind, zh: string, en: string, fields: readonly Field[]): Roster => ({
  kind,
  title: { zh, en },
  fields,
})

export const ROSTERS: Readonly<Record<RosterKind, Roster>> = {
  dibao: roster('dibao', '最低生活保障花名册', 'Roll of minimum living security', DIBAO),
  tekun: roster('tekun', '特困人员救助供养花名册', 'Roll of people in special hardship', TEKUN),
  lowIncome: roster('lowIncome', '低收入人口花名册', 'Roll of low-income people', LOW_INCOME),
  disability: roster('disability', '残疾人两项补贴花名册', 'Roll of the two disability subsidies', DISABILITY),
  children: roster('children', '困境儿童花名册', 'Roll of children in difficulty', CHILDREN),
  leftBehind: roster('leftBehind', '农村留守人员花名册', 'Roll of people left behind', LEFT_BEHIND),
}

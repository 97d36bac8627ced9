import {
  CARE_SETTINGS,
  CHANGE_CAUSES,
  DEDUCTIONS,
  EVENT_CAUSES,
  FORMERLY_POOR,
  INCOME_KINDS,
  INCOME_SOURCES,
  PARENT_STATUSES,
  RELATIONS,
  STUDIES,
  VEHICLES,
  WHEREABOUTS,
} from '@doudi/contract/words'

/** The codes of the labels in `policy-packs/facts.yaml`, in its order: a fact of such a type holds the index. A test compares them. */
export const ENUMS = {
  居住地: ['urban', 'rural'],
  财产结论: ['compliant', 'exceeds', 'itemised'],
  低保类别: ['A', 'B', 'C'],
  原贫困类别: FORMERLY_POOR,
  事件类别: ['emergency', 'expenditure'],
  事件原因: EVENT_CAUSES,
  关系: RELATIONS,
  性别: ['male', 'female'],
  收入类别: INCOME_KINDS,
  收入来源: INCOME_SOURCES,
  变化原因: CHANGE_CAUSES,
  残疾类别: ['none', 'visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'],
  劳动能力: ['full', 'partial', 'none'],
  义务人情况: ['none', 'incapable', 'capable', 'listed'],
  在享救助: ['none', 'dibao', 'tekun'],
  父母状况: PARENT_STATUSES.slice(0, -1),
  照料场所: CARE_SETTINGS,
  供养方式: ['dispersed', 'centralised'],
  就读: STUDIES,
  去向: WHEREABOUTS,
  扣减类别: DEDUCTIONS,
  车辆类别: VEHICLES,
  房屋用途: ['home', 'shop'],
} as const

export const RESIDENCE = indices(ENUMS.居住地)
export const PROPERTY = indices(ENUMS.财产结论)
export const CATEGORY = indices(ENUMS.低保类别)
export const EVENT = indices(ENUMS.事件类别)
export const CAUSE = indices(ENUMS.事件原因)
export const RELATION = indices(ENUMS.关系)
export const SEX = indices(ENUMS.性别)
export const INCOME = indices(ENUMS.收入类别)
export const SOURCE = indices(ENUMS.收入来源)
export const CHANGED = indices(ENUMS.变化原因)
export const DISABILITY = indices(ENUMS.残疾类别)
export const ABILITY = indices(ENUMS.劳动能力)
export const SUPPORTERS = indices(ENUMS.义务人情况)
export const RECEIVING = indices(ENUMS.在享救助)
export const PARENT = indices(ENUMS.父母状况)
export const SETTING = indices(ENUMS.照料场所)
export const SUPPORT = indices(ENUMS.供养方式)
export const STUDY = indices(ENUMS.就读)
export const WHERE = indices(ENUMS.去向)
export const DEDUCTION = indices(ENUMS.扣减类别)
export const VEHICLE = indices(ENUMS.车辆类别)
export const HOUSE = indices(ENUMS.房屋用途)

function indices<const T extends readonly string[]>(codes: T): { readonly [K in T[number]]: number } {
  return Object.fromEntries(codes.map((code, index) => [code, index])) as { readonly [K in T[number]]: number }
}

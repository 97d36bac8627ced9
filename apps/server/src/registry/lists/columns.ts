import type { Words } from '@doudi/contract'
import type { ListColumn } from '../../platform/lists/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { SEX_WORDS } from './rollWords.ts'

/** Columns that several lists of people share; `openPeople` gives number and telephone in full. */
export const TOWNSHIP: ListColumn = { key: 'township', zh: '乡镇（街道）', en: 'Township', kind: 'text' }
export const VILLAGE: ListColumn = { key: 'village', zh: '村（社区）', en: 'Village', kind: 'text' }
export const NAME: ListColumn = { key: 'name', zh: '姓名', en: 'Name', kind: 'text' }
export const SEX: ListColumn = { key: 'sex', zh: '性别', en: 'Sex', kind: 'choice', choices: SEX_WORDS }
export const BORN: ListColumn = { key: 'born', zh: '出生日期', en: 'Born', kind: 'day' }
export const NUMBER: ListColumn = {
  key: 'number',
  zh: '身份证号',
  en: 'Identity number',
  kind: 'text',
  sensitive: 'identity',
}
export const TELEPHONE: ListColumn = {
  key: 'telephone',
  zh: '联系电话',
  en: 'Telephone',
  kind: 'text',
  sensitive: 'telephone',
}

/** Places by their codes, each range as an officer would say it. */
export function placeInWords(region: string): Words {
  return { zh: `地区 ${region}`, en: `region ${region}` }
}

/** The range of a place; without one all that is in scope. */
export function rangeOf(region: string | undefined, county: string): { lo: string; hi: string } {
  return rangeOfPrefix(region ?? county)
}

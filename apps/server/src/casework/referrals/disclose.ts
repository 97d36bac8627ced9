import { printDay } from '@doudi/domain'
import { DEPARTMENTS, type Disclosure, disclosedTo } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { caseOfHousehold, ROLL_WORDS, showContact } from '../../registry/index.ts'
import { refuseReferral } from './problems.ts'
import { NEED } from './sealed.ts'
import type { Disclosed, Need, Referral } from './types.ts'

/** Without these no department can find the person or know what is wanted. */
const LEAST: readonly Disclosure[] = ['name', 'words']
const WORDS: Readonly<Record<Disclosure, string>> = {
  name: '姓名',
  born: '出生日期',
  sex: '性别',
  number: '证件号码（隐去）',
  telephone: '电话',
  village: '村（社区）',
  members: '家庭人口',
  receives: '在享受的救助',
  words: '需求说明',
}

/**
 * What leaves for a department, word by word: what it needs and the person consented to, no more. The number leaves masked.
 * Refuses when the consent does not even cover the name and the need.
 */
export async function discloseTo(
  { tx, county, today, keyring }: CommandContext,
  referral: Referral,
): Promise<Disclosed> {
  const { department, consentScope, person, household, id } = referral
  if (consentScope === null) throw refuseReferral('casework.referral-consent-missing')
  const told = new Set(disclosedTo(department, consentScope))
  const missing = LEAST.filter((one) => DEPARTMENTS[department].needs.some((need) => need === one) && !told.has(one))
  if (missing.length > 0) {
    throw refuseReferral('casework.referral-consent-empty', { missing: missing.map((one) => WORDS[one]).join('、') })
  }
  const need = NEED.open(keyring, id, referral.needSealed) as Need
  const who = await showContact(tx, county, keyring, person)
  const { file, enrolments } = await caseOfHousehold(tx, county, household, printDay(today))
  const receives = enrolments.filter(({ of }) => of === null || of === person).map(({ programme }) => nameOf(programme))
  const everything: Readonly<Record<Disclosure, string>> = {
    name: who.name,
    born: who.born,
    sex: who.sex === null ? '' : who.sex === 'male' ? '男' : '女',
    number: who.number ?? '',
    telephone: who.telephone ?? '',
    village: who.village ?? who.region,
    members: String(file?.household.members.length ?? ''),
    receives: [...new Set(receives)].join('、'),
    words: need.words,
  }
  const leaving = Object.entries(everything).filter(([key, value]) => told.has(key as Disclosure) && value !== '')
  return { ...Object.fromEntries(leaving), papers: need.papers }
}

const nameOf = (programme: string) =>
  Object.hasOwn(ROLL_WORDS, programme) ? (ROLL_WORDS as Record<string, { zh: string }>)[programme]?.zh : programme

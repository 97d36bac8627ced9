import type { Day } from '../day.ts'
import { type NumberFault, numberFault } from './fault.ts'
import { type IdentityNumber, parseIdentityNumber } from './identityNumber.ts'
import { normaliseNumber } from './writing.ts'

/** Categories in the order of their codes 1 to 7: 视力 听力 言语 肢体 智力 精神 多重. */
export const DISABILITY_CATEGORIES = [
  'visual',
  'hearing',
  'speech',
  'physical',
  'intellectual',
  'mental',
  'multiple',
] as const

export interface DisabilityCertificate {
  readonly kind: 'disabilityCertificate'
  /** Twenty characters, without the mark of a re-issue. */
  readonly number: string
  readonly holder: IdentityNumber
  readonly category: (typeof DISABILITY_CATEGORIES)[number]
  /** 1 is the gravest. */
  readonly grade: 1 | 2 | 3 | 4
}

/**
 * The number of a disability certificate: 18 of the holder's identity number, one for the category, one for the grade
 * (残疾人证管理办法, 残联发〔2017〕34号). A certificate issued again may bear B and a digit behind; it is the same one.
 */
export function parseDisabilityCertificate(text: string, today?: Day): DisabilityCertificate | NumberFault {
  const written = normaliseNumber(text)
  const number = written.replace(/(?<=^.{20})B\d$/, '')
  if (number.length !== 20) return numberFault('disability-certificate.number-length')
  const holder = parseIdentityNumber(number.slice(0, 18), today)
  if (holder.kind === 'fault') return numberFault('disability-certificate.holder-unreadable')
  const category = /\d/.test(number.charAt(18)) ? DISABILITY_CATEGORIES[Number(number[18]) - 1] : undefined
  if (category === undefined) return numberFault('disability-certificate.category-unknown')
  if (!/[1-4]/.test(number.charAt(19))) return numberFault('disability-certificate.grade-unknown')
  return {
    kind: 'disabilityCertificate',
    number,
    holder,
    category,
    grade: Number(number[19]) as DisabilityCertificate['grade'],
  }
}

import type { Actor } from '../platform/scope/index.ts'

/** Why a file is opened; shown to the person with the receipt. */
export const WHYS = ['casework', 'review', 'visit', 'correction', 'complaint', 'inspection'] as const
export const REVEAL_WHYS = ['verify-identity', 'means-check', 'payment', 'contact', 'official-request'] as const

/** The purposes as the person reads them. */
export const PURPOSE_WORDS: Readonly<
  Record<(typeof WHYS)[number] | (typeof REVEAL_WHYS)[number], { zh: string; en: string }>
> = {
  casework: { zh: '办理业务', en: 'Handling a case' },
  review: { zh: '复核', en: 'Review' },
  visit: { zh: '入户走访', en: 'Home visit' },
  correction: { zh: '更正信息', en: 'Correcting what is on file' },
  complaint: { zh: '处理投诉', en: 'Handling a complaint' },
  inspection: { zh: '检查', en: 'Inspection' },
  'verify-identity': { zh: '核实身份', en: 'Verifying identity' },
  'means-check': { zh: '家庭经济状况核对', en: 'Means check' },
  payment: { zh: '发放资金', en: 'Payment' },
  contact: { zh: '联系本人', en: 'Contacting the person' },
  'official-request': { zh: '有权机关依法调取', en: 'Request by an authority under the law' },
}

/**
 * Purpose and section of a reading, as its receipt keeps them. What is read because of a complaint is in the custody of
 * discipline inspection whoever reads it: the officer complained of may sit in the very section that looks into it.
 */
export function readingOf({ sections }: Actor, why: string) {
  if (why === 'complaint') return { why, section: 'discipline', withheld: true }
  return { why, section: sections[0] ?? 'registry' }
}

import { type PlacedProblem, placed } from './explain.ts'

/** What a run of digits looks like, the most telling first. */
const LOOKALIKES = [
  { kind: '身份证号', kindEn: 'an identity number', pattern: /(?<!\d)\d{17}[\dXx](?![\dXx])/ },
  { kind: '银行卡号', kindEn: 'a bank card number', pattern: /(?<!\d)\d{16,19}(?!\d)/ },
  { kind: '手机号', kindEn: 'a mobile number', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/ },
] as const

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/**
 * The page and the interface ask for no identity, telephone or account number, and unknown keys keep them out;
 * a label is the one place left where somebody in a hurry might type one.
 */
export function identityIn(label: string, path: readonly PropertyKey[]): PlacedProblem[] {
  // Generated ids are no identity, and groups of digits written apart are still one number.
  const joined = label.replace(UUID, ' ').replace(/(?<=\d)[ -](?=\d)/g, '')
  const found = LOOKALIKES.find(({ pattern }) => pattern.test(joined))
  return found ? [placed('case.identity-not-wanted', { kind: found.kind, kindEn: found.kindEn }, path)] : []
}

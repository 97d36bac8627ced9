import { type PlacedProblem, placed } from './explain.ts'

/** What a run of digits looks like, the most telling first. */
const LOOKALIKES = [
  { kind: '身份证号', kindEn: 'an identity number', pattern: /(?<!\d)\d{17}[\dXx](?![\dXx])/ },
  { kind: '银行卡号', kindEn: 'a bank card number', pattern: /(?<!\d)\d{16,19}(?!\d)/ },
  { kind: '手机号', kindEn: 'a mobile number', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/ },
] as const

const DAY = /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/g
const AMOUNT = /\d+\.\d+/g
/** 6222 0202 0000 1234 567, 138 0013 8000, 110105 19491231 002X: groups of three digits and more. */
const CARD_GROUPS = /(?<!\d)\d{3,}(?:[ -]\d{3,}[Xx]?)+/g
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/**
 * The page and the interface ask for no identity, telephone or account number, and unknown keys keep them out;
 * a label is the one place left where somebody in a hurry might type one.
 */
export function identityIn(label: string, path: readonly PropertyKey[]): PlacedProblem[] {
  // Generated ids, days and amounts are no identity; groups of digits written apart like a number on a card still are.
  const plain = label.replace(UUID, ' ').replace(DAY, ' ').replace(AMOUNT, ' ')
  const joined = plain.replace(CARD_GROUPS, (groups) => groups.replace(/[ -]/g, ''))
  const found = LOOKALIKES.find(({ pattern }) => pattern.test(joined))
  return found ? [placed('case.identity-not-wanted', { kind: found.kind, kindEn: found.kindEn }, path)] : []
}

import type { Disability } from '@doudi/contract'
import type { RowBuilder } from './rowBuilder.ts'
import { known, type Provenance } from './sheet.ts'

/** The kinds that rules single out: intellectual and mental count as one. */
const PARTS = { mind: ['intellectual', 'mental'], physical: ['physical'], visual: ['visual'] } as const

/** Whether a disability contains a kind; a multiple one only tells when its parts are given. */
export function containsPart(
  disability: { readonly category?: string | undefined; readonly parts?: readonly string[] | undefined },
  part: keyof typeof PARTS,
): boolean | undefined {
  const kinds: readonly string[] = PARTS[part]
  if (disability.category === undefined) return undefined
  if (disability.category !== 'multiple') return kinds.includes(disability.category)
  return disability.parts?.some((each) => kinds.includes(each))
}

/** Category, grade, parts and certificate of a person or of a supporter, by the codes below `disability`. */
export function putDisability(row: RowBuilder, disability: Disability | undefined): void {
  if (disability === 'none') {
    putNoDisability(row, 'stated')
    return
  }
  if (disability === undefined || typeof disability === 'string') return
  row.word('disability.category', disability.category)
  row.count('disability.grade', disability.grade)
  for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    row.flag(`disability.parts.${part}`, containsPart(disability, part))
  }
  row.flag('disability.certificate.held', disability.certificate?.held)
  row.day('disability.certificate.until', disability.certificate?.until)
}

/** No disability: grade 0, no parts, no certificate. */
export function putNoDisability(row: RowBuilder, from: Provenance): void {
  row.word('disability.category', 'none', from)
  row.cell('disability.grade', known(0, from))
  for (const part of Object.keys(PARTS)) row.flag(`disability.parts.${part}`, false, from)
  row.flag('disability.certificate.held', false, from)
}

/** Every code that a disability is told by. */
export const DISABILITY_CODES: readonly string[] = [
  'disability.category',
  'disability.grade',
  ...Object.keys(PARTS).map((part) => `disability.parts.${part}`),
  'disability.certificate.held',
  'disability.certificate.until',
]

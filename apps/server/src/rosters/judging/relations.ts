import type { MemberToWrite } from '../../registry/index.ts'

type Relation = MemberToWrite['relation']

/** A roll writes 子女 where the case file tells son from daughter: sex decides, and where it is not known, nothing is guessed. */
const BY_SEX: Readonly<Record<string, readonly [male: Relation, female: Relation]>> = {
  child: ['son', 'daughter'],
  parent: ['father', 'mother'],
  grandparent: ['grandfather', 'grandmother'],
  grandchild: ['grandson', 'granddaughter'],
  sibling: ['brother', 'sister'],
}

/** The relation of a roll in the words of the case file. */
export function relationOf(written: unknown, sex: 'male' | 'female' | undefined): Relation {
  if (written === 'head' || written === 'spouse') return written
  const pair = BY_SEX[String(written)]
  if (pair === undefined || sex === undefined) return 'other'
  return sex === 'male' ? pair[0] : pair[1]
}

import type { Household, Member } from '@doudi/contract'
import { ageOn, type Day, parseDay } from '@doudi/domain'
import type { RowBuilder } from './rowBuilder.ts'

const GROWN = 18
const ELDERLY = 60

/**
 * What the household itself shows of a member's parents and supporters, where the case says nothing of them: a mother who
 * lives in the house in good health is no missing mother, and owes her child support. Only for cases in which silence states
 * the ordinary (files), marked as assumed like every default; nothing is concluded from a parent or child who is not plainly able.
 */
export function putFamily(row: RowBuilder, member: Member, household: Household, on: Day): void {
  const parents = parentsInHouse(member, household).filter((other) => isPlainlyAble(other, on))
  if (member.parents === undefined) {
    for (const parent of parents) row.word(parentRole(parent), 'alive', 'assumed')
  }
  if (member.supporters !== undefined) return
  const supporters = [...parents, ...partnersAndChildren(member, household).filter((other) => isPlainlyAble(other, on))]
  if (supporters.length > 0) {
    row.word('supporters', 'capable', 'assumed')
    row.list('supporter', [])
  }
}

const CHILD: ReadonlySet<string> = new Set(['son', 'daughter'])
const MIDDLE: ReadonlySet<string> = new Set(['head', 'self'])

/** Head and spouse are the parents of a son or daughter; the head's own father and mother are told by their names. */
function parentsInHouse(member: Member, { members }: Household): Member[] {
  const others = members.filter((other) => other !== member)
  if (CHILD.has(member.relation)) return others.filter(({ relation }) => MIDDLE.has(relation) || relation === 'spouse')
  if (MIDDLE.has(member.relation))
    return others.filter(({ relation }) => relation === 'father' || relation === 'mother')
  return []
}

/** Those below and beside who owe support: husband or wife, and for the head, spouse and their parents the children. */
function partnersAndChildren(member: Member, { members }: Household): Member[] {
  const others = members.filter((other) => other !== member)
  const { relation } = member
  if (relation === 'spouse') return others.filter((other) => MIDDLE.has(other.relation) || CHILD.has(other.relation))
  if (MIDDLE.has(relation)) return others.filter((other) => other.relation === 'spouse' || CHILD.has(other.relation))
  if (relation === 'father' || relation === 'mother') return others.filter((other) => MIDDLE.has(other.relation))
  return []
}

/** Father or mother; where the sex is not given the head stands as the father: both are judged alike. */
function parentRole({ relation, sex }: Member): 'parents.father' | 'parents.mother' {
  if (relation === 'father' || relation === 'mother') return `parents.${relation}`
  if (sex !== undefined) return sex === 'male' ? 'parents.father' : 'parents.mother'
  return relation === 'spouse' ? 'parents.mother' : 'parents.father'
}

/** Of working age, at home, with nothing said that could keep them from supporting anybody. */
function isPlainlyAble(member: Member, on: Day): boolean {
  const born = parseDay(member.born)
  const age = born === undefined ? 0 : ageOn(born, on)
  const { disability, illness, workAbility, where, receiving, died, livesTogether, study } = member
  const healthy =
    (disability === undefined || disability === 'none') &&
    (illness === undefined || (illness !== 'unknown' && !illness.majorRecognised))
  const present = died === undefined && livesTogether !== false && (where === undefined || where === 'home')
  const working = (workAbility === undefined || workAbility === 'full') && (study === undefined || study === 'none')
  return (
    age >= GROWN &&
    age < ELDERLY &&
    healthy &&
    present &&
    working &&
    (receiving === undefined || receiving.length === 0)
  )
}

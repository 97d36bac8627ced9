import { MOST_MEMBERS } from '@doudi/contract'
import { type Day, isHouseholdRoll, parseRegion, printDay } from '@doudi/domain'
import { notInFuture } from '../inputs.ts'
import { checkHead } from '../joining.ts'
import { agreeWithNumber } from '../personSecrets.ts'
import { refuse } from '../problems.ts'
import { readFactsTogether } from './factProbe.ts'
import type {
  AdditionToWrite,
  EnrolmentToWrite,
  FactToWrite,
  FamilyToWrite,
  MemberToWrite,
  PersonToWrite,
} from './familyToWrite.ts'

/** A person whose birth and sex agree with the number. */
export type SoundMember = MemberToWrite & { readonly born: string; readonly sex: 'male' | 'female' | undefined }

/** Judges a whole new family as the single commands would, without asking the database. Throws the first refusal. */
export function checkFamily(family: FamilyToWrite, today: Day): SoundMember[] {
  const { members, known = [], facts = [], enrolments = [], openedOn } = family
  notInFuture(today, { openedOn })
  const everybody = [...members.map(({ id, relation }) => ({ person: id, relation })), ...known]
  checkHead(everybody)
  for (const { since } of known) notInFuture(today, { since })
  const sound = checkMembers(members, openedOn, today)
  const owners = [{ facts }, ...sound.map(({ born, facts: own = [] }) => ({ born, facts: own }))]
  readFactsTogether(owners, printDay(today))
  checkDays(
    owners.flatMap(({ facts: own }) => own),
    today,
  )
  checkEnrolments(enrolments, new Set(everybody.map(({ person }) => person)), today)
  return sound
}

/** The same of what is added to a household that stands. */
export function checkAddition(addition: AdditionToWrite, today: Day): SoundMember[] {
  const { newcomers = [], known = [], facts = [], enrolments = [] } = addition
  const sound = checkMembers(newcomers, printDay(today), today)
  for (const { since } of known) notInFuture(today, { since })
  checkDays([...facts, ...newcomers.flatMap(({ facts: own = [] }) => own)], today)
  const owners = new Map<string, { born?: string; facts: (typeof facts)[number][] }>()
  for (const fact of facts) {
    const key = fact.of?.person ?? ''
    const owner = owners.get(key) ?? { ...(fact.of ? { born: fact.of.born } : {}), facts: [] }
    owner.facts.push(fact)
    owners.set(key, owner)
  }
  const all = [...owners.values(), ...sound.map(({ born, facts: own = [] }) => ({ born, facts: own }))]
  if (all.length > 0) readFactsTogether(all, printDay(today))
  checkEnrolments(enrolments, undefined, today)
  return sound
}

function checkMembers(members: readonly MemberToWrite[], openedOn: string, today: Day): SoundMember[] {
  if (members.length > MOST_MEMBERS) {
    throw refuse('registry.members-too-many', { count: members.length, most: MOST_MEMBERS }, 'members')
  }
  if (new Set(members.map(({ id }) => id)).size < members.length) throw refuse('registry.member-twice', {}, 'members')
  return members.map((member) => {
    const since = member.since ?? openedOn
    const { born, sex } = checkPerson(member, today)
    notInFuture(today, { since })
    if (born > since) throw refuse('registry.days-reversed')
    if (member.died !== undefined && member.died < since) throw refuse('registry.person-dead', { person: member.id })
    return { ...member, born, sex: sex ?? undefined }
  })
}

function checkDays(facts: readonly FactToWrite[], today: Day): void {
  for (const { from, until, learnedOn, source, evidence } of facts) {
    notInFuture(today, { from, learnedOn })
    if (until !== undefined && until <= from) throw refuse('registry.days-reversed')
    if (source === 'document' && evidence === undefined) throw refuse('registry.evidence-missing')
  }
}

const MOST_SIGNS = 60

function checkPerson(person: PersonToWrite, today: Day) {
  const { name, number, noNumberBecause, died, hukou } = person
  if (name.trim() === '' || [...name].length > MOST_SIGNS) throw refuse('registry.name-unfit', {}, 'name')
  if ((number === undefined) === (noNumberBecause === undefined)) throw refuse('registry.number-or-reason')
  const read = agreeWithNumber(person, number, today)
  if (died !== undefined && died < read.born) throw refuse('registry.died-before-born', {}, 'died')
  notInFuture(today, { died, hukou: hukou?.from })
  if (hukou && parseRegion(hukou.place) === undefined) {
    throw refuse('registry.region-unknown', { region: hukou.place }, 'place')
  }
  return read
}

function checkEnrolments(
  enrolments: readonly EnrolmentToWrite[],
  members: ReadonlySet<string> | undefined,
  today: Day,
): void {
  for (const [index, { roll, person, from, until, leftBecause }] of enrolments.entries()) {
    notInFuture(today, { from })
    if (isHouseholdRoll(roll) !== (person === undefined)) throw refuse('registry.roll-of-whom', { roll }, 'person')
    if (person !== undefined && members?.has(person) === false) {
      throw refuse('registry.member-missing', { person, on: from })
    }
    if (until !== undefined && until <= from) throw refuse('registry.days-reversed')
    if ((until === undefined) !== (leftBecause === undefined)) throw refuse('registry.days-reversed')
    const overlaps = enrolments
      .slice(0, index)
      .some(
        (other) =>
          other.roll === roll &&
          other.person === person &&
          other.from < (until ?? '9999') &&
          from < (other.until ?? '9999'),
      )
    if (overlaps) throw refuse('registry.already-on-roll')
  }
}

import { MOST_MEMBERS } from '@doudi/contract'
import type { Tx } from '../platform/db/index.ts'
import { mintId } from '../platform/mintId.ts'
import { refusePlatform } from '../platform/problem/index.ts'
import type { MemberGiven } from './inputs.ts'
import { refuse } from './problems.ts'
import { renewClaims } from './sql/claims.ts'
import type { HouseholdRow } from './sql/households.ts'
import { insertMembership } from './sql/memberships.ts'
import { movePeople } from './sql/moveVillage.ts'
import { listPeople } from './sql/people.ts'

/** Judges a list of members before anything is written: how many, each once. */
export function checkMembers(members: readonly MemberGiven[], already = 0): void {
  const count = members.length + already
  if (count > MOST_MEMBERS) throw refuse('registry.members-too-many', { count, most: MOST_MEMBERS }, 'members')
  if (new Set(members.map(({ person }) => person)).size < members.length) {
    throw refuse('registry.member-twice', {}, 'members')
  }
}

/** A whole household has one head. */
export function checkHead(members: readonly MemberGiven[]): void {
  if (members.filter(({ relation }) => relation === 'head').length !== 1)
    throw refuse('registry.head-one', {}, 'members')
}

export interface Joining {
  readonly county: string
  readonly household: Pick<HouseholdRow, 'id' | 'region'>
  readonly on: string
  readonly because: string
  readonly now: Date
}

/**
 * Makes people members from a day on, and puts the village of the household in charge of them. The database refuses
 * whoever is a member elsewhere on one of those days.
 */
export async function joinAll(tx: Tx, joining: Joining, members: readonly MemberGiven[]): Promise<void> {
  const { county, household, on, because, now } = joining
  const people = await listPeople(
    tx,
    county,
    members.map(({ person }) => person),
  )
  if (people.length < members.length) throw refusePlatform('platform.not-found')
  for (const { id, died_on, merged_into, born_on } of people) {
    if (merged_into) throw refuse('registry.person-merged', { person: merged_into })
    if (died_on && died_on < on) throw refuse('registry.person-dead', { person: id })
    if (born_on > on) throw refuse('registry.days-reversed')
  }
  // whoever had moved out of the county let go of the number
  if (!(await renewClaims(tx, county, people, now))) throw refuse('registry.number-taken-elsewhere', {}, 'members')
  const newcomers = people.filter(({ region }) => region !== household.region).map(({ id }) => id)
  await movePeople(tx, county, newcomers, household.region)
  for (const { person, relation } of members) {
    await insertMembership(tx, {
      county,
      id: mintId(now),
      region: household.region,
      household: household.id,
      person,
      relation,
      from: on,
      because,
    })
  }
}

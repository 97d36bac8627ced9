import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import type { CommandContext } from '../platform/command/index.ts'
import { mintId } from '../platform/mintId.ts'
import { noteOf } from './commands/correctPerson.ts'
import type { MemberGiven } from './inputs.ts'
import { checkHead, checkMembers, joinAll } from './joining.ts'
import { refuse } from './problems.ts'
import { refuseWhileOnRoll } from './rollsInForce.ts'
import { closeHousehold, lockHousehold, reopenHousehold } from './sql/households.ts'
import { endMemberships, listOpenMembers } from './sql/memberships.ts'
import { getOwnPerson, insertCorrection, updatePerson } from './sql/people.ts'

/** Who belonged to a household, to restore it when a death turns out wrong. */
export interface Belonging {
  readonly person: string
  readonly relation: string
}

/**
 * Somebody died: from the next day on they belong to the household no more. Where the head died the others say their relation
 * to the next one; nothing of the dead person's is written for anybody else. Gives who belonged to it before.
 */
export async function recordDeath(
  context: CommandContext,
  {
    household: wanted,
    person,
    on,
    rest,
  }: { household: string; person: string; on: string; rest?: readonly MemberGiven[] | undefined },
): Promise<{ earlier: Belonging[]; closed: boolean; headDied: boolean }> {
  const { tx, county, now, announce } = context
  const household = await lockHousehold(tx, county, wanted)
  const present = await listOpenMembers(tx, county, wanted)
  const dead = present.find(({ person_id }) => person_id === person)
  if (!dead) throw refuse('registry.member-missing', { person, on })
  const before = await getOwnPerson(tx, county, person)
  await insertCorrection(tx, { ...noteOf(context, before, 'death'), field: 'died', earlier: before.died_on })
  await updatePerson(tx, county, person, { died_on: on })
  const from = dayAfter(on)
  const earlier = present.map(({ person_id, relation }) => ({ person: person_id, relation }))
  const staying = present.filter((row) => row !== dead)
  const headDied = dead.relation === 'head'
  await endMemberships(tx, county, [dead.id], from, 'death')
  if (staying.length > 0 && headDied) {
    const members =
      rest ?? (staying.length === 1 ? [{ person: staying[0]?.person_id as string, relation: 'head' as const }] : [])
    checkMembers(members)
    checkHead(members)
    const odd =
      staying.find(({ person_id }) => !members.some((one) => one.person === person_id))?.person_id ??
      members.find((one) => !staying.some(({ person_id }) => person_id === one.person))?.person
    if (odd) throw refuse('registry.member-missing', { person: odd, on: from })
    await endMemberships(tx, county, idsOf(staying), from, 'headChanged')
    await joinAll(tx, { county, household, on: from, because: 'headChanged', now }, members)
  }
  await announce('registry.households-changed', { county, households: [wanted] })
  return { earlier, closed: staying.length === 0, headDied }
}

/** A household of which nobody is left is closed, once nothing stands on a roll for it. */
export async function closeEmptied({ tx, county }: CommandContext, household: string, on: string): Promise<void> {
  await refuseWhileOnRoll(tx, county, household)
  await closeHousehold(tx, county, household, dayAfter(on), 'emptied')
}

/** The death was none: everybody belongs again as before, from the day on which it was said to have been. */
export async function undoDeath(
  context: CommandContext,
  {
    household: wanted,
    person,
    on,
    earlier,
  }: { household: string; person: string; on: string; earlier: readonly Belonging[] },
): Promise<void> {
  const { tx, county, now, announce } = context
  const before = await getOwnPerson(tx, county, person)
  await insertCorrection(tx, { ...noteOf(context, before, 'deathRebutted'), field: 'died', earlier: before.died_on })
  await updatePerson(tx, county, person, { died_on: null })
  await reopenHousehold(tx, county, wanted, mintId(now))
  const household = await lockHousehold(tx, county, wanted)
  const present = await listOpenMembers(tx, county, wanted)
  const from = dayAfter(on)
  const head = earlier.find(({ relation }) => relation === 'head')?.person
  const back: Belonging[] = earlier.filter(({ person: one }) => one === person)
  if (head === person) {
    // who joined or left since then does so still; those of before say their relations to the old head again
    const again = present.filter((row) => earlier.some((one) => one.person === row.person_id))
    const begun = again.map(({ holds_from }) => holds_from).reduce((one, other) => (one > other ? one : other), from)
    const since = begun > from ? begun : dayAfter(begun)
    await endMemberships(tx, county, idsOf(again), since, 'headChanged')
    const relations = again.map(({ person_id }) => earlier.find((one) => one.person === person_id) as Belonging)
    await joinAll(tx, { county, household, on: since, because: 'headChanged', now }, relations as MemberGiven[])
    await joinAll(tx, { county, household, on: from, because: 'correction', now }, [
      { person, relation: 'other' },
    ] as MemberGiven[])
    const own = (await listOpenMembers(tx, county, wanted)).filter(({ person_id }) => person_id === person)
    await endMemberships(tx, county, idsOf(own), since, 'headChanged')
    await joinAll(tx, { county, household, on: since, because: 'headChanged', now }, back as MemberGiven[])
  } else {
    await joinAll(tx, { county, household, on: from, because: 'correction', now }, back as MemberGiven[])
  }
  await announce('registry.households-changed', { county, households: [wanted] })
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

function dayAfter(day: string): string {
  return printDay(addDays(parseDay(day) as Day, 1))
}

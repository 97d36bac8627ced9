import { runCommand } from '../../../platform/command/index.ts'
import { systemActor } from '../../../platform/scope/index.ts'
import { SONGLIN } from '../../../platform/testing/index.ts'
import type { Office } from '../../testing/office.ts'
import { adoptEnrolments } from '../adopt/commands/adoptEnrolments.ts'

/** A member of a family of a test: name, day of birth, relation to the head. */
export interface Relative {
  readonly name: string
  readonly born: string
  readonly relation: string
}

/** Families that draw something, taken over from the rolls, and the steps that the tests take with their awards. */
export function onTheRolls(office: Office) {
  const enrol = (household: string, roll: string, more: object = {}) =>
    office.done('keeper', 'POST', '/api/registry/enrolments', {
      household,
      roll,
      from: '2026-01-01',
      because: 'import',
      ...more,
    })
  const adopt = () =>
    runCommand(office.platform, adoptEnrolments, { actor: systemActor(SONGLIN), requestId: 'test' }, { most: 500 })

  /** A family without income on the roll of dibao with what the rules give them, and its award. */
  const family = async (
    members: readonly Relative[],
    rolls: readonly { roll: string; of?: number; monthlyFen?: number }[] = [],
  ) => {
    const people: string[] = []
    for (const { name, born } of members) people.push(await office.register(name, born))
    const { household } = await office.done('keeper', 'POST', '/api/registry/households', {
      region: '500299001201',
      residence: 'rural',
      on: '2020-01-01',
      members: members.map(({ relation }, index) => ({ person: people[index], relation })),
    })
    for (const person of people) await office.record({ person }, 'incomeDeclared', true)
    for (const { roll, of, monthlyFen } of rolls)
      await enrol(household, roll, {
        ...(of !== undefined && { person: people[of] }),
        ...(monthlyFen !== undefined && { monthlyFen }),
      })
    await office.settle()
    await adopt()
    // something becomes known: the rules are asked
    await office.record({ household }, 'property', 'compliant')
    await office.settle()
    return { household, people }
  }

  const awardsOf = async (household: string) =>
    (await office.done('reviewer', 'GET', `/api/households/${household}/awards`)).awards
  const awardOf = async (household: string, programme = 'dibao') =>
    (await awardsOf(household)).find(
      (award: { programme: string; until: string | null }) => award.programme === programme && award.until === null,
    )
  const show = (award: string) => office.done('countyApprover', 'GET', `/api/awards/${award}`)
  const seen = async (award: string) => (await show(award)).version as number

  const propose = async (who: string, award: string, body: object) =>
    office.ask(who, 'POST', `/api/awards/${award}/changes`, { seen: await seen(award), ...body })
  const confirm = async (who: string, change: string, award: string, body: object = {}) =>
    office.ask(who, 'POST', `/api/award-changes/${change}/confirmation`, { seen: await seen(award), ...body })
  const review = async (who: string, award: string, body: object = {}) =>
    office.ask(who, 'POST', `/api/awards/${award}/review`, {
      seen: await seen(award),
      said: { found: '入户核查' },
      ...body,
    })
  const waiting = async (award: string) =>
    (await show(award)).changes.find((change: { state: string }) => change.state === 'open')
  return { enrol, adopt, family, awardsOf, awardOf, show, seen, propose, confirm, review, waiting }
}

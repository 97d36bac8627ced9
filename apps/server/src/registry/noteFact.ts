import { printDay } from '@doudi/domain'
import type { CommandContext } from '../platform/command/index.ts'
import { mintId } from '../platform/mintId.ts'
import { readFact } from './factKinds.ts'
import { insertCircumstance } from './sql/circumstances.ts'
import { findOpenMembership } from './sql/memberships.ts'
import { getOwnPerson } from './sql/people.ts'

/** Something that another slice has found out about a person. Days are ISO. */
export interface NotedFact {
  readonly person: string
  /** A key of the case file. */
  readonly kind: string
  readonly value: unknown
  readonly from: string
  readonly source: 'document' | 'source' | 'seen'
  readonly learnedOn: string
  /** Where it is written. */
  readonly evidence: string
}

/** Lays a fact over what is known of a person, in the transaction in which it was found out. Gives its id. */
export async function noteFact(context: CommandContext, fact: NotedFact): Promise<string> {
  const { tx, county, now, today, actor, announce } = context
  const { person, kind, value, from, source, learnedOn, evidence } = fact
  const { region, born_on } = await getOwnPerson(tx, county, person)
  const { part } = readFact({ of: 'person', kind, value }, born_on, printDay(today))
  const id = mintId(now)
  await insertCircumstance(tx, {
    county,
    id,
    region,
    person,
    household: null,
    kind,
    part,
    value,
    from,
    until: null,
    source,
    learnedOn,
    evidence,
    at: now,
    by: actor.user,
  })
  const membership = await findOpenMembership(tx, county, person)
  if (membership) await announce('registry.households-changed', { county, households: [membership.household_id] })
  return id
}

import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { readFact } from '../factKinds.ts'
import { day, id, notInFuture, ownId } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { insertCircumstance } from '../sql/circumstances.ts'
import { getHousehold } from '../sql/households.ts'
import { findOpenMembership } from '../sql/memberships.ts'
import { getOwnPerson } from '../sql/people.ts'

export const SOURCES = ['declared', 'document', 'source', 'seen', 'default'] as const

/** Something becomes known of a person or a household. It is laid over what was known, for the days it speaks of. */
export const recordCircumstance = defineCommand({
  name: 'registry.record-circumstance',
  permission: 'registry.record',
  input: z.strictObject({
    id: ownId(),
    person: id().optional(),
    household: id().optional(),
    kind: z.string().max(40).describe('A key of the case file.'),
    value: z.json().describe('As the case file writes it; of income one entry.'),
    from: day(),
    until: day().optional().describe('The first day of which it no longer speaks.'),
    source: z.enum(SOURCES),
    learnedOn: day(),
    evidence: z.string().trim().min(1).max(200).optional(),
  }),
  output: z.strictObject({ circumstance: z.string(), kind: z.string(), part: z.string() }),
  async run({ tx, county, now, today, actor, announce }, input) {
    const { kind, value, from, until, source, learnedOn, evidence } = input
    notInFuture(today, { from, learnedOn })
    const of = await getOwner(tx, county, input)
    const { part } = readFact({ of: of.person ? 'person' : 'household', kind, value }, of.born, printDay(today))
    const circumstance = input.id ?? mintId(now)
    await insertCircumstance(tx, {
      county,
      id: circumstance,
      region: of.region,
      person: of.person,
      household: of.person ? null : of.household,
      kind,
      part,
      value,
      from,
      until: until ?? null,
      source,
      learnedOn,
      evidence: evidence ?? null,
      at: now,
      by: actor.user,
    })
    if (of.household) await announce('registry.households-changed', { county, households: [of.household] })
    return { circumstance, kind, part }
  },
  // The value may be a diagnosis or an income: the ledger names the kind and never what it is.
  audit: ({ person, household, source, from }, outcome) => ({ person, household, source, from, ...outcome }),
})

interface Owner {
  readonly person: string | null
  readonly household: string | null
  readonly region: string
  readonly born?: string
}

/** Whose fact it is: one person's, or one household's. */
async function getOwner(tx: Tx, county: string, of: { person?: string | undefined; household?: string | undefined }) {
  const { person, household } = of
  if ((person === undefined) === (household === undefined)) throw refuse('registry.fact-of-one')
  if (household !== undefined) {
    const { region } = await getHousehold(tx, county, household)
    return { person: null, household, region } satisfies Owner as Owner
  }
  const { region, born_on } = await getOwnPerson(tx, county, person as string)
  const membership = await findOpenMembership(tx, county, person as string)
  const owner: Owner = { person: person as string, household: membership?.household_id ?? null, region, born: born_on }
  return owner
}

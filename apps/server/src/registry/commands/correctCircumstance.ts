import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { readFact } from '../factKinds.ts'
import { because, day, id, notInFuture } from '../inputs.ts'
import { type CircumstanceRow, getCircumstance, insertCircumstance, withdraw } from '../sql/circumstances.ts'
import { findOpenMembership } from '../sql/memberships.ts'
import { SOURCES } from './recordCircumstance.ts'

const replacement = z.strictObject({
  value: z.json().optional(),
  from: day().optional(),
  until: day().nullable().optional(),
  source: z.enum(SOURCES).optional(),
  learnedOn: day(),
  evidence: z.string().trim().min(1).max(200).optional(),
})

/**
 * A fact was wrong, or ended: it no longer counts, stays to be read with the reason, and another stands in its place.
 * Without `instead` it is only withdrawn. A case as it was known before stays what it was.
 */
export const correctCircumstance = defineCommand({
  name: 'registry.correct-circumstance',
  permission: 'registry.record',
  input: z.strictObject({ circumstance: id(), because: because(), instead: replacement.optional() }),
  output: z.strictObject({ withdrawn: z.string(), circumstance: z.string().nullable(), kind: z.string() }),
  async run({ tx, county, now, today, actor, announce }, { circumstance, because, instead }) {
    const wrong = await getCircumstance(tx, county, circumstance)
    notInFuture(today, { from: instead?.from, learnedOn: instead?.learnedOn })
    const replacedBy = instead ? mintId(now) : null
    if (instead && replacedBy) {
      const next = withReplaced(wrong, instead)
      const of = wrong.person_id ? ('person' as const) : ('household' as const)
      const { part } = readFact({ of, kind: wrong.kind, value: next.value }, undefined, printDay(today))
      await insertCircumstance(tx, { ...next, county, id: replacedBy, part, at: now, by: actor.user })
    }
    const { region, kind } = wrong
    await withdraw(tx, { county, circumstance, region, because, replacedBy, at: now, by: actor.user })
    const household =
      wrong.household_id ?? (await findOpenMembership(tx, county, wrong.person_id as string))?.household_id
    if (household) await announce('registry.households-changed', { county, households: [household] })
    return { withdrawn: circumstance, circumstance: replacedBy, kind }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ circumstance }) => circumstance,
})

function withReplaced(wrong: CircumstanceRow, instead: z.infer<typeof replacement>) {
  return {
    region: wrong.region,
    person: wrong.person_id,
    household: wrong.household_id,
    kind: wrong.kind,
    value: instead.value === undefined ? wrong.value : instead.value,
    from: instead.from ?? wrong.holds_from,
    until: instead.until === undefined ? wrong.holds_until : instead.until,
    source: instead.source ?? wrong.source,
    learnedOn: instead.learnedOn,
    evidence: instead.evidence ?? wrong.evidence,
  }
}

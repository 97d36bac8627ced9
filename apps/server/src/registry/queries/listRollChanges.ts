import { ROLLS } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { day } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { listRollChanges as readChanges } from '../sql/rolls.ts'
import { place } from './listRoll.ts'

/** Who came onto a roll and who left it in a period (half open), each with the cause. */
export const listRollChanges = defineQuery({
  name: 'registry.list-roll-changes',
  permission: 'registry.read',
  input: z.strictObject({ region: place(), from: day(), until: day(), roll: z.enum(ROLLS).optional() }),
  async run({ tx, county }, { region, from, until, roll }) {
    if (until <= from) throw refuse('registry.days-reversed')
    const rows = await readChanges(tx, county, { ...rangeOfPrefix(region), from, until, roll })
    const inside = (day: string | null) => day !== null && day >= from && day < until
    return {
      entries: rows
        .filter(({ holds_from }) => inside(holds_from))
        .map((row) => ({ ...subjectOf(row), on: row.holds_from, because: row.entered_because })),
      exits: rows
        .filter(({ holds_until }) => inside(holds_until))
        .map((row) => ({ ...subjectOf(row), on: row.holds_until, because: row.left_because })),
    }
  },
})

function subjectOf(row: { id: string; roll: string; household_id: string; person_id: string | null; region: string }) {
  return { enrolment: row.id, roll: row.roll, household: row.household_id, person: row.person_id, region: row.region }
}

import { ENTRY_REASONS, isHouseholdRoll, ROLLS } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { day, id, notInFuture, ownId } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { getHousehold } from '../sql/households.ts'
import { listMembersOn } from '../sql/memberships.ts'
import { insertEnrolment } from '../sql/rolls.ts'

/** Puts a household or one of its members on a roll, with why. */
export const enrol = defineCommand({
  name: 'registry.enrol',
  permission: 'registry.enrol',
  input: z.strictObject({
    id: ownId(),
    roll: z.enum(ROLLS),
    household: id(),
    person: id().optional(),
    category: z.enum(['A', 'B', 'C']).optional(),
    monthlyFen: z.int().min(0).max(10_000_000_00).optional(),
    from: day(),
    because: z.enum(ENTRY_REASONS),
  }),
  output: z.strictObject({ enrolment: z.string() }),
  async run({ tx, county, now, today, announce }, input) {
    const { roll, household, person, from } = input
    notInFuture(today, { from })
    if (isHouseholdRoll(roll) !== (person === undefined)) throw refuse('registry.roll-of-whom', { roll }, 'person')
    const { region, closed_on } = await getHousehold(tx, county, household)
    if (closed_on && closed_on <= from) throw refuse('registry.household-closed', { household })
    const members = await listMembersOn(tx, county, household, from)
    const belongs = members.some(({ person_id }) => person === undefined || person_id === person)
    if (!belongs) throw refuse('registry.member-missing', { person: person ?? household, on: from })
    const enrolment = input.id ?? mintId(now)
    await insertEnrolment(tx, {
      county,
      id: enrolment,
      region,
      roll,
      household,
      person: person ?? null,
      category: input.category ?? null,
      monthlyFen: input.monthlyFen ?? null,
      from,
      because: input.because,
    })
    await announce('registry.households-changed', { county, households: [household] })
    return { enrolment }
  },
  audit: ({ roll, household, person, from, because }, { enrolment }) => ({
    roll,
    household,
    person,
    from,
    because,
    enrolment,
  }),
  subject: ({ household }) => household,
})

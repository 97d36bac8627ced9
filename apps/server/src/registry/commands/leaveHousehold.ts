import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, id, notInFuture } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { refuseWhileOnRoll } from '../rollsInForce.ts'
import { closeHousehold, lockHousehold } from '../sql/households.ts'
import { endMemberships, listOpenMembers } from '../sql/memberships.ts'

/** Somebody leaves a household. The last one closes it; a head goes only when another has taken over. */
export const leaveHousehold = defineCommand({
  name: 'registry.leave-household',
  permission: 'registry.record',
  input: z.strictObject({
    household: id(),
    person: id(),
    on: day().describe('The first day on which they no longer belong to it.'),
    because: z.enum(['death', 'marriage', 'movedAway', 'institution', 'correction']),
  }),
  output: z.strictObject({ household: z.string(), closed: z.boolean() }),
  async run({ tx, county, today, announce }, { household, person, on, because }) {
    notInFuture(today, { on })
    await lockHousehold(tx, county, household)
    const present = await listOpenMembers(tx, county, household)
    const leaving = present.find(({ person_id }) => person_id === person)
    if (!leaving) throw refuse('registry.member-missing', { person, on })
    const closed = present.length === 1
    if (!closed && leaving.relation === 'head') throw refuse('registry.head-one')
    await endMemberships(tx, county, [leaving.id], on, because)
    if (closed) {
      await refuseWhileOnRoll(tx, county, household)
      await closeHousehold(tx, county, household, on, 'emptied')
    }
    await announce('registry.households-changed', { county, households: [household] })
    return { household, closed }
  },
  audit: ({ person, on, because }, outcome) => ({ person, on, because, ...outcome }),
  subject: ({ household }) => household,
})

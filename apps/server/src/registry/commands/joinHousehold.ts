import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, id, memberOf, notInFuture } from '../inputs.ts'
import { checkMembers, joinAll } from '../joining.ts'
import { refuse } from '../problems.ts'
import { lockHousehold } from '../sql/households.ts'
import { listOpenMembers } from '../sql/memberships.ts'

/** Somebody is born into a household, marries into it, or comes back. */
export const joinHousehold = defineCommand({
  name: 'registry.join-household',
  permission: 'registry.record',
  input: z.strictObject({
    household: id(),
    members: z.array(memberOf()).min(1).max(1000),
    on: day(),
    because: z.enum(['birth', 'marriage', 'adoption', 'return', 'care', 'correction']),
  }),
  output: z.strictObject({ household: z.string(), members: z.number() }),
  async run({ tx, county, now, today, announce }, { household: wanted, members, on, because }) {
    notInFuture(today, { on })
    const household = await lockHousehold(tx, county, wanted)
    if (household.closed_on) throw refuse('registry.household-closed', { household: wanted })
    const present = await listOpenMembers(tx, county, wanted)
    checkMembers(members, present.length)
    if (on < household.opened_on) throw refuse('registry.days-reversed')
    await joinAll(tx, { county, household, on, because, now }, members)
    await announce('registry.households-changed', { county, households: [wanted] })
    return { household: wanted, members: present.length + members.length }
  },
  audit: ({ members, on, because }, outcome) => ({
    people: members.map(({ person }) => person),
    on,
    because,
    ...outcome,
  }),
  subject: ({ household }) => household,
})

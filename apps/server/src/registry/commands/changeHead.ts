import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, id, memberOf, notInFuture } from '../inputs.ts'
import { checkHead, checkMembers, joinAll } from '../joining.ts'
import { refuse } from '../problems.ts'
import { lockHousehold } from '../sql/households.ts'
import { endMemberships, listOpenMembers } from '../sql/memberships.ts'

/** Another member becomes head; every relation is said anew, because each is a relation to the head. */
export const changeHead = defineCommand({
  name: 'registry.change-head',
  permission: 'registry.record',
  input: z.strictObject({
    household: id(),
    on: day(),
    members: z.array(memberOf()).min(1).max(1000).describe('Everybody, with the relation to the next head.'),
  }),
  output: z.strictObject({ household: z.string(), head: z.string() }),
  async run({ tx, county, now, today, announce }, { household: wanted, on, members }) {
    notInFuture(today, { on })
    checkMembers(members)
    checkHead(members)
    const household = await lockHousehold(tx, county, wanted)
    const present = await listOpenMembers(tx, county, wanted)
    const missing = present.find(({ person_id }) => !members.some(({ person }) => person === person_id))
    const stranger = members.find(({ person }) => !present.some(({ person_id }) => person_id === person))
    const odd = missing?.person_id ?? stranger?.person
    if (odd) throw refuse('registry.member-missing', { person: odd, on })
    const ids = present.map(({ id }) => id)
    await endMemberships(tx, county, ids, on, 'headChanged')
    await joinAll(tx, { county, household, on, because: 'headChanged', now }, members)
    await announce('registry.households-changed', { county, households: [wanted] })
    return { household: wanted, head: members.find(({ relation }) => relation === 'head')?.person as string }
  },
  audit: ({ on }, outcome) => ({ on, ...outcome }),
  subject: ({ household }) => household,
})

import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { because, day, id, memberOf, notInFuture } from '../inputs.ts'
import { checkMembers, joinAll } from '../joining.ts'
import { refuse } from '../problems.ts'
import { refuseWhileOnRoll } from '../rollsInForce.ts'
import { closeHousehold, insertLink, lockHousehold } from '../sql/households.ts'
import { endMemberships, listOpenMembers } from '../sql/memberships.ts'

/** Two households turn out to be one: all of the one join the other, and a link keeps the thread. */
export const mergeHouseholds = defineCommand({
  name: 'registry.merge-households',
  permission: 'registry.record',
  input: z.strictObject({
    household: id().describe('The household that goes on.'),
    from: id().describe('The household that ends.'),
    on: day(),
    because: because(),
    members: z.array(memberOf()).min(1).max(1000).describe('All of the ending one, related to the head of the other.'),
  }),
  output: z.strictObject({ household: z.string(), ended: z.string(), members: z.number() }),
  async run({ tx, county, now, today, announce }, input) {
    const { on, members } = input
    notInFuture(today, { on })
    if (input.household === input.from) throw refuse('registry.member-twice', {}, 'from')
    // in one order, so that two merges the other way round cannot wait for each other
    const locked = new Map<string, Awaited<ReturnType<typeof lockHousehold>>>()
    for (const each of [input.household, input.from].sort()) locked.set(each, await lockHousehold(tx, county, each))
    const into = locked.get(input.household)
    const from = locked.get(input.from)
    if (!into || !from) throw new RangeError('locked both')
    const shut = [into, from].find(({ closed_on }) => closed_on !== null)
    if (shut) throw refuse('registry.household-closed', { household: shut.id })
    await refuseWhileOnRoll(tx, county, from.id)
    const [leaving, present] = [await listOpenMembers(tx, county, from.id), await listOpenMembers(tx, county, into.id)]
    checkMembers(members, present.length)
    const odd = leaving.find(({ person_id }) => !members.some(({ person }) => person === person_id))
    if (odd || leaving.length !== members.length) {
      throw refuse('registry.member-missing', { person: odd?.person_id ?? 'members', on }, 'members')
    }
    const ids = leaving.map((row) => row.id)
    await endMemberships(tx, county, ids, on, 'merge')
    await joinAll(tx, { county, household: into, on, because: 'merge', now }, members)
    await closeHousehold(tx, county, from.id, on, 'merged')
    const link = { county, id: mintId(now), region: into.region, from: from.id, to: into.id, kind: 'merge', on }
    await insertLink(tx, { ...link, because: input.because })
    await announce('registry.households-changed', { county, households: [from.id, into.id] })
    return { household: into.id, ended: from.id, members: present.length + leaving.length }
  },
  audit: ({ on }, outcome) => ({ on, ...outcome }),
  subject: ({ household }) => household,
})

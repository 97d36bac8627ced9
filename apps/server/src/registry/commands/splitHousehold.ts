import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { because, day, id, type MemberGiven, memberOf, notInFuture, ownId } from '../inputs.ts'
import { checkHead, checkMembers, type Joining, joinAll } from '../joining.ts'
import { refuse } from '../problems.ts'
import { insertHousehold, insertLink, lockHousehold, type MembershipRow } from '../sql/households.ts'
import { endMemberships, listOpenMembers } from '../sql/memberships.ts'

/** Part of a household is assessed on its own from a day on. What was known stays with each; a link keeps the thread. */
export const splitHousehold = defineCommand({
  name: 'registry.split-household',
  permission: 'registry.record',
  input: z.strictObject({
    household: id(),
    id: ownId().describe('Of the household that comes out of it.'),
    on: day(),
    because: because(),
    members: z.array(memberOf()).min(1).max(1000).describe('Who goes, with the relation to their head.'),
    rest: z.array(memberOf()).max(1000).optional().describe('Who stays, where the head is among those who go.'),
  }),
  output: z.strictObject({ household: z.string(), split: z.string() }),
  async run({ tx, county, now, today, announce }, input) {
    const { on, members, rest } = input
    notInFuture(today, { on })
    checkMembers(members)
    checkHead(members)
    const from = await lockHousehold(tx, county, input.household)
    const present = await listOpenMembers(tx, county, from.id)
    const going = present.filter(({ person_id }) => members.some(({ person }) => person === person_id))
    const stranger = members.find(({ person }) => !going.some(({ person_id }) => person_id === person))
    if (stranger) throw refuse('registry.member-missing', { person: stranger.person, on })
    const staying = present.filter((row) => !going.includes(row))
    if (staying.length === 0) throw refuse('registry.head-one', {}, 'members')
    const split = { id: input.id ?? mintId(now), region: from.region }
    await endMemberships(tx, county, idsOf(going), on, 'split')
    await renewRest(tx, { county, household: from, on, because: 'split', now }, staying, rest)
    const { residence, region } = from
    await insertHousehold(tx, { county, id: split.id, stay: mintId(now), region, residence, on })
    await joinAll(tx, { county, household: split, on, because: 'split', now }, members)
    const link = { county, id: mintId(now), region, from: from.id, to: split.id, kind: 'split', on }
    await insertLink(tx, { ...link, because: input.because })
    await announce('registry.households-changed', { county, households: [from.id, split.id] })
    return { household: from.id, split: split.id }
  },
  audit: ({ on, members }, outcome) => ({ on, people: members.map(({ person }) => person), ...outcome }),
  subject: ({ household }) => household,
})

/** Those who stay keep their relations as long as their head stays; else they name the next one. */
async function renewRest(
  tx: Tx,
  joining: Joining,
  staying: readonly MembershipRow[],
  rest: readonly MemberGiven[] | undefined,
): Promise<void> {
  if (!rest) {
    if (!staying.some(({ relation }) => relation === 'head')) throw refuse('registry.head-one', {}, 'rest')
    return
  }
  checkMembers(rest)
  checkHead(rest)
  const same =
    rest.length === staying.length && staying.every((row) => rest.some(({ person }) => person === row.person_id))
  if (!same) throw refuse('registry.member-missing', { person: 'rest', on: joining.on }, 'rest')
  await endMemberships(tx, joining.county, idsOf(staying), joining.on, 'headChanged')
  await joinAll(tx, { ...joining, because: 'headChanged' }, rest)
}

function idsOf(rows: readonly MembershipRow[]): string[] {
  return rows.map(({ id }) => id)
}

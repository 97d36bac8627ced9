import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { day, memberOf, notInFuture, ownId, village } from '../inputs.ts'
import { checkHead, checkMembers, joinAll } from '../joining.ts'
import { insertHousehold } from '../sql/households.ts'
import { requireVillage } from '../villages.ts'

/** People who live and eat together are written down as one household of assessment. */
export const openHousehold = defineCommand({
  name: 'registry.open-household',
  permission: 'registry.record',
  input: z.strictObject({
    id: ownId(),
    region: village(),
    residence: z.enum(['rural', 'urban']),
    on: day(),
    members: z.array(memberOf()).min(1).max(1000),
  }),
  output: z.strictObject({ household: z.string(), members: z.number() }),
  async run({ tx, county, now, today, announce }, { id, region, residence, on, members }) {
    notInFuture(today, { on })
    checkMembers(members)
    checkHead(members)
    await requireVillage(tx, county, region, on)
    const household = { id: id ?? mintId(now), region }
    await insertHousehold(tx, { county, id: household.id, stay: mintId(now), region, residence, on })
    await joinAll(tx, { county, household, on, because: 'opened', now }, members)
    await announce('registry.households-changed', { county, households: [household.id] })
    return { household: household.id, members: members.length }
  },
  audit: ({ region, on }, outcome) => ({ region, on, ...outcome }),
})

import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { day, id, notInFuture, village } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { endStay, insertStay, lockHousehold } from '../sql/households.ts'
import { listOpenMembers } from '../sql/memberships.ts'
import { moveHouseholdRows, movePeople } from '../sql/moveVillage.ts'
import { requireVillage } from '../villages.ts'

/**
 * Another village takes charge of a household and of everybody in it. Whoever moves it must see both villages: within
 * a township the township, across townships the county. The village it left keeps that it was there, and no names.
 */
export const moveHousehold = defineCommand({
  name: 'registry.move-household',
  permission: 'registry.record',
  input: z.strictObject({ household: id(), region: village(), on: day() }),
  output: z.strictObject({ household: z.string(), region: z.string(), people: z.number() }),
  async run({ tx, county, now, today, announce }, { household, region, on }) {
    notInFuture(today, { on })
    const before = await lockHousehold(tx, county, household)
    if (before.closed_on) throw refuse('registry.household-closed', { household })
    if (before.region === region) throw refuse('registry.already-there')
    await requireVillage(tx, county, region, on)
    const members = await listOpenMembers(tx, county, household)
    const people = members.map(({ person_id }) => person_id)
    await endStay(tx, county, household, on)
    await insertStay(tx, { county, id: mintId(now), region, household, from: on })
    await moveHouseholdRows(tx, county, household, region)
    await movePeople(tx, county, people, region)
    await announce('registry.households-changed', { county, households: [household] })
    return { household, region, people: people.length }
  },
  audit: ({ on }, outcome) => ({ on, ...outcome }),
  subject: ({ household }) => household,
})

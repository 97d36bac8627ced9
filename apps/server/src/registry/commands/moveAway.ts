import { contains, parseRegion, type Region } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, id, notInFuture } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { refuseWhileOnRoll } from '../rollsInForce.ts'
import { releaseNumber } from '../sql/claims.ts'
import { closeHousehold, lockHousehold } from '../sql/households.ts'
import { endMemberships, listOpenMembers } from '../sql/memberships.ts'
import { listPeople } from '../sql/people.ts'

/**
 * A household moves out of the county. Its file stays here and is closed; its numbers are let go, so that the county
 * it moved to can register its people. Nobody moves while something is being paid to them here.
 */
export const moveAway = defineCommand({
  name: 'registry.move-away',
  permission: 'registry.record',
  input: z.strictObject({ household: id(), to: z.string().max(12).describe('Where to, as far as known.'), on: day() }),
  output: z.strictObject({ household: z.string(), to: z.string(), people: z.number() }),
  async run({ tx, county, today, announce }, { household, to: written, on }) {
    notInFuture(today, { on })
    const to = parseRegion(written)
    if (to === undefined || contains(county as Region, to))
      throw refuse('registry.region-unknown', { region: written }, 'to')
    const { closed_on } = await lockHousehold(tx, county, household)
    if (closed_on) throw refuse('registry.household-closed', { household })
    await refuseWhileOnRoll(tx, county, household, 'members too')
    const members = await listOpenMembers(tx, county, household)
    const rows = members.map((row) => row.id)
    await endMemberships(tx, county, rows, on, 'movedAway')
    await closeHousehold(tx, county, household, on, 'movedAway')
    const people = await listPeople(
      tx,
      county,
      members.map(({ person_id }) => person_id),
    )
    for (const { id: person, identity_index } of people) {
      if (identity_index) await releaseNumber(tx, identity_index, county, person)
    }
    await announce('registry.households-changed', { county, households: [household] })
    return { household, to, people: people.length }
  },
  audit: ({ on }, outcome) => ({ on, ...outcome }),
  subject: ({ household }) => household,
})

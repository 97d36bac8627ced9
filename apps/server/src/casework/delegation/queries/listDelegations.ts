import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { type DelegationRow, listDelegationRows } from '../sql/delegations.ts'

/** What is delegated, was, or waits for approval: a township sees what concerns it. */
export const listDelegations = defineQuery({
  name: 'casework.list-delegations',
  permission: 'casework.read',
  input: z.strictObject({}),
  async run({ tx, county, today, actor }) {
    const own = actor.region.length > 6 ? actor.region.slice(0, 9) : undefined
    const rows = await listDelegationRows(tx, county, own)
    const names = await readShownNames(
      tx,
      county,
      rows.flatMap(({ proposed_by, approved_by, recalled_by }) =>
        [proposed_by, approved_by ?? [], recalled_by ?? []].flat(),
      ),
    )
    const places = await namesOfRegions(
      tx,
      rows.flatMap(({ township }) => township ?? []),
    )
    const on = printDay(today)
    return {
      delegations: rows.map((row) => ({
        delegation: row.id,
        programme: row.programme,
        township: row.township,
        townshipName: row.township === null ? null : (places.get(row.township) ?? null),
        upToFen: row.up_to_fen === null ? null : Number(row.up_to_fen),
        from: row.holds_from,
        until: row.holds_until,
        document: row.document,
        state: stateOf(row, on),
        proposedBy: names.get(row.proposed_by) ?? null,
        mine: row.proposed_by === actor.user,
        approvedBy: row.approved_by === null ? null : (names.get(row.approved_by) ?? null),
        recalledOn: row.recalled_on,
        recalledBy: row.recalled_by === null ? null : (names.get(row.recalled_by) ?? null),
        recalledBecause: row.recalled_because,
      })),
    }
  },
})

function stateOf(row: DelegationRow, on: string): 'recalled' | 'proposed' | 'coming' | 'inForce' | 'over' {
  if (row.recalled_at !== null) return 'recalled'
  if (row.approved_at === null) return 'proposed'
  if (row.holds_from > on) return 'coming'
  return row.holds_until !== null && row.holds_until <= on ? 'over' : 'inForce'
}

import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { headsOf, namesOfRegions } from '../../../registry/index.ts'
import { listOpenOutcomes } from '../sql/outcomes.ts'

const MOST = 200

/**
 * Awards that a changed standard left open: who would leave, enter or return from a gradual exit, and whom no rule can decide with
 * what is missing and who can supply it. The township in charge owns them.
 */
export const listOpenRecomputed = defineQuery({
  name: 'casework.list-open-recomputed',
  permission: 'casework.read',
  input: z.strictObject({ revision: z.uuid().optional() }),
  async run({ tx, county, today, actor }, { revision }) {
    const rows = await listOpenOutcomes(tx, county, { revision, ...rangeOfPrefix(actor.region), most: MOST })
    const heads = await headsOf(tx, county, [...new Set(rows.map(({ household }) => household))], printDay(today))
    const owners = await namesOfRegions(tx, [...new Set(rows.map(({ region }) => region.slice(0, 9)))])
    return {
      cut: rows.length === MOST,
      rows: rows.map((row) => ({
        ...row,
        head: heads.get(row.household)?.name ?? null,
        owner: { region: row.region.slice(0, 9), name: owners.get(row.region.slice(0, 9)) ?? null },
      })),
    }
  },
})

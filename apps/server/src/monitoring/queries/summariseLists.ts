import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { namesOfRegions } from '../../registry/index.ts'
import { countByPlace } from '../sql/lists.ts'
import { findLatestRun } from '../sql/runs.ts'
import { place } from './listFindings.ts'

/** How many stand on each list: of a county by township, of a township or village by village; by programme in each. */
export const summariseLists = defineQuery({
  name: 'monitoring.summarise-lists',
  permission: 'registry.read-lists',
  input: z.strictObject({ region: place().optional() }),
  async run({ tx, county }, { region = county }) {
    const digits = region.length === 6 ? 9 : 12
    const counts = await countByPlace(tx, county, { ...rangeOfPrefix(region), digits })
    const names = await namesOfRegions(
      tx,
      counts.map(({ place: code }) => code),
    )
    const run = await findLatestRun(tx, county)
    return {
      region,
      judgedOn: run?.judged_on ?? null,
      underWay: run !== undefined && run.ended_at === null,
      counts: counts.map((count) => ({ ...count, name: names.get(count.place) ?? null })),
    }
  },
})

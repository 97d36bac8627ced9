import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, notInFuture } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { findRegion, succeedRegion as writeSuccession } from '../sql/regions.ts'

const code = () => z.string().regex(/^(\d{9}|\d{12})$/)

/** A village or township is merged into another, split, or given a new code. Its people are moved by `moveHousehold`. */
export const succeedRegion = defineCommand({
  name: 'registry.succeed-region',
  permission: 'registry.keep-regions',
  input: z.strictObject({
    code: code(),
    successors: z.array(code()).min(1).max(20),
    on: day(),
    change: z.enum(['merged', 'split', 'recoded']),
  }),
  output: z.strictObject({ code: z.string(), successors: z.array(z.string()) }),
  async run({ tx, county, today }, { code: ended, successors, on, change }) {
    notInFuture(today, { on })
    for (const place of [ended, ...successors]) {
      const found = place.startsWith(county) ? await findRegion(tx, place) : undefined
      const fits = found && found.holds_until === null && place.length === ended.length
      if (!fits) throw refuse('registry.region-not-ended', { region: place })
    }
    await writeSuccession(tx, { code: ended, successors, on, change })
    return { code: ended, successors }
  },
  audit: (input) => input,
  subject: ({ code }) => code,
})

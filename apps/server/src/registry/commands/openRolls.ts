import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { day, notInFuture } from '../inputs.ts'
import { writeRollOpening } from '../sql/rolls.ts'

/** The county declares its rolls complete from a day on: from then, being on no roll means receiving nothing. */
export const openRolls = defineCommand({
  name: 'registry.open-rolls',
  permission: 'registry.keep-regions',
  input: z.strictObject({ from: day() }),
  output: z.strictObject({ from: z.string() }),
  async run({ tx, county, today }, { from }) {
    notInFuture(today, { from })
    await writeRollOpening(tx, county, from)
    return { from }
  },
  audit: (input) => input,
})

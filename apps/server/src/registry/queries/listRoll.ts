import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { layersOf, printedGroupOf } from '../domain/rolls.ts'
import { day, id } from '../inputs.ts'
import { listRollOn } from '../sql/rolls.ts'

const MOST = 500
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A place by its code: county, township or village. */
export const place = () => z.string().regex(/^(\d{6}|\d{9}|\d{12})$/)

/** Who was on the rolls of a village, a township or the county on any day, each in one printed group at most. */
export const listRoll = defineQuery({
  name: 'registry.list-roll',
  permission: 'registry.read',
  input: z.strictObject({ region: place(), on: day().optional(), after: id().optional() }),
  async run({ tx, county, today }, { region, on = printDay(today), after = NOBODY }) {
    const { lo, hi } = rangeOfPrefix(region)
    const lines = await listRollOn(tx, county, { lo, hi, on, after, most: MOST })
    return {
      on,
      lines: lines.map((line) => ({
        ...line,
        layers: layersOf(line.rolls),
        printedGroup: printedGroupOf(line.residence, line.rolls) ?? null,
      })),
      next: lines.length === MOST ? (lines.at(-1)?.person ?? null) : null,
    }
  },
})

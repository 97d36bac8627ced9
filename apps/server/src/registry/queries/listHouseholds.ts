import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { id, village } from '../inputs.ts'
import { countHouseholds as countThem, listHouseholdsOf } from '../sql/browse.ts'

const MOST = 50

/** The households of a village, page by page: who heads each, how many they are, on which rolls. */
export const listHouseholds = defineQuery({
  name: 'registry.list-households',
  permission: 'registry.read',
  input: z.strictObject({ village: village(), after: id().optional() }),
  async run({ tx, county, today }, { village: place, after }) {
    const on = printDay(today)
    const households = await listHouseholdsOf(tx, county, { village: place, on, after, most: MOST })
    return { households, next: households.length === MOST ? (households.at(-1)?.household ?? null) : null }
  },
})

/** How many households each village of a township has charge of, for choosing a village. */
export const countHouseholds = defineQuery({
  name: 'registry.count-households',
  permission: 'registry.read',
  input: z.strictObject({ within: z.string().regex(/^(\d{6}|\d{9})$/) }),
  async run({ tx, county }, { within }) {
    return { villages: await countThem(tx, county, rangeOfPrefix(within)) }
  },
})

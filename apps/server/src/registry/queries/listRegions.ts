import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { day } from '../inputs.ts'
import { listRegionsIn } from '../sql/regions.ts'

/** What lies directly in a place on a day: for choosing one step by step. */
export const listRegions = defineQuery({
  name: 'registry.list-regions',
  permission: 'registry.read',
  input: z.strictObject({
    parent: z
      .string()
      .regex(/^\d{2,9}$/)
      .optional(),
    on: day().optional(),
  }),
  async run({ tx, today }, { parent, on }) {
    return { regions: await listRegionsIn(tx, parent ?? null, on ?? printDay(today)) }
  },
})

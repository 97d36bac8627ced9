import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { listLoading } from '../sql/loading.ts'

/** How far the invented county has been loaded; nothing where none is. */
export const showLoading = defineQuery({
  name: 'songlin.show-loading',
  permission: 'registry.read',
  input: z.strictObject({}),
  output: z.strictObject({ households: z.number(), loaded: z.number(), complete: z.boolean() }),
  async run({ tx, county }) {
    const loading = await listLoading(tx, county)
    const households = loading.reduce((sum, { wanted }) => sum + wanted, 0)
    const loaded = loading.reduce((sum, one) => sum + one.loaded, 0)
    return { households, loaded, complete: loaded === households }
  },
})

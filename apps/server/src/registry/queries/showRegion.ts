import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { findRegion, listSuccessors } from '../sql/regions.ts'

/** A code that somebody once wrote down: what it was called, and who took over if it is no more. */
export const showRegion = defineQuery({
  name: 'registry.show-region',
  permission: 'registry.read',
  input: z.strictObject({ code: z.string().regex(/^\d{2,12}$/) }),
  async run({ tx }, { code }) {
    const region = await findRegion(tx, code)
    if (!region) throw refuse('registry.region-unknown', { region: code }, 'code')
    const { name, kind, parent, in_use, holds_from, holds_until } = region
    const successors = await listSuccessors(tx, code)
    return { code, name, kind, parent, inUse: in_use, from: holds_from, until: holds_until, successors }
  },
})

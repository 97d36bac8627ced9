import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { sumPreview } from '../sql/previewLines.ts'

/** What a draft does, by township and programme: how many gain, lose, enter a gradual exit, leave, and the cost of a month. */
export const showPreview = defineQuery({
  name: 'casework.show-preview',
  permission: 'policy.read-standards',
  input: z.strictObject({ preview: z.uuid() }),
  async run({ tx, county }, { preview }) {
    const rows = await sumPreview(tx, county, preview)
    const names = await namesOfRegions(tx, [...new Set(rows.map(({ township }) => township))])
    return { preview, rows: rows.map((row) => ({ ...row, name: names.get(row.township) ?? null })) }
  },
})

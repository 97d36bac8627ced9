import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { headsOf, namesOfRegions } from '../../../registry/index.ts'
import { EFFECTS } from '../domain/effectOf.ts'
import { listPreviewLineRows } from '../sql/previewLines.ts'

const FIRST = '00000000-0000-0000-0000-000000000000'

/** The awards behind a figure of a preview, page by page. */
export const listPreviewLines = defineQuery({
  name: 'casework.list-preview-lines',
  permission: 'casework.read',
  input: z.strictObject({
    preview: z.uuid(),
    effect: z.enum(EFFECTS).optional(),
    programme: z.string().max(40).optional(),
    region: z
      .string()
      .regex(/^(\d{6}|\d{9}|\d{12})$/)
      .optional(),
    after: z.uuid().default(FIRST),
    most: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run({ tx, county, today }, { region = county, ...asked }) {
    const rows = await listPreviewLineRows(tx, county, {
      ...asked,
      effect: asked.effect,
      programme: asked.programme,
      ...rangeOfPrefix(region),
    })
    const heads = await headsOf(tx, county, [...new Set(rows.map(({ household }) => household))], printDay(today))
    const villages = await namesOfRegions(tx, [...new Set(rows.map((row) => row.region))])
    return {
      rows: rows.map((row) => ({
        ...row,
        head: heads.get(row.household)?.name ?? null,
        village: villages.get(row.region) ?? null,
      })),
      next: rows.length === asked.most ? (rows.at(-1)?.award ?? null) : null,
    }
  },
})

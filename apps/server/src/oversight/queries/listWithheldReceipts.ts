import { z } from 'zod'
import { officeOf } from '../../access/index.ts'
import { listWithheld } from '../../platform/audit/index.ts'
import { defineQuery } from '../../platform/command/index.ts'

const MOST = 200

/** What one's own section keeps back from the persons concerned, so that it does not stay so for ever. */
export const listWithheldReceipts = defineQuery({
  name: 'oversight.list-withheld-receipts',
  permission: 'oversight.release-receipt',
  input: z.strictObject({ after: z.uuid().optional() }),
  async run({ tx, county }, { after }) {
    const rows = await listWithheld(tx, county, { after: after ?? null, most: MOST })
    return {
      receipts: rows.map(({ id, person, at, post, why, section }) => {
        return { id, person, at: at.toISOString(), office: officeOf(post), why, keptBy: section }
      }),
      next: rows.length === MOST ? (rows.at(-1)?.id ?? null) : null,
    }
  },
})

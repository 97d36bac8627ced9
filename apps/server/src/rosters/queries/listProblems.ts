import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { getImport } from '../sql/imports.ts'
import { listFaulty } from '../sql/outcomes.ts'

const PAGE = 100

/** Rows that were left out, with every problem at its cell; `after` is the last row of the page before. */
export const listProblems = defineQuery({
  name: 'rosters.list-problems',
  permission: 'registry.import-roster',
  input: z.strictObject({ import: z.uuid(), after: z.coerce.number().int().min(0).default(0) }),
  subject: ({ import: id }) => id,
  async run({ tx, county, keyring }, { import: id, after }) {
    await getImport(tx, county, id)
    const rows = await listFaulty(tx, keyring, { county, id }, { after, most: PAGE + 1 })
    return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.row ?? null) : null }
  },
})

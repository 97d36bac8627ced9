import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { getFile } from '../sql/files.ts'
import { getImport } from '../sql/imports.ts'

/** Lets an officer take the rows that were left out with them: whole rows leave the house, so the ledger tells of it. */
export const fetchReturned = defineCommand({
  name: 'rosters.fetch-returned',
  permission: 'registry.import-roster',
  keepsAnswer: false,
  input: z.strictObject({ import: z.uuid() }),
  async run({ tx, county }, { import: id }) {
    const row = await getImport(tx, county, id)
    if (row.ended_at === null) throw refuse('rosters.import-not-over')
    const file = await getFile(tx, county, row.file_id)
    if (file.forgotten_at !== null) throw refuse('rosters.file-forgotten')
    return { row, file }
  },
  audit: (_input, { row }) => ({ rows: row.with_problems }),
  subject: ({ import: id }) => id,
})

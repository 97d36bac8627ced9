import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { getFile } from '../sql/files.ts'
import { getImport } from '../sql/imports.ts'
import { countFaults } from '../sql/outcomes.ts'
import { viewOfImport } from './importView.ts'

/** How far an import is, what came of it, and how often each problem was met. */
export const showImport = defineQuery({
  name: 'rosters.show-import',
  permission: 'registry.import-roster',
  input: z.strictObject({ import: z.uuid() }),
  subject: ({ import: id }) => id,
  async run({ tx, county }, { import: id }) {
    const row = await getImport(tx, county, id)
    const { name, forgotten_at } = await getFile(tx, county, row.file_id)
    return {
      ...viewOfImport(row),
      name,
      forgotten: forgotten_at !== null,
      faults: await countFaults(tx, county, id),
    }
  },
})

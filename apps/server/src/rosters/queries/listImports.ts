import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { listImports as select } from '../sql/imports.ts'
import { viewOfImport } from './importView.ts'

const PAGE = 50

/** Imports into this area, the newest first; `before` names the last one of the page before. */
export const listImports = defineQuery({
  name: 'rosters.list-imports',
  permission: 'registry.import-roster',
  input: z.strictObject({ before: z.uuid().optional() }),
  async run({ tx, county }, { before }) {
    const rows = await select(tx, county, before, PAGE + 1)
    const imports = rows.slice(0, PAGE).map((row) => ({ ...viewOfImport(row), name: row.name }))
    return { imports, next: rows.length > PAGE ? (imports.at(-1)?.import ?? null) : null }
  },
})

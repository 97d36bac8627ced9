import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { scopeOf } from '../../platform/scope/index.ts'
import { refuse } from '../problems.ts'
import { getFile } from '../sql/files.ts'
import { findSameRoll, insertImport } from '../sql/imports.ts'

/** Begins to import a file whose columns are confirmed. The same roll is imported once, whoever sends it from the area. */
export const startImport = defineCommand({
  name: 'rosters.start-import',
  permission: 'registry.import-roster',
  input: z.strictObject({
    file: z.uuid(),
    on: z.iso.date().optional().describe('From which day facts hold where a row names none; default: today.'),
    complete: z.boolean().default(false).describe('Whether everybody on this roll should stand in the file.'),
  }),
  output: z.strictObject({ import: z.string() }),
  async run({ tx, county, actor, now, today, announce }, { file: fileId, on = printDay(today), complete }) {
    const file = await getFile(tx, county, fileId)
    if (file.forgotten_at !== null) throw refuse('rosters.file-forgotten')
    if (file.columns === null) throw refuse('rosters.mapping-open')
    if (on > printDay(today)) throw refuse('rosters.day-in-future', { label: 'on', value: on }, 'on')
    const { kind, content_hash, row_count } = file
    const region = scopeOf(actor, county).regionLo
    const before = await findSameRoll(tx, { county, region, kind, content_hash })
    if (before) throw refuse('rosters.imported-before', { import: before })
    const id = mintId(now)
    const area = actor.region.length > county.length ? actor.region : county
    await insertImport(tx, {
      county,
      id,
      region,
      area,
      file_id: fileId,
      kind,
      content_hash,
      effective_on: on,
      complete,
      row_count,
      asked_at: now,
      asked_by: actor.user,
    })
    await announce('rosters.import-asked', { county, import: id })
    return { import: id }
  },
  audit: ({ file, on, complete }, outcome) => ({ file, on, complete, ...outcome }),
  subject: ({ file }) => file,
})

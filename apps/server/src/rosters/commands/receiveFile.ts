import { ROSTERS, type RosterKind } from '@doudi/sheets'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { scopeOf } from '../../platform/scope/index.ts'
import { keepContent } from '../reading/storedFile.ts'
import { insertFile } from '../sql/files.ts'
import { findSameRoll } from '../sql/imports.ts'

export const KINDS = Object.keys(ROSTERS) as [RosterKind, ...RosterKind[]]

const headerCell = z.object({ column: z.int(), text: z.string(), group: z.string().optional() })

/** A roll that was read to its end and found sound is kept. Given by the route that received it, never by a request. */
export const receiveFile = defineCommand({
  name: 'rosters.receive-file',
  permission: 'registry.import-roster',
  keepsAnswer: false,
  input: z.strictObject({
    id: z.uuid(),
    kind: z.enum(KINDS),
    name: z.string().max(200),
    format: z.enum(['xlsx', 'xls', 'csv']),
    sheet: z.string(),
    /** Where the bytes lie until they are kept. */
    path: z.string(),
    bytes: z.int(),
    rows: z.int(),
    contentHash: z.string(),
    headerMark: z.string(),
    header: z.array(headerCell),
  }),
  async run({ tx, county, actor, keyring, now }, input) {
    const { id, kind, name, format, sheet, path, bytes, rows, contentHash, headerMark, header } = input
    const region = scopeOf(actor, county).regionLo
    await insertFile(tx, {
      county,
      id,
      region,
      kind,
      name,
      format,
      sheet,
      byte_count: bytes,
      row_count: rows,
      content_hash: contentHash,
      header_mark: headerMark,
      header,
      received_at: now,
      received_by: actor.user,
    })
    await keepContent(tx, keyring, { county, id, region }, path)
    const importedBy = await findSameRoll(tx, { county, region, kind, content_hash: contentHash })
    return { file: id, importedBy: importedBy ?? null }
  },
  // the name of a file often is the name of a person
  audit: ({ kind, format, bytes, rows, contentHash }, outcome) => ({
    kind,
    format,
    bytes,
    rows,
    contentHash,
    ...outcome,
  }),
  subject: ({ id }) => id,
})

import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { lockOwnExport, updateExport } from '../sql/exports.ts'
import { readPieces } from '../sql/pieces.ts'
import { stateAfter } from '../states.ts'

/** Gives the file to whoever asked for it, until it expires. Each time is entered in the ledger. */
export const fetchExport = defineCommand({
  name: 'exports.fetch-file',
  permission: 'registry.export',
  keepsAnswer: false,
  input: z.strictObject({ export: z.uuid() }),
  subject: (input) => input.export,
  async run({ tx, county, now, actor, keyring }, input) {
    const row = await lockOwnExport(tx, county, input.export, actor.user)
    const state = stateAfter(row.state, 'fetch')
    if (row.expires_at === null || row.expires_at <= now) throw refuse('exports.over')
    await updateExport(tx, row, { state, fetched_at: now })
    const bytes = await readPieces(tx, keyring, county, row.id)
    const { list, made_rows: rows, file_hash: hash } = row
    return { list, bytes, rows: rows ?? 0, sha256: (hash as Buffer).toString('hex') }
  },
  audit: (_input, { list, rows, sha256 }) => ({ list, rows, sha256 }),
})

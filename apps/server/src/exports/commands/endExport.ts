import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { listPast, lockOwnExport, updateExport } from '../sql/exports.ts'
import { deletePieces } from '../sql/pieces.ts'
import { stateAfter } from '../states.ts'

/** Takes back what one asked for, at any time; the file is deleted. */
export const withdrawExport = defineCommand({
  name: 'exports.withdraw',
  permission: 'registry.export',
  input: z.strictObject({ export: z.uuid() }),
  output: z.strictObject({ export: z.uuid(), state: z.string() }),
  subject: (input) => input.export,
  async run({ tx, county, now, actor }, input) {
    const row = await lockOwnExport(tx, county, input.export, actor.user)
    const state = stateAfter(row.state, 'withdraw')
    await updateExport(tx, row, { state, ended_at: now, filter_sealed: null })
    await deletePieces(tx, county, row.id)
    return { export: row.id, state }
  },
  audit: (_input, outcome) => outcome,
})

/** Ends what nobody decided on or made in time, and deletes the files that have expired. */
export const endPastExports = defineCommand({
  name: 'exports.end-past',
  permission: 'registry.export',
  input: z.strictObject({}),
  output: z.strictObject({ ended: z.array(z.uuid()) }),
  async run({ tx, county, now }) {
    const past = await listPast(tx, county, now)
    for (const row of past) {
      await updateExport(tx, row, { state: stateAfter(row.state, 'lapse'), ended_at: now, filter_sealed: null })
      await deletePieces(tx, county, row.id)
    }
    return { ended: past.map(({ id }) => id) }
  },
  audit: (_input, outcome) => outcome,
})

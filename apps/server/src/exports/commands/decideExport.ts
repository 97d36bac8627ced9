import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'
import { type ExportRow, lockExport, updateExport } from '../sql/exports.ts'
import { stateAfter } from '../states.ts'
import { MADE_WITHIN_HOURS } from './askExport.ts'

const id = () => z.uuid().describe('Of the export.')

/** A second person in charge of the whole area it was asked for; to others it does not exist. */
function checkDecider({ asked_by, asked_area }: ExportRow, { user, region }: { user: string; region: string }): void {
  if (!asked_area.startsWith(region)) throw refusePlatform('platform.not-found')
  if (asked_by === user) throw refuse('exports.own-export')
}

/** Lets a list be taken away in full: this list, these conditions, so many rows and no more. */
export const approveExport = defineCommand({
  name: 'exports.approve',
  permission: 'registry.approve-export',
  input: z.strictObject({ export: id(), rows: z.int().describe('As the approver saw them.') }),
  output: z.strictObject({ export: z.uuid(), state: z.string(), rows: z.int() }),
  subject: (input) => input.export,
  async run({ tx, county, now, actor, announce }, input) {
    const row = await lockExport(tx, county, input.export)
    checkDecider(row, actor)
    const state = stateAfter(row.state, 'approve')
    if (row.counted !== input.rows) throw refuse('exports.changed-meanwhile', { rows: row.counted })
    const lapses = new Date(now.getTime() + MADE_WITHIN_HOURS * 3_600_000)
    await updateExport(tx, row, { state, decided_by: actor.user, decided_at: now, lapses_at: lapses })
    await announce('exports.export-approved', { county, export: row.id })
    return { export: row.id, state, rows: row.counted }
  },
  audit: (_input, outcome) => outcome,
})

/** Refuses it, with the reason for whoever asked. */
export const refuseExport = defineCommand({
  name: 'exports.refuse',
  permission: 'registry.approve-export',
  input: z.strictObject({ export: id(), because: z.string().trim().min(2).max(200) }),
  output: z.strictObject({ export: z.uuid(), state: z.string() }),
  subject: (input) => input.export,
  async run({ tx, county, now, actor }, { export: asked, because }) {
    const row = await lockExport(tx, county, asked)
    checkDecider(row, actor)
    const state = stateAfter(row.state, 'refuse')
    const decided = { decided_by: actor.user, decided_at: now, refused_because: because }
    await updateExport(tx, row, { state, ...decided, ended_at: now, filter_sealed: null })
    return { export: row.id, state }
  },
  audit: (_input, outcome) => outcome,
})

import type { ExportPurpose } from '@doudi/contract'
import { z } from 'zod'
import { readShownNames } from '../../access/index.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { askerOf } from '../asker.ts'
import { titlesOf, watermarkOf } from '../file/dress.ts'
import { openRows } from '../file/openRows.ts'
import { ownTable, writeFile } from '../file/writeFile.ts'
import { openFilter, readFilter } from '../filter.ts'
import { findLayoutFor } from '../layouts/findLayout.ts'
import { layoutTable } from '../layouts/layoutTable.ts'
import { type Lists, listNamed } from '../lists.ts'
import { refuse } from '../problems.ts'
import { lockExport, updateExport } from '../sql/exports.ts'
import { insertPieces } from '../sql/pieces.ts'
import { stateAfter } from '../states.ts'

const HOUR = 3_600_000
const ASKED_AGAIN_HOURS = 7 * 24

/**
 * Makes the file of an approved export, in the scope of whoever asked, and keeps it encrypted. If the list has grown
 * beyond what was approved, nothing is made and it is asked again. Run anew after a crash it finds what it left: either
 * all or nothing.
 */
export const makeExport = (lists: Lists) =>
  defineCommand({
    name: 'exports.make-file',
    permission: 'registry.export',
    input: z.strictObject({ export: z.uuid() }),
    subject: (input) => input.export,
    async run({ tx, county, now, today, keyring }, input) {
      const row = await lockExport(tx, county, input.export)
      if (row.state !== 'approved') return { state: row.state }
      const list = listNamed(lists, row.list)
      const filter = readFilter(list, openFilter(keyring, row))
      const context = { tx, county, keyring, now, today }
      const counted = await list.count(context, filter)
      if (counted > row.counted) {
        const state = stateAfter(row.state, 'askAgain')
        const lapses = new Date(now.getTime() + ASKED_AGAIN_HOURS * HOUR)
        await updateExport(tx, row, { state, counted, lapses_at: lapses, decided_by: null, decided_at: null })
        return { state, rows: counted, approved: row.counted }
      }
      const actor = askerOf(row)
      const { asked_by, layout_id, filter_zh: zh, filter_en: en, purpose } = row
      const language = row.language === 'en' ? 'en' : 'zh'
      const who = (await readShownNames(tx, county, [asked_by])).get(asked_by) ?? row.asked_post
      const until = new Date(now.getTime() + row.hours * HOUR)
      const taken = { who, at: now, number: row.id, why: row.why as ExportPurpose, purpose, until }
      const layout = layout_id === null ? undefined : await findLayoutFor(tx, county, layout_id, list)
      const rows = openRows(list, context, list.rows(context, filter), { actor, why: row.why })
      const made = await writeFile(layout ? layoutTable(layout, list) : ownTable(list, language), rows, {
        format: 'xlsx',
        language,
        // the layout of another system is read by that system: nothing of ours may stand above its header
        titles: layout ? layout.titles : titlesOf(list, { zh, en }, language, taken),
        watermark: watermarkOf(taken, language),
        most: row.counted,
      })
      if (made.rows === 0) throw refuse('exports.nothing-in-it')
      await insertPieces(tx, keyring, county, row.id, made.bytes)
      const state = stateAfter(row.state, 'make')
      await updateExport(tx, row, {
        ...{ state, made_at: now, made_rows: made.rows, file_bytes: made.bytes.length, file_hash: made.hash },
        ...{ expires_at: until, lapses_at: until },
      })
      return { state, rows: made.rows, sha256: made.hash.toString('hex') }
    },
    audit: (_input, outcome) => outcome,
  })

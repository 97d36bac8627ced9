import { EXPORT_PURPOSES, type ExportPurpose, ROWS_ALONE } from '@doudi/contract'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { areaOf } from '../asker.ts'
import { readFilter, sealFilter } from '../filter.ts'
import { findLayoutFor } from '../layouts/findLayout.ts'
import { type Lists, listFor } from '../lists.ts'
import { refuse } from '../problems.ts'
import { countRowsAlone, insertExport } from '../sql/exports.ts'

const HOUR = 3_600_000
/** How long a request waits for a second person. */
const WAITS_HOURS = 7 * 24
/** An approved file that could not be made in a day is asked for again. */
export const MADE_WITHIN_HOURS = 24
/** Whoever needs more takes it township by township, so that one file lost is not the county lost. */
export const MOST_ROWS_IN_FULL = 20_000

const PURPOSES = Object.keys(EXPORT_PURPOSES) as [ExportPurpose, ...ExportPurpose[]]

/** The purpose in words: it is printed on every page, so no number of anybody belongs in it. */
const purpose = z
  .string()
  .trim()
  .min(5)
  .max(200)
  .regex(/^(?!.*\d{11})/, '不得写入证件号码或电话号码')

/** Asks for a list in full. Few rows are made at once; more wait for a second person. */
export const askExport = (lists: Lists) =>
  defineCommand({
    name: 'exports.ask',
    permission: 'registry.export',
    input: z.strictObject({
      id: z.uuid().optional().describe('Permanent id minted by the device; else the server mints one.'),
      list: z.string().max(80),
      filter: z.record(z.string(), z.unknown()),
      masked: z.literal(false).default(false).describe('A masked file is had at once: POST /api/lists/:list/file.'),
      layout: z.uuid().optional(),
      language: z.enum(['zh', 'en']).default('zh'),
      why: z.enum(PURPOSES),
      purpose,
      hours: z.int().min(1).max(72).default(24).describe('How long the file is kept once made.'),
    }),
    output: z.strictObject({ export: z.uuid(), state: z.string(), rows: z.int() }),
    async run({ tx, county, now, today, actor, keyring, announce }, input) {
      const list = listFor(lists, input.list, actor)
      if (list.open === undefined) throw refuse('exports.nothing-to-unmask')
      const filter = readFilter(list, input.filter)
      if (input.layout !== undefined) await findLayoutFor(tx, county, input.layout, list)
      const rows = await list.count({ tx, county, keyring, now, today }, filter)
      if (rows === 0) throw refuse('exports.nothing-in-it')
      if (rows > MOST_ROWS_IN_FULL) throw refuse('exports.too-many-rows', { rows, most: MOST_ROWS_IN_FULL })
      const takenAlone = await countRowsAlone(tx, county, actor.user, new Date(now.getTime() - 24 * HOUR))
      const state = rows + takenAlone > ROWS_ALONE ? 'waiting' : 'approved'
      const id = input.id ?? mintId(now)
      const { zh, en } = list.inWords(filter)
      await insertExport(tx, {
        county,
        id,
        list: list.name,
        filter_sealed: sealFilter(keyring, id, input.filter),
        filter_zh: zh,
        filter_en: en,
        layout_id: input.layout ?? null,
        language: input.language,
        why: input.why,
        purpose: input.purpose,
        state,
        asked_by: actor.user,
        asked_post: actor.post,
        asked_area: areaOf(actor, county),
        asked_sections: actor.sections.join(','),
        asked_at: now,
        hours: input.hours,
        counted: rows,
        lapses_at: new Date(now.getTime() + (state === 'waiting' ? WAITS_HOURS : MADE_WITHIN_HOURS) * HOUR),
      })
      if (state === 'approved') await announce('exports.export-approved', { county, export: id })
      return { export: id, state, rows }
    },
    audit: ({ list, why, hours, layout }, outcome) => ({ list, why, hours, layout: layout ?? null, ...outcome }),
  })

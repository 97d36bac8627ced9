import { printDay } from '@doudi/domain'
import { isClosingRow, type Row } from '@doudi/sheets'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { effectOf, readingOf } from '../commands/importBatch.ts'
import { judgeRow } from '../judging/judgeRow.ts'
import { planBatch } from '../judging/planBatch.ts'
import { refuse } from '../problems.ts'
import { openStored } from '../reading/storedFile.ts'
import { getFile } from '../sql/files.ts'

const MOST_SHOWN = 100
/** So many rows are judged as the import would; the whole file would take as long as importing it. */
const MOST_JUDGED = 1000

/** The first rows as they are read, and what an import of the first thousand would say. Writes nothing. */
export const previewFile = defineQuery({
  name: 'rosters.preview-file',
  permission: 'registry.import-roster',
  input: z.strictObject({ file: z.uuid(), rows: z.coerce.number().int().min(1).max(MOST_SHOWN).default(20) }),
  subject: ({ file }) => file,
  async run(context, { file: id, rows: most }) {
    const { tx, county, keyring, today, actor } = context
    const file = await getFile(tx, county, id)
    if (file.columns === null) throw refuse('rosters.mapping-open')
    const roll = await openStored((work) => work(tx), keyring, file)
    const rows: Row[] = []
    try {
      for await (const row of roll.table.rows) {
        if (isClosingRow(row)) continue
        rows.push(row)
        if (rows.length === MOST_JUDGED) break
      }
    } finally {
      await roll.close()
    }
    const area = actor.region.length > county.length ? actor.region : county
    const reading = await readingOf(context, { area }, file)
    const alone = rows.map((row) => judgeRow(row, reading))
    const effect = effectOf(context, printDay(today), 'preview')
    const { judged, groups } = await planBatch(context, reading, { importId: undefined, effect }, alone)
    return {
      file: id,
      total: file.row_count,
      judged: judged.length,
      withProblems: judged.filter(({ problems }) => problems.length > 0).length,
      newHouseholds: groups.filter(({ family }) => family).length,
      newPeople: groups.reduce(
        (sum, { family, addition }) => sum + (family?.members.length ?? 0) + (addition?.newcomers?.length ?? 0),
        0,
      ),
      unchanged: groups.flatMap(({ rows: planned }) => planned).filter(({ unchanged }) => unchanged).length,
      rows: judged.slice(0, most).map(({ row, problems }) => ({
        row,
        cells: rows.find((one) => one.row === row)?.cells.map(({ text }) => text) ?? [],
        problems,
      })),
      problems: judged.flatMap(({ problems }) => problems).slice(0, MOST_SHOWN),
    }
  },
})

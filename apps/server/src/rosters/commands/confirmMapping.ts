import { ROSTERS, type RosterKind } from '@doudi/sheets'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { chooseColumns, getFile, rememberMapping } from '../sql/files.ts'

export const columnsChosen = () =>
  z
    .array(z.strictObject({ field: z.string().max(60), column: z.int().min(1).max(200) }))
    .max(200)
    .describe('Which column (from 1) holds which field of the roll.')

/** An officer says what each column is; the next file of the same source is read so without asking. */
export const confirmMapping = defineCommand({
  name: 'rosters.confirm-mapping',
  permission: 'registry.import-roster',
  input: z.strictObject({ file: z.uuid(), columns: columnsChosen() }),
  output: z.strictObject({ file: z.string(), columns: z.number() }),
  async run({ tx, county, actor, now }, { file: id, columns }) {
    const file = await getFile(tx, county, id)
    const kind = file.kind as RosterKind
    const there = new Set((file.header as { column: number }[]).map(({ column }) => column))
    checkColumns(kind, there, columns)
    await chooseColumns(tx, { county, id }, columns)
    const mark = { county, kind, header_mark: file.header_mark }
    await rememberMapping(tx, { ...mark, confirmed_at: now, confirmed_by: actor.user }, columns)
    return { file: id, columns: columns.length }
  },
  audit: ({ columns }, { file }) => ({ file, fields: columns.map(({ field }) => field) }),
  subject: ({ file }) => file,
})

/** Every field and every column is used once at most, and what is required has one. */
export function checkColumns(
  kind: RosterKind,
  there: ReadonlySet<number>,
  columns: readonly { readonly field: string; readonly column: number }[],
): void {
  const { fields } = ROSTERS[kind]
  for (const [index, { field, column }] of columns.entries()) {
    const before = columns.slice(0, index)
    const used = before.some((one) => one.field === field || one.column === column)
    if (used || !there.has(column) || !fields.some(({ key }) => key === field))
      throw refuse('rosters.column-not-there', { field, column }, `columns.${index}`)
  }
  const open = fields.filter(({ key, required }) => required && !columns.some(({ field }) => field === key))
  if (open.length > 0) {
    throw refuse('rosters.field-unmapped', { labels: open.map(({ label }) => label.zh).join('、') }, 'columns')
  }
}

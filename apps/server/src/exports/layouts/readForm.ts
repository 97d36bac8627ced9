import { Readable } from 'node:stream'
import {
  type Field,
  findTable,
  fingerprintOfHeader,
  namesOf,
  openSheetInWorker,
  proposeMapping,
  ROSTERS,
  type RosterKind,
  type Row,
} from '@doudi/sheets'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import type { ExportableList, ListColumn } from '../../platform/lists/index.ts'
import { type Lists, listFor } from '../lists.ts'
import type { LayoutColumn, LayoutFormat } from './layout.ts'

const FORM_LIMITS = { mostBytes: 2 * 1024 * 1024, mostOldBytes: 2 * 1024 * 1024, mostRows: 2_000 }
const KINDS = Object.keys(ROSTERS) as [RosterKind, ...RosterKind[]]

export const rosterKind = () => z.enum(KINDS)

/** Our columns as fields, so that the names officers use for a column of a roster are understood here too. */
function fieldsOf(list: ExportableList): Field[] {
  const known = Object.values(ROSTERS).flatMap(({ fields }) => fields)
  return list.columns.map(({ key, zh, en }) => ({
    key,
    kind: 'text',
    label: { zh, en },
    names: [...new Set(known.filter(({ label }) => label.zh === zh).flatMap(({ names }) => names))],
  }))
}

const formatFor = (column: ListColumn | undefined): LayoutFormat => {
  if (column?.kind === 'fen') return 'money'
  if (column?.kind === 'day') return 'day'
  return column?.kind === 'count' || column?.kind === 'number' ? 'number' : 'text'
}

/** Reads an empty form of another system: its headings, and what of ours would stand below each. Keeps nothing. */
export const readForm = (lists: Lists) =>
  defineQuery({
    name: 'exports.read-form',
    permission: 'registry.export',
    input: z.strictObject({
      roster: rosterKind(),
      list: z.string().max(80),
      name: z.string().max(200).optional().describe('Of the file.'),
      file: z.instanceof(Buffer),
    }),
    async run({ actor }, { roster, list: listName, name, file }) {
      const list = listFor(lists, listName, actor)
      const fields = ROSTERS[roster].fields
      const ours = fieldsOf(list)
      const sheet = await openSheetInWorker(Readable.from([file]), { limits: FORM_LIMITS, ...(name ? { name } : {}) })
      try {
        const table = await findTable(sheet.rows, [...namesOf(fields), ...namesOf(ours)])
        const byColumn = (mapping: ReturnType<typeof proposeMapping>) =>
          new Map(mapping.columns.map(({ column, field }) => [column, field]))
        const asFields = byColumn(proposeMapping(table.header, fields))
        const asSources = byColumn(proposeMapping(table.header, ours))
        return {
          sheet: table.sheet,
          titles: table.titles.map(textOf).filter((title) => title !== ''),
          fingerprint: fingerprintOfHeader(table.header),
          columns: table.header.map(({ column, text, group }): LayoutColumn => {
            const source = asSources.get(column) ?? null
            const format = formatFor(list.columns.find(({ key }) => key === source))
            const heading = { heading: text, group: group ?? null }
            return { ...heading, field: asFields.get(column) ?? null, source, constant: null, format, codes: {} }
          }),
          fields: fields.map(({ key, label }) => ({ key, ...label })),
          sources: list.columns.map(({ key, zh, en, choices }) => ({ key, zh, en, choices: choices ?? null })),
        }
      } finally {
        await sheet.close()
      }
    },
  })

function textOf({ cells }: Row): string {
  return cells
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
}

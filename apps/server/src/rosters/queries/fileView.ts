import { type HeaderCell, proposeMapping, ROSTERS, type RosterKind } from '@doudi/sheets'
import type { Tx } from '../../platform/db/index.ts'
import { type FileRow, findMapping } from '../sql/files.ts'

/** A file as the screen of its columns shows it: what it is, what its header says, how it would be read. */
export async function viewOfFile(tx: Tx, file: FileRow) {
  const { county, id, kind, name, format, sheet, byte_count, row_count, header_mark, columns, received_at } = file
  const header = file.header as HeaderCell[]
  const roll = ROSTERS[kind as RosterKind]
  const proposed = proposeMapping(header, roll.fields)
  const remembered = await findMapping(tx, county, kind, header_mark)
  return {
    file: id,
    kind,
    name,
    format,
    sheet,
    bytes: byte_count,
    rows: row_count,
    receivedAt: received_at.toISOString(),
    forgotten: file.forgotten_at !== null,
    header,
    fields: roll.fields.map(({ key, label, required = false }) => ({ key, label, required })),
    proposed: proposed.columns,
    missing: proposed.missing,
    remembered: remembered ?? null,
    confirmed: (columns as { field: string; column: number }[] | null) ?? null,
    likelierKind: likelierKind(header, kind as RosterKind),
  }
}

/** Another kind of roll whose names the header has more of: somebody may have chosen the wrong one. */
function likelierKind(header: readonly HeaderCell[], kind: RosterKind): RosterKind | null {
  const scores = (Object.keys(ROSTERS) as RosterKind[]).map((one) => {
    const { columns, missing } = proposeMapping(header, ROSTERS[one].fields)
    return { one, missing: missing.length, known: columns.filter(({ how }) => how !== 'part').length }
  })
  scores.sort((a, b) => a.missing - b.missing || b.known - a.known)
  const own = scores.find(({ one }) => one === kind)
  const best = scores[0]
  return own && best && own.missing > 0 && best.missing < own.missing ? best.one : null
}

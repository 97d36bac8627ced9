import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { findTable, namesOf, openSheetInWorker, ROSTERS, type RosterKind, type Table } from '@doudi/sheets'
import type { Tx } from '../../platform/db/index.ts'
import { passingFolder } from '../../platform/files/index.ts'
import { decryptColumn, encryptColumn, type Keyring, type SealedColumn } from '../../platform/secrets/index.ts'
import { refuse } from '../problems.ts'
import { type FileRow, findPart, insertPart } from '../sql/files.ts'

const PART_BYTES = 256 * 1024
const cellOf = (id: string, part: number) => ({ table: 'rosters.file_part', column: 'sealed', row: `${id}/${part}` })

export const SEALED_PARTS: SealedColumn = {
  table: 'rosters.file_part',
  column: 'sealed',
  purpose: 'roster-file',
  key: ['file_id', 'part'],
  // some ten megabytes, with their copies
  atOnce: 16,
  cellOf: (row) => cellOf(row['file_id'] as string, Number(row['part'])),
}

/** Keeps a file in pieces, each encrypted and bound to its place: none can be left out, moved, or put into another. */
export async function keepContent(
  tx: Tx,
  keyring: Keyring,
  { county, id, region }: Pick<FileRow, 'county' | 'id' | 'region'>,
  path: string,
): Promise<void> {
  let part = 0
  for await (const piece of createReadStream(path, { highWaterMark: PART_BYTES })) {
    const sealed = encryptColumn(keyring, cellOf(id, part), (piece as Buffer).toString('base64'))
    await insertPart(tx, { county, id, region, part, sealed })
    part += 1
  }
}

/** A transaction in scope for each piece that is read. */
export type InScope = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** A stored roll, its header found. Rows can be read once; `close` lets go of the reader. */
export interface OpenedRoll {
  readonly table: Table
  close(): Promise<void>
}

/** Reads a stored file as the spreadsheet it is, in a thread of its own. */
export async function openStored(within: InScope, keyring: Keyring, file: FileRow): Promise<OpenedRoll> {
  if (file.forgotten_at !== null) throw refuse('rosters.file-forgotten')
  const { county, id, byte_count } = file
  async function* pieces() {
    let left = byte_count
    for (let part = 0; left > 0; part += 1) {
      const sealed = await within((tx) => findPart(tx, county, id, part))
      if (sealed === undefined) throw refuse('rosters.file-forgotten')
      const piece = Buffer.from(decryptColumn(keyring, cellOf(id, part), sealed), 'base64')
      left -= piece.length
      yield piece
    }
  }
  return openRoll(Readable.from(pieces()), file.name, file.kind as RosterKind)
}

/** Opens a spreadsheet and finds the header of a roll in it. */
export async function openRoll(
  from: string | Readable,
  name: string,
  kind: RosterKind,
): Promise<OpenedRoll & { format: 'xlsx' | 'xls' | 'csv' }> {
  const opened = await openSheetInWorker(from, { name, folder: passingFolder() })
  try {
    const table = await findTable(opened.rows, namesOf(ROSTERS[kind].fields))
    return { table, format: opened.format, close: opened.close }
  } catch (error) {
    await opened.close()
    throw error
  }
}

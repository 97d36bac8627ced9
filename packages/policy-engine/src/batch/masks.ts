import type { BatchProgram } from './program.ts'
import { isKnown, type Table } from './table.ts'

/** Marks every household in which a column that the program reads, or a list that it walks, is not known. */
export function markUnknown(program: BatchProgram, table: Table, routed: Uint8Array): void {
  const seen = new Set<Uint8Array>()
  for (const unit of program.units) {
    for (const { entity, fact, sparse } of unit.columns) {
      if (sparse) continue
      const rows = table.entities.get(entity)
      const known = rows?.columns.get(fact)?.known
      if (rows === undefined || known === undefined || seen.has(known)) continue
      seen.add(known)
      markRows(program, table, entity, known, rows.rows, routed)
    }
  }
  for (const entity of program.lists) {
    const known = table.entities.get(entity)?.listKnown
    const parent = program.parents.get(entity) as string
    if (known !== undefined) markRows(program, table, parent, known, table.entities.get(parent)?.rows ?? 0, routed)
  }
}

function markRows(
  program: BatchProgram,
  table: Table,
  entity: string,
  known: Uint8Array,
  rows: number,
  routed: Uint8Array,
): void {
  const full = rows >> 3
  // Where all is known, which is nearly everywhere, 32 rows are passed over at a time.
  const words =
    known.byteOffset % 4 === 0 ? new Uint32Array(known.buffer, known.byteOffset, full >> 2) : new Uint32Array(0)
  for (let w = 0; w < words.length; w++) {
    if (words[w] !== 0xffffffff) markRange(w * 32, w * 32 + 32)
  }
  for (let byte = words.length * 4; byte < full; byte++) {
    if (known[byte] !== 255) markRange(byte * 8, byte * 8 + 8)
  }
  markRange(full * 8, rows)

  function markRange(from: number, until: number): void {
    for (let row = from; row < until; row++)
      if (!isKnown(known, row)) routed[householdOf(program, table, entity, row)] = 1
  }
}

/** The household that a row lies in, found through the offsets. */
function householdOf(program: BatchProgram, table: Table, entity: string, row: number): number {
  if (entity === program.root) return row
  const offsets = table.entities.get(entity)?.offsets as Int32Array
  let low = 0
  let high = offsets.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) <= row) low = middle
    else high = middle
  }
  return householdOf(program, table, program.parents.get(entity) as string, low)
}

import { placementsOf } from '../domain/placementsOf.ts'
import type { SheetsRead } from '../sql/factSheets.ts'
import { takingTurns } from '../takingTurns.ts'
import type { CountyProgram } from './countyProgram.ts'
import { BatchReader } from './readBatch.ts'

/** What the batch says of a household: it stands on no list, it may stand on one, or the batch cannot tell. */
export interface Decided {
  readonly outcome: number
  readonly says: 'no list' | 'a list'
}

/** A household of whose sheet something else follows than last time, or nothing that the batch can tell. */
export interface Differing {
  readonly id: string
  readonly sheet: Buffer
  readonly outcome: number
  readonly says: 'no list' | 'a list' | 'ask'
}

/** So many sheets pass through the batch without giving way: some milliseconds. */
const AT_ONCE = 2048

/** Works out what follows from sheets as they lie, and tells only where that is not what followed last time. */
export async function compareSheets(program: CountyProgram, lying: SheetsRead): Promise<Differing[]> {
  const turn = takingTurns()
  const differing: Differing[] = []
  const { ids, outcomes, sheets } = lying
  let start = 0
  for (let first = 0; first < lying.many; first += AT_ONCE) {
    await turn()
    const many = Math.min(AT_ONCE, lying.many - first)
    const until = skip(sheets, start, many)
    const { table, result } = program.run(sheets.subarray(start, until), many)
    const reader = new BatchReader(program, table, result)
    const routed = new Set(result.routed)
    let at = start
    for (let k = 0; k < many; k++) {
      const length = lengthAt(sheets, at)
      const outcome = routed.has(k) ? 0 : reader.outcomeOf(k)
      if (outcome === 0 || outcome !== outcomeAt(outcomes, first + k)) {
        const says = outcome === 0 ? 'ask' : saysOf(reader, k)
        differing.push({ id: idAt(ids, first + k), sheet: sheets.subarray(at, at + length), outcome, says })
      }
      at += length
    }
    start = until
  }
  return differing
}

/** Works out what follows from sheets that were just made; who is missing in the answer cannot be decided by the batch. */
export async function decideRebuilt(
  program: CountyProgram,
  rebuilt: readonly { readonly id: string; readonly packed: Buffer | undefined }[],
): Promise<Map<string, Decided>> {
  const turn = takingTurns()
  const decided = new Map<string, Decided>()
  const inBatch = rebuilt.filter((each): each is { id: string; packed: Buffer } => each.packed !== undefined)
  for (let first = 0; first < inBatch.length; first += AT_ONCE) {
    await turn()
    const piece = inBatch.slice(first, first + AT_ONCE)
    const { table, result } = program.run(Buffer.concat(piece.map(({ packed }) => packed)), piece.length)
    const reader = new BatchReader(program, table, result)
    const routed = new Set(result.routed)
    for (const [k, { id }] of piece.entries()) {
      if (!routed.has(k)) decided.set(id, { outcome: reader.outcomeOf(k), says: saysOf(reader, k) })
    }
  }
  return decided
}

function saysOf(reader: BatchReader, k: number): Decided['says'] {
  return placementsOf(reader.judgedOf(k)).length === 0 ? 'no list' : 'a list'
}

function skip(sheets: Buffer, start: number, many: number): number {
  let at = start
  for (let k = 0; k < many; k++) at += lengthAt(sheets, at)
  return at
}

/** Each sheet begins with its length. */
function lengthAt(sheets: Buffer, at: number): number {
  return (sheets[at] as number) | ((sheets[at + 1] as number) << 8)
}

function idAt(ids: Buffer, k: number): string {
  const hex = ids.toString('hex', k * 16, k * 16 + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function outcomeAt(outcomes: Buffer, k: number): number {
  return outcomes.readInt32BE(k * 8) * 0x100000000 + outcomes.readUInt32BE(k * 8 + 4)
}

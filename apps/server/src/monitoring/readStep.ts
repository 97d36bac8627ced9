import type { Tx } from '../platform/db/index.ts'
import { compareSheets, type Differing } from './factSheet/compareSheets.ts'
import type { CountyProgram } from './factSheet/countyProgram.ts'
import { type Piece, readPiece } from './sql/factSheets.ts'
import type { PlaceInOrder } from './sql/place.ts'

/** So many sheets are read by one statement. */
const PIECE = 8000
/** So many are read anew in one transaction, more or less: it holds them for seconds, not for minutes. */
const DUE_AT_MOST = 400

/** What one step of a run has to do. */
export interface Step {
  readonly lookedAt: number
  /** The last household that was looked at; null when there was none. */
  readonly last: PlaceInOrder | null
  /** Nobody comes after it. */
  readonly ended: boolean
  /** Who must be read anew. */
  readonly due: readonly string[]
  /** Of whose sheet something else follows than last time. */
  readonly differing: readonly Differing[]
}

/**
 * Reads and compares up to `most` sheets, and fewer where many must be read anew. The next piece is on its way while this
 * one is compared. Nothing is held: what comes of it is looked at again under the lock.
 */
export async function readStep(
  tx: Tx,
  county: string,
  after: PlaceInOrder,
  { on, most, program }: { on: string; most: number; program: CountyProgram },
): Promise<Step> {
  const read = (from: PlaceInOrder, many: number) => readPiece(tx, county, from, { on, most: many, ...program.kind })
  const due: string[] = []
  const differing: Differing[] = []
  let [lookedAt, last, ended]: [number, PlaceInOrder | null, boolean] = [0, null, false]
  let size = Math.min(PIECE, most)
  for (let reading: Promise<Piece> | undefined = read(after, size); reading !== undefined; ) {
    let piece: Piece = await reading
    if (piece.due.length > DUE_AT_MOST) {
      // a crowd is left to a step of its own, and that one takes a part of it
      if (last !== null) break
      size = Math.max(DUE_AT_MOST, Math.floor((size * DUE_AT_MOST) / piece.due.length))
      if (size < piece.households) piece = await read(after, size)
    }
    lookedAt += piece.households
    last = piece.last ?? last
    ended = piece.households < size
    due.push(...piece.due)
    size = Math.min(PIECE, most - lookedAt)
    const more = !ended && size > 0 && due.length < DUE_AT_MOST
    reading = more && last !== null ? read(last, size) : undefined
    // a failure is met where it is awaited
    reading?.catch(() => undefined)
    differing.push(...(await compareSheets(program, piece.lying)))
  }
  return { lookedAt, last, ended, due, differing }
}

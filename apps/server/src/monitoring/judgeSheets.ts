import { addDays, addMonthsToDay, type Day, parseDay, printDay } from '@doudi/domain'
import type { HouseholdCase } from '../registry/index.ts'
import { JUST_LEFT_DAYS, REASON_MONTHS } from './domain/lists.ts'
import { placementsOf } from './domain/placementsOf.ts'
import { programFor } from './factSheet/countyProgram.ts'
import { answerGoodUntil, sheetGoodUntil } from './factSheet/goodUntil.ts'
import { packedFacts } from './factSheet/packedFacts.ts'
import { BatchReader, REMEMBERED } from './factSheet/readBatch.ts'
import {
  casesForReview,
  clearHouseholds,
  type ReviewContext,
  type Reviewed,
  reviewHouseholds,
} from './reviewHouseholds.ts'
import {
  dropSheets,
  FOREVER,
  type SheetsRead,
  type SheetWritten,
  writeOutcomes,
  writeSheets,
} from './sql/factSheets.ts'

export interface SheetsJudged extends Reviewed {
  readonly rebuilt: number
  readonly explained: number
}

const NOTHING: SheetsRead = { many: 0, ids: Buffer.alloc(0), outcomes: Buffer.alloc(0), sheets: Buffer.alloc(0) }
/** So many cases are read at once. */
const CASES_AT_ONCE = 1000

/** A household whose facts were read anew. */
interface Rebuilt {
  readonly id: string
  readonly known: HouseholdCase
  readonly packed: Buffer | undefined
}

/**
 * Judges households by their packed sheets: `due` are read anew from the registry, the others are taken as they lie.
 * The batch says what follows for each; only where that differs from last time, or where it cannot say, is somebody
 * determined in full. Everything that changed is written in this transaction.
 */
export async function judgeSheets(
  context: ReviewContext,
  due: readonly string[],
  lying: SheetsRead = NOTHING,
): Promise<SheetsJudged> {
  const { tx, county, today, set } = context
  const program = programFor(set, county, today)
  const rebuilt = await rebuild(context, due)
  const inBatch = rebuilt.filter((each) => each.packed !== undefined)
  const sheets = Buffer.concat([lying.sheets, ...inBatch.map(({ packed }) => packed as Buffer)])
  const many = lying.many + inBatch.length
  const { table, result } = program.run(sheets, many)
  const reader = new BatchReader(program, table, result)
  const routed = new Set(result.routed)

  const moved: { id: string; outcome: number }[] = []
  const toExplain: string[] = []
  const clear: string[] = []
  for (let k = 0; k < lying.many; k++) {
    if (routed.has(k)) {
      toExplain.push(idAt(lying.ids, k))
      continue
    }
    const outcome = reader.outcomeOf(k)
    if (outcome === outcomeAt(lying.outcomes, k)) continue
    const id = idAt(lying.ids, k)
    moved.push({ id, outcome })
    ;(placementsOf(reader.judgedOf(k)).length === 0 ? clear : toExplain).push(id)
  }
  const cases = new Map<string, HouseholdCase>()
  const written: SheetWritten[] = []
  const place = new Map(inBatch.map(({ id }, at) => [id, lying.many + at]))
  for (const { id, known, packed } of rebuilt) {
    const k = place.get(id)
    const decided = k !== undefined && !routed.has(k)
    if (decided && placementsOf(reader.judgedOf(k)).length === 0) clear.push(id)
    else cases.set(id, known)
    if (!known.closed)
      written.push(
        sheetRow(id, known, today, decided ? { outcome: reader.outcomeOf(k), sheet: packed as Buffer } : undefined),
      )
  }
  for (const [id, known] of await casesInPieces(context, toExplain)) cases.set(id, known)
  // who was decided until yesterday and is not today is remembered from now on
  const forgotten = new Set(toExplain.filter((id) => !moved.some((one) => one.id === id)))
  for (const id of forgotten) {
    const known = cases.get(id)
    if (known && !known.closed) written.push(sheetRow(id, known, today, undefined))
  }
  const closed = rebuilt.filter(({ known }) => known.closed).map(({ id }) => id)
  const gone = due.filter((id) => !rebuilt.some((each) => each.id === id))
  await writeSheets(tx, county, program.kind, written)
  await writeOutcomes(tx, county, moved)
  await dropSheets(tx, county, [...closed, ...gone])
  const cleared = await clearHouseholds(context, clear, rebuilt)
  const reviewed = await reviewHouseholds(context, cases)
  return {
    ...reviewed,
    left: reviewed.left + cleared,
    rebuilt: rebuilt.length,
    explained: cases.size,
  }
}

async function casesInPieces(context: ReviewContext, ids: readonly string[]): Promise<Map<string, HouseholdCase>> {
  const cases = new Map<string, HouseholdCase>()
  for (let at = 0; at < ids.length; at += CASES_AT_ONCE) {
    for (const [id, known] of await casesForReview(context, ids.slice(at, at + CASES_AT_ONCE))) cases.set(id, known)
  }
  return cases
}

async function rebuild(context: ReviewContext, ids: readonly string[]): Promise<Rebuilt[]> {
  const cases = await casesInPieces(context, ids)
  return [...cases].map(([id, known]) => ({ id, known, packed: packedFacts(context.set, known) }))
}

/** The row of a sheet: packed with its outcome, or a remembered answer without. */
function sheetRow(
  id: string,
  known: HouseholdCase,
  today: Day,
  decided: { outcome: number; sheet: Buffer } | undefined,
): SheetWritten {
  const { file, region, nextChangeOn, left } = known
  const rows = nextChangeOn === undefined ? [] : [parseDay(nextChangeOn) as Day]
  const facts =
    file === undefined ? [] : [sheetGoodUntil(file, today), decided ? undefined : answerGoodUntil(file, today)]
  const leaving = left.flatMap(({ until }) => parseDay(until) ?? []).map((until) => addDays(until, JUST_LEFT_DAYS + 1))
  // a recorded reason runs out twelve months after some day: looked at again each month at the latest
  const asked = decided ? [] : [addMonthsToDay(today, REASON_MONTHS)]
  const days = [...rows, ...facts, ...leaving, ...asked].filter((day): day is Day => day !== undefined && day > today)
  const goodUntil = days.length === 0 ? FOREVER : printDay(Math.min(...days) as Day)
  return { id, region, goodUntil, outcome: decided?.outcome ?? REMEMBERED, sheet: decided?.sheet ?? null }
}

function idAt(ids: Buffer, k: number): string {
  const hex = ids.toString('hex', k * 16, k * 16 + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function outcomeAt(outcomes: Buffer, k: number): number {
  return outcomes.readInt32BE(k * 8) * 0x100000000 + outcomes.readUInt32BE(k * 8 + 4)
}

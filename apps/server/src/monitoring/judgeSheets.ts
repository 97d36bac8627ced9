import { addDays, addMonthsToDay, type Day, parseDay, printDay } from '@doudi/domain'
import type { HouseholdCase } from '../registry/index.ts'
import { JUST_LEFT_DAYS, REASON_MONTHS } from './domain/lists.ts'
import { type Differing, decideRebuilt } from './factSheet/compareSheets.ts'
import { programFor } from './factSheet/countyProgram.ts'
import { answerGoodUntil, sheetGoodUntil } from './factSheet/goodUntil.ts'
import { packedFacts } from './factSheet/packedFacts.ts'
import { REMEMBERED } from './factSheet/readBatch.ts'
import {
  casesForReview,
  clearHouseholds,
  type ReviewContext,
  type Reviewed,
  reviewHouseholds,
} from './reviewHouseholds.ts'
import { dropSheets, FOREVER, readSheets, type SheetWritten, writeOutcomes, writeSheets } from './sql/factSheets.ts'
import { lockHouseholds } from './sql/locks.ts'
import { takingTurns } from './takingTurns.ts'

export interface SheetsJudged extends Reviewed {
  readonly rebuilt: number
  readonly explained: number
}

/** So many cases are read at once: what the driver and the reader do without giving way stays short. */
const CASES_AT_ONCE = 100

/** A household whose facts were read anew. */
interface Rebuilt {
  readonly id: string
  readonly known: HouseholdCase
  readonly packed: Buffer | undefined
}

/**
 * Judges households: `due` are read anew from the registry; of the sheets of `differing` something else follows than last
 * time. Only who may stand on a list, or whom the batch cannot decide, is determined in full. Everything that changed is
 * written in this transaction.
 *
 * Whoever may be written is locked before their case is read, all at once. A sheet that another judgement wrote since it
 * was compared is read anew instead.
 */
export async function judgeSheets(
  context: ReviewContext,
  due: readonly string[],
  differing: readonly Differing[] = [],
): Promise<SheetsJudged> {
  const { tx, county, today, set } = context
  const program = await programFor(set, county, today)
  await lockHouseholds(tx, county, [...due, ...differing.map(({ id }) => id)])
  const { same, touched } = await stillLying(context, differing)
  const rebuilt = await rebuild(context, [...due, ...touched])
  const decided = await decideRebuilt(program, rebuilt)

  const cases = new Map<string, HouseholdCase>()
  const clear = same.filter(({ says }) => says === 'no list').map(({ id }) => id)
  const written: SheetWritten[] = []
  for (const { id, known, packed } of rebuilt) {
    const found = decided.get(id)
    if (found?.says === 'no list') clear.push(id)
    else cases.set(id, known)
    if (!known.closed) written.push(sheetRow(id, known, today, { packed, outcome: found?.outcome }))
  }
  const toExplain = same.filter(({ says }) => says !== 'no list')
  const explained = await casesInPieces(
    context,
    toExplain.map(({ id }) => id),
  )
  for (const [id, known] of explained) cases.set(id, known)
  // who was decided until yesterday and is not today is remembered from now on
  for (const { id, says } of toExplain) {
    const known = cases.get(id)
    if (says === 'ask' && known && !known.closed)
      written.push(sheetRow(id, known, today, { packed: packedFacts(context.set, known), outcome: undefined }))
  }
  const closed = rebuilt.filter(({ known }) => known.closed).map(({ id }) => id)
  const readable = new Set(rebuilt.map(({ id }) => id))
  const gone = due.filter((id) => !readable.has(id))
  await writeSheets(tx, county, program.kind, written)
  await writeOutcomes(
    tx,
    county,
    same.filter(({ says }) => says !== 'ask'),
  )
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

/** Under the lock: who still has the sheet that was compared, and who was judged by somebody else meanwhile. */
async function stillLying({ tx, county }: ReviewContext, differing: readonly Differing[]) {
  const now = await readSheets(
    tx,
    county,
    differing.map(({ id }) => id),
  )
  const same = differing.filter(({ id, sheet }) => now.get(id)?.equals(sheet))
  const kept = new Set(same.map(({ id }) => id))
  const touched = differing.map(({ id }) => id).filter((id) => now.has(id) && !kept.has(id))
  return { same, touched }
}

async function casesInPieces(context: ReviewContext, ids: readonly string[]): Promise<Map<string, HouseholdCase>> {
  const cases = new Map<string, HouseholdCase>()
  for (let at = 0; at < ids.length; at += CASES_AT_ONCE) {
    for (const [id, known] of await casesForReview(context, ids.slice(at, at + CASES_AT_ONCE))) cases.set(id, known)
  }
  return cases
}

async function rebuild(context: ReviewContext, ids: readonly string[]): Promise<Rebuilt[]> {
  const turn = takingTurns()
  const rebuilt: Rebuilt[] = []
  for (const [id, known] of await casesInPieces(context, ids)) {
    rebuilt.push({ id, known, packed: packedFacts(context.set, known) })
    await turn()
  }
  return rebuilt
}

/**
 * The row of a sheet: packed with its outcome, or a remembered answer without. Of that the packed facts are kept aside: they last
 * longer than the answer, which may change with any month.
 */
function sheetRow(
  id: string,
  known: HouseholdCase,
  today: Day,
  { packed, outcome }: { packed: Buffer | undefined; outcome: number | undefined },
): SheetWritten {
  const { file, region, nextChangeOn, left } = known
  const decided = outcome !== undefined
  const rows = nextChangeOn === undefined ? [] : [parseDay(nextChangeOn) as Day]
  const facts = file === undefined ? [] : [sheetGoodUntil(file, today)]
  const leaving = left.flatMap(({ until }) => parseDay(until) ?? []).map((until) => addDays(until, JUST_LEFT_DAYS + 1))
  // a recorded reason runs out twelve months after some day: looked at again each month at the latest
  const asked = decided
    ? []
    : [file === undefined ? undefined : answerGoodUntil(file, today), addMonthsToDay(today, REASON_MONTHS)]
  const aside = decided ? undefined : packed
  return {
    id,
    region,
    goodUntil: firstAfter(today, [...rows, ...facts, ...leaving, ...asked]),
    outcome: outcome ?? REMEMBERED,
    sheet: decided ? (packed as Buffer) : null,
    facts: aside ?? null,
    factsUntil: aside ? firstAfter(today, [...rows, ...facts]) : null,
  }
}

function firstAfter(today: Day, days: readonly (Day | undefined)[]): string {
  const later = days.filter((day): day is Day => day !== undefined && day > today)
  return later.length === 0 ? FOREVER : printDay(Math.min(...later) as Day)
}

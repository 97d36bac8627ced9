import { addMonthsToDay, type Day, printDay } from '@doudi/domain'
import type { PackSet } from '@doudi/policy-engine'
import type { Tx } from '../platform/db/index.ts'
import { mintId } from '../platform/mintId.ts'
import { casesOfHouseholds, type HouseholdCase } from '../registry/index.ts'
import { JUST_LEFT_DAYS, REASON_MONTHS } from './domain/lists.ts'
import { type Finding, judge } from './judge.ts'
import {
  endFindings,
  type FindingWritten,
  followHouseholds,
  insertFindings,
  lockOpenFindings,
  type OpenFinding,
  updateFinding,
} from './sql/findings.ts'
import { lastReasons } from './sql/reasons.ts'
import { takingTurns } from './takingTurns.ts'

/** What a review changed: rows of lists, and households of which no case can be made. */
export interface Reviewed {
  readonly entered: number
  readonly changed: number
  readonly left: number
  readonly unreadable: number
}

export interface ReviewContext {
  readonly tx: Tx
  readonly county: string
  readonly now: Date
  readonly today: Day
  readonly set: PackSet
}

/** Reads households as cases for a review. */
export function casesForReview({ tx, county, today }: ReviewContext, households: readonly string[]) {
  return casesOfHouseholds(tx, county, households, printDay(today), { leftWithinDays: JUST_LEFT_DAYS })
}

/** Judges households in full and writes what differs from the lists as they stand. No benefit is touched. */
export async function reviewHouseholds(
  context: ReviewContext,
  cases: ReadonlyMap<string, HouseholdCase>,
): Promise<Reviewed> {
  const { tx, county, now, today, set } = context
  const on = printDay(today)
  const ids = [...cases.keys()]
  const reasons = await lastReasons(tx, county, ids, printDay(addMonthsToDay(today, -REASON_MONTHS)))
  await followHouseholds(tx, county, new Map([...cases].map(([id, { region }]) => [id, region])))
  const standing = Map.groupBy(await lockOpenFindings(tx, county, ids), ({ household_id }) => household_id)
  const entering: FindingWritten[] = []
  const leaving: string[] = []
  let changed = 0
  const turn = takingTurns()
  for (const [household, known] of cases) {
    await turn()
    const rows = standing.get(household) ?? []
    const found = judge(set, known, reasons.has(household))
    for (const finding of found) {
      const row = rows.find((one) => isSameRow(one, finding))
      if (row === undefined) entering.push({ id: mintId(now), region: known.region, household, finding })
      else if (!saysTheSame(row, finding)) {
        await updateFinding(tx, county, on, row.id, finding)
        changed += 1
      }
    }
    leaving.push(...rows.filter((row) => !found.some((finding) => isSameRow(row, finding))).map(({ id }) => id))
  }
  await endFindings(tx, county, leaving, on)
  await insertFindings(tx, { county, on }, entering)
  const unreadable = [...cases.values()].filter(({ file, closed }) => file === undefined && !closed).length
  return { entered: entering.length, changed, left: leaving.length, unreadable }
}

/** Takes households of which the batch says that they stand on no list off every list; tells how many rows that ended. */
export async function clearHouseholds(
  { tx, county, today }: ReviewContext,
  ids: readonly string[],
  places: readonly { readonly id: string; readonly known: HouseholdCase }[],
): Promise<number> {
  if (ids.length === 0) return 0
  await followHouseholds(tx, county, new Map(places.map(({ id, known }) => [id, known.region])))
  const rows = await lockOpenFindings(tx, county, ids)
  await endFindings(
    tx,
    county,
    rows.map(({ id }) => id),
    printDay(today),
  )
  return rows.length
}

function isSameRow(row: OpenFinding, { list, programme, person }: Finding): boolean {
  return row.list === list && row.programme === programme && row.person_id === person
}

function saysTheSame(row: OpenFinding, finding: Finding): boolean {
  const { on: _then, ...before } = row.said
  const { on: _now, ...words } = finding.said
  return (
    row.answer === finding.answer &&
    row.change === finding.change &&
    row.amount_fen === finding.amountFen &&
    row.receiving_fen === finding.receivingFen &&
    row.distance_fen === finding.distanceFen &&
    row.left_on === finding.leftOn &&
    row.left_because === finding.leftBecause &&
    JSON.stringify(before) === JSON.stringify(words)
  )
}

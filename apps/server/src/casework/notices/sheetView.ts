import { type Day, parseDay, printDay } from '@doudi/domain'
import { isEnd, noticeLife } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { namesOfRegions } from '../../registry/index.ts'
import { daysOfNotice } from './calendar.ts'
import type { PrintedLine } from './printedLine.ts'
import { PRINTED } from './secrets.ts'
import { type LineRow, listLines, type NoticeRow } from './sql/notices.ts'

type Reading = Pick<CommandContext, 'tx' | 'county' | 'keyring' | 'today'>

/** A line as it was printed, and whether it is still on the sheet. */
export interface ShownLine extends PrintedLine {
  readonly line: number
  readonly application: string
  readonly closedOn: string | null
  readonly closedBecause: string | null
}

export function shownLine(keyring: Reading['keyring'], row: LineRow): ShownLine {
  const printed = PRINTED.open(keyring, row.id, row.printed_sealed) as PrintedLine
  return {
    ...printed,
    line: row.seq,
    application: row.application_id,
    closedOn: row.closed_on,
    closedBecause: row.closed_because,
  }
}

/** The days of a sheet: those that run, or those it would have if it were posted today. */
async function spanOf(reading: Reading, { posted_on, last_on, days }: NoticeRow) {
  const posted = posted_on ?? printDay(reading.today)
  const { first, last, endsFrom, movedByHoliday, calendarKnown } = await daysOfNotice(reading, posted, days)
  const kept = last_on === null ? undefined : parseDay(last_on)
  const until = kept !== undefined && kept > last ? kept : last
  return {
    postedOn: posted_on,
    first: printDay(first),
    last: printDay(until as Day),
    endsFrom: printDay((until === last ? endsFrom : until + 1) as Day),
    daysLeft: Math.max(0, until - reading.today),
    movedByHoliday,
    calendarKnown,
  }
}

/** Sheets as lists and pages show them. */
export async function showSheets(reading: Reading, rows: readonly NoticeRow[]) {
  const { tx, county, keyring } = reading
  const names = await namesOfRegions(
    tx,
    rows.map(({ region }) => region),
  )
  const lines = await listLines(
    tx,
    county,
    rows.map(({ id }) => id),
  )
  const sheets = []
  for (const row of rows) {
    sheets.push({
      notice: row.id,
      village: row.region,
      villageName: names.get(row.region) ?? row.region,
      kind: row.kind,
      state: row.state,
      version: row.version,
      telephone: row.telephone,
      board: row.board,
      drawnOn: row.drawn_on,
      postings: row.postings,
      closedOn: row.closed_on,
      closedBecause: row.closed_because,
      open: !isEnd(noticeLife, row.state),
      days: row.days,
      span: await spanOf(reading, row),
      lines: lines.filter((line) => line.notice_id === row.id).map((line) => shownLine(keyring, line)),
    })
  }
  return sheets
}

export type ShownSheet = Awaited<ReturnType<typeof showSheets>>[number]

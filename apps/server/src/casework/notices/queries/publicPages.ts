import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { Printed } from '../../../platform/http/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { findPublicFault } from '../domain/publicGuard.ts'
import { countyPage, villagePage } from '../public/webPage.ts'
import { cellsOf } from '../publicWords.ts'
import { COMPLAINT_TELEPHONE } from '../settings.ts'
import { showSheets } from '../sheetView.ts'
import { listLines, listNoticeRows, type NoticeRow } from '../sql/notices.ts'
import { takenOff } from '../sql/objections.ts'
import { standingListOf } from '../standingList.ts'

/** Sheets that hang on a day: after the last of its days one is gone, photographed or not. */
const hangsOn = (on: string) => (row: NoticeRow) => row.last_on !== null && on <= row.last_on

/** What is public in a village, for the page that anybody may open. Run as the system, within that village alone. */
export const showVillageBoard = defineQuery({
  name: 'casework.show-village-board',
  permission: 'casework.publish',
  input: z.strictObject({ village: z.string().regex(/^\d{12}$/) }),
  async run(context, { village }) {
    const { tx, county, today } = context
    const on = printDay(today)
    const { lo, hi } = rangeOfPrefix(village)
    const rows = (await listNoticeRows(tx, county, { lo, hi, states: ['posted'] })).filter(hangsOn(on))
    const lines = await listLines(
      tx,
      county,
      rows.map(({ id }) => id),
    )
    const off = await takenOff(
      tx,
      county,
      lines.map(({ household_id }) => household_id),
    )
    const hidden = new Set(
      lines.filter(({ household_id }) => off.has(household_id)).map((line) => `${line.notice_id}/${line.seq}`),
    )
    const sheets = (await showSheets(context, rows)).map((sheet) => ({
      ...sheet,
      lines: sheet.lines.filter(
        (line) =>
          line.closedOn === null &&
          !hidden.has(`${sheet.notice}/${line.line}`) &&
          findPublicFault(cellsOf(line)) === undefined,
      ),
    }))
    const name = (await namesOfRegions(tx, [village])).get(village)
    const page = villagePage({
      code: village,
      name: name ?? '村（社区）',
      sheets: sheets.filter((sheet) => sheet.lines.length > 0),
      standing: await standingListOf(context, village),
      telephone: (await readSetting(tx, county, COMPLAINT_TELEPHONE, today)) ?? null,
    })
    return new Printed('text/html', page)
  },
})

/** The villages of a county in which a sheet hangs. */
export const showCountyBoards = defineQuery({
  name: 'casework.show-county-boards',
  permission: 'casework.publish',
  input: z.strictObject({}),
  async run({ tx, county, today }) {
    const { lo, hi } = rangeOfPrefix(county)
    const rows = await listNoticeRows(tx, county, { lo, hi, states: ['posted'] })
    const codes = [...new Set(rows.filter(hangsOn(printDay(today))).map(({ region }) => region))].toSorted()
    const names = await namesOfRegions(tx, codes)
    return new Printed('text/html', countyPage(codes.map((code) => ({ code, name: names.get(code) ?? code }))))
  },
})

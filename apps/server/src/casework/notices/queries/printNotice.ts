import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Printed } from '../../../platform/http/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { noticeSheet } from '../public/noticeSheet.ts'
import { standingSheet } from '../public/standingSheet.ts'
import { COMPLAINT_TELEPHONE } from '../settings.ts'
import { showSheets } from '../sheetView.ts'
import { getNotice } from '../sql/notices.ts'
import { standingListOf } from '../standingList.ts'

async function bureauOf(tx: Tx, county: string): Promise<string> {
  const row = await tx
    .selectFrom('platform.installation')
    .select('name')
    .where('county', '=', county)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** The sheet for the board, as a page to print. */
export const printNotice = defineQuery({
  name: 'casework.print-notice',
  permission: 'casework.read',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => notice,
  async run(context, { notice }) {
    const { tx, county, today } = context
    const [sheet] = await showSheets(context, [await getNotice(tx, county, notice)])
    if (sheet === undefined) throw new RangeError('a sheet that was there')
    const bureau = await bureauOf(tx, county)
    return new Printed('text/html', noticeSheet(sheet, { bureau, today: printDay(today) }))
  },
})

const village = z.string().regex(/^\d{12}$/)
const since = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .optional()
  .describe('Only those confirmed since that month.')

/** The standing list of a village. */
export const showStandingList = defineQuery({
  name: 'casework.show-standing-list',
  permission: 'casework.read',
  input: z.strictObject({ village }),
  async run(context, { village: code }) {
    const name = (await namesOfRegions(context.tx, [code])).get(code) ?? code
    return { village: code, villageName: name, lines: await standingListOf(context, code) }
  },
})

/** The same as a page to print; with a month, only those confirmed since then (名单公布). */
export const printStandingList = defineQuery({
  name: 'casework.print-standing-list',
  permission: 'casework.read',
  input: z.strictObject({ village, since }),
  async run(context, { village: code, since: month }) {
    const { tx, county, today } = context
    const lines = await standingListOf(context, code)
    const sheet = standingSheet(lines, {
      bureau: await bureauOf(tx, county),
      village: (await namesOfRegions(tx, [code])).get(code) ?? code,
      today: printDay(today),
      telephone: (await readSetting(tx, county, COMPLAINT_TELEPHONE, today)) ?? null,
      since: month,
    })
    return new Printed('text/html', sheet)
  },
})

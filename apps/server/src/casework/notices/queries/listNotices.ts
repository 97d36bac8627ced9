import { addDays, printDay } from '@doudi/domain'
import { type AppliedProgramme, planOf } from '@doudi/life'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { headsOf, namesOf, namesOfRegions } from '../../../registry/index.ts'
import { publicFamily } from '../domain/families.ts'
import { COMPLAINT_TELEPHONE, NOTICE_NAMES } from '../settings.ts'
import { showSheets } from '../sheetView.ts'
import { listNoticeRows, listReady, type ReadyRow } from '../sql/notices.ts'

const OPEN = ['drawn', 'posted', 'interrupted']
/** Sheets that ended are shown for so many days. */
const SHOWN_AFTER = 30

/** What is to be drawn, posted, photographed, village by village; and what ended lately. */
export const listNotices = defineQuery({
  name: 'casework.list-notices',
  permission: 'casework.read',
  input: z.strictObject({
    within: z
      .string()
      .regex(/^(\d{6}|\d{9}|\d{12})$/)
      .optional(),
  }),
  async run(context, { within }) {
    const { tx, county, today } = context
    const on = printDay(today)
    const { lo, hi } = rangeOfPrefix(within ?? county)
    const closedSince = printDay(addDays(today, -SHOWN_AFTER))
    const sheets = await showSheets(context, await listNoticeRows(tx, county, { lo, hi, states: OPEN, closedSince }))
    const ready = (await listReady(tx, county, { lo, hi })).filter((row) => kindOf(row) !== undefined)
    const heads = await headsOf(
      tx,
      county,
      ready.map(({ household }) => household),
      on,
    )
    const whom = await namesOf(
      tx,
      county,
      ready.flatMap(({ person }) => person ?? []),
    )
    const villages = await namesOfRegions(tx, [...new Set(ready.map(({ region }) => region))])
    return {
      telephone: (await readSetting(tx, county, COMPLAINT_TELEPHONE, today)) ?? null,
      names: (await readSetting(tx, county, NOTICE_NAMES, today)) ?? null,
      sheets,
      ready: ready.map((row) => ({
        application: row.application,
        village: row.region,
        villageName: villages.get(row.region) ?? row.region,
        kind: kindOf(row),
        programme: publicFamily(row.programme as AppliedProgramme),
        name: (row.person === null ? undefined : whom.get(row.person)) ?? heads.get(row.household)?.name ?? null,
        since: row.changedAt.toISOString(),
      })),
    }
  },
})

/** Which sheet an application waits for; none where its programme or its law has none. */
export function kindOf({ programme, lawOn, aid, state }: ReadyRow): 'first' | 'second' | undefined {
  const plan = planOf(programme as AppliedProgramme, lawOn, aid as 'expenditureFamily' | null)
  if (!plan.notice || publicFamily(programme as AppliedProgramme) === undefined) return undefined
  if (state === 'verified' || state === 'noticed') return 'first'
  return plan.secondNotice ? 'second' : undefined
}

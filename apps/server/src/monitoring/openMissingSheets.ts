import type { Tx } from '../platform/db/index.ts'
import { openHouseholdsAfter } from '../registry/index.ts'
import { countSheets, dropSheets, listSheetIds, openSheets } from './sql/factSheets.ts'
import { lockAllHouseholds } from './sql/locks.ts'

const PAGE = 10_000
const FIRST = { region: '', id: '00000000-0000-0000-0000-000000000000' }

/**
 * Gives every open household a sheet, and takes away those of households that are no more. Announcements do it day by
 * day; what a restored backup or a load past the commands left out is found here, by comparing their number with that of the households.
 */
export async function openMissingSheets(tx: Tx, county: string, on: string, households: number): Promise<void> {
  if (households === (await countSheets(tx, county))) return
  await lockAllHouseholds(tx, county)
  const open = new Set<string>()
  for (let after = FIRST; ; ) {
    const page = await openHouseholdsAfter(tx, county, { after, on, most: PAGE })
    const last = page.at(-1)
    if (last === undefined) break
    await openSheets(tx, county, page)
    for (const { id } of page) open.add(id)
    after = last
  }
  await dropSheets(
    tx,
    county,
    (await listSheetIds(tx, county)).filter((id) => !open.has(id)),
  )
}

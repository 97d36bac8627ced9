import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { headsOf } from '../../../registry/index.ts'
import type { Listed, PublishedDraw, Shares } from '../draw.ts'
import { FOUND } from '../sealed.ts'
import { SHARES } from '../settings.ts'
import { type DrawRow, listChecks, listDrawn, listDraws } from '../sql/draws.ts'

const MOST = 200

/** The draws of the county, what was drawn and found, and how many are drawn of each hundred. */
export const showSamples = defineQuery({
  name: 'casework.show-samples',
  permission: 'casework.watch-hands',
  input: z.strictObject({}),
  async run({ tx, county, today, keyring }) {
    const draws = await listDraws(tx, county)
    const drawn = await drawnBy(tx, county, draws)
    const checks = await listChecks(tx, county, { waiting: false, most: MOST })
    const heads = await headsOf(
      tx,
      county,
      checks.map(({ household_id }) => household_id),
      printDay(today),
    )
    const names = await readShownNames(
      tx,
      county,
      checks.flatMap(({ checked_by }) => checked_by ?? []),
    )
    return {
      shares: {
        delegated: (await readSetting(tx, county, SHARES.delegated, today)) ?? null,
        byHand: (await readSetting(tx, county, SHARES.byHand, today)) ?? null,
      },
      draws: draws.map((row) => ({
        draw: row.id,
        month: row.month.slice(0, 7),
        commitment: row.commitment,
        committedAt: row.committed_at.toISOString(),
        drawnAt: row.drawn_at?.toISOString() ?? null,
        listed: row.list === null ? null : (row.list as unknown as readonly Listed[]).length,
        drawn: drawn.get(row.id)?.length ?? 0,
        seed: row.seed,
      })),
      checks: checks.map((row) => ({
        check: row.id,
        draw: row.draw_id,
        application: row.application_id,
        region: row.region,
        head: heads.get(row.household_id)?.name ?? null,
        why: row.why,
        outcome: row.outcome,
        found: row.found_sealed === null ? null : (FOUND.open(keyring, row.id, row.found_sealed) as string),
        checkedOn: row.checked_on,
        checkedBy: row.checked_by === null ? null : (names.get(row.checked_by) ?? null),
      })),
    }
  },
})

/** A draw as anybody can do it again: `doudi sample verify` reads the answer. Ids only, no names. */
export const publishDraw = defineQuery({
  name: 'casework.publish-draw',
  permission: 'casework.read',
  input: z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  async run({ tx, county }, { month }): Promise<PublishedDraw | { month: string; commitment: string | null }> {
    const row = (await listDraws(tx, county)).find((one) => one.month.startsWith(month))
    if (row === undefined || row.drawn_at === null) return { month, commitment: row?.commitment ?? null }
    return {
      month,
      commitment: row.commitment,
      seed: row.seed as string,
      listHash: row.list_hash as string,
      list: row.list as unknown as readonly Listed[],
      shares: row.shares as unknown as Shares,
      drawn: (await drawnBy(tx, county, [row])).get(row.id) ?? [],
    }
  },
})

async function drawnBy(tx: Parameters<typeof listDraws>[0], county: string, draws: readonly DrawRow[]) {
  const rows = await listDrawn(
    tx,
    county,
    draws.map(({ id }) => id),
  )
  const byDraw = Map.groupBy(rows, ({ draw }) => draw)
  return new Map([...byDraw].map(([draw, of]) => [draw, of.map(({ decision }) => decision)]))
}

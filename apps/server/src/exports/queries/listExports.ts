import { z } from 'zod'
import { readShownNames } from '../../access/index.ts'
import { defineQuery } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Lists } from '../lists.ts'
import { type ExportRow, listOwn, listWaiting } from '../sql/exports.ts'

const MOST = 200

/** What one asked for oneself, and what became of it. */
export const listMyExports = (lists: Lists) =>
  defineQuery({
    name: 'exports.list-mine',
    permission: 'registry.export',
    input: z.strictObject({}),
    async run({ tx, county, actor }) {
      return { exports: await shown(tx, county, lists, await listOwn(tx, county, actor.user, MOST)) }
    },
  })

/** What waits for a second person in one's own area; one's own is not among it. */
export const listExportsToApprove = (lists: Lists) =>
  defineQuery({
    name: 'exports.list-to-approve',
    permission: 'registry.approve-export',
    input: z.strictObject({}),
    async run({ tx, county, actor }) {
      const rows = await listWaiting(tx, county, MOST)
      const mine = rows.filter((row) => row.asked_by !== actor.user && row.asked_area.startsWith(actor.region))
      return { exports: await shown(tx, county, lists, mine) }
    },
  })

async function shown(tx: Tx, county: string, lists: Lists, rows: readonly ExportRow[]) {
  const people = rows.flatMap(({ asked_by, decided_by }) => (decided_by ? [asked_by, decided_by] : [asked_by]))
  const names = await readShownNames(tx, county, people)
  return rows.map((row) => ({
    export: row.id,
    list: row.list,
    listWords: lists.get(row.list)?.words ?? { zh: row.list, en: row.list },
    filter: { zh: row.filter_zh, en: row.filter_en },
    why: row.why,
    purpose: row.purpose,
    state: row.state,
    rows: row.made_rows ?? row.counted,
    layout: row.layout_id,
    askedBy: names.get(row.asked_by) ?? row.asked_post,
    askedPost: row.asked_post,
    askedArea: row.asked_area,
    askedAt: row.asked_at.toISOString(),
    decidedBy: row.decided_by && (names.get(row.decided_by) ?? row.decided_by),
    decidedAt: instant(row.decided_at),
    refusedBecause: row.refused_because,
    lapsesAt: instant(row.lapses_at),
    expiresAt: instant(row.expires_at),
    fetchedAt: instant(row.fetched_at),
    sha256: row.file_hash?.toString('hex') ?? null,
  }))
}

const instant = (at: Date | null) => at?.toISOString() ?? null

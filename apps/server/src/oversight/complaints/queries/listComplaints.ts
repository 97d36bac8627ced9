import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { countComplaints, listComplaints as listRows } from '../sql/listed.ts'
import { isOverdue, receiptWanted, searched, wantedOf } from './listed.ts'

const MOST = 50
const CURSOR = /^(\d{4}-[0-9T:.-]+Z) ([0-9a-f-]{36})$/

/** Complaints of the area of a post, the latest first, fifty at a time; what was said is in the file alone. */
export const listComplaints = defineQuery({
  name: 'oversight.list-complaints',
  permission: 'oversight.read-complaints',
  input: z.strictObject({ ...searched, after: z.string().regex(CURSOR).optional() }),
  async run({ tx, county, actor, today }, { mine, receipt, household, after, ...filter }) {
    const wanted = {
      ...wantedOf({ today }, filter),
      handler: mine ? actor.user : undefined,
      receiptHash: receiptWanted(receipt),
      household,
    }
    const [, receivedAt, id] = CURSOR.exec(after ?? '') ?? []
    const from = receivedAt && id ? { receivedAt: new Date(receivedAt), id } : undefined
    const [count, rows] = [
      await countComplaints(tx, county, wanted),
      await listRows(tx, county, wanted, { after: from, most: MOST }),
    ]
    const names = await readShownNames(
      tx,
      county,
      rows.flatMap(({ handler_id }) => handler_id ?? []),
    )
    const places = await namesOfRegions(tx, [...new Set(rows.map(({ place }) => place))])
    const last = rows.at(-1)
    return {
      count,
      complaints: rows.map((row) => ({
        complaint: row.id,
        state: row.state,
        kind: row.kind,
        channel: row.channel,
        place: row.place,
        placeName: places.get(row.place) ?? null,
        anonymous: row.contact_sealed === null,
        receivedAt: row.received_at.toISOString(),
        replyBy: row.reply_by_on,
        overdue: isOverdue(row, printDay(today)) ?? null,
        handler: row.handler_id === null ? null : (names.get(row.handler_id) ?? null),
        mine: row.handler_id === actor.user,
        satisfied: row.satisfied,
        reopened: row.reopened,
      })),
      next: rows.length === MOST && last ? `${last.received_at.toISOString()} ${last.id}` : null,
    }
  },
})

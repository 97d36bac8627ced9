import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { maskContact, open } from '../sealed.ts'
import { listCalls, listMissedCalls } from '../sql/calls.ts'

const MOST = 200
const MONTH = 31 * 86_400_000

/** The log of the complaint telephone: missed calls that nobody has returned first, then the calls of the last month. */
export const listDutyCalls = defineQuery({
  name: 'oversight.list-calls',
  permission: 'oversight.record-complaint',
  input: z.strictObject({}),
  async run({ tx, county, now, keyring }) {
    const missed = await listMissedCalls(tx, county, MOST)
    const since = { from: new Date(now.getTime() - MONTH), before: new Date(now.getTime() + 1), most: MOST }
    const rows = await listCalls(tx, county, since)
    const people = [...missed, ...rows].flatMap(({ noted_by, called_back_by }) => [
      noted_by,
      called_back_by ?? noted_by,
    ])
    const names = await readShownNames(tx, county, people)
    const shown = (row: (typeof rows)[number]) => ({
      call: row.id,
      at: row.at.toISOString(),
      answered: row.answered,
      telephone:
        maskContact({ telephone: open(keyring, 'caller', row.id, row.telephone_sealed) ?? undefined })?.telephone ??
        null,
      complaint: row.complaint_id,
      notedBy: names.get(row.noted_by) ?? null,
      calledBackAt: row.called_back_at?.toISOString() ?? null,
      calledBackBy: row.called_back_by === null ? null : (names.get(row.called_back_by) ?? null),
    })
    return { missed: missed.map(shown), calls: rows.map(shown) }
  },
})

import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { headsOf } from '../../../registry/index.ts'
import { LIMITS, type LimitName } from '../domain/limits.ts'
import { levelOf } from '../levelOf.ts'
import { listUnseen } from '../sql/escalations.ts'

const MOST = 200

const late = z.strictObject({
  late: z.uuid(),
  limit: z.string(),
  words: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  kind: z.string(),
  subject: z.uuid(),
  programme: z.string().nullable(),
  household: z.uuid().nullable(),
  head: z.string().nullable(),
  region: z.string(),
  startedOn: z.string(),
  dueOn: z.string().nullable(),
  endedOn: z.string().nullable().describe('Done since, but late.'),
  raisedAt: z.iso.datetime(),
})

/** The cases that are late in one's own area and that one's level has not answered for. */
export const listLate = defineQuery({
  name: 'casework.list-late',
  permission: 'casework.answer-late',
  input: z.strictObject({}),
  output: z.strictObject({ level: z.enum(['township', 'county']), late: z.array(late), cut: z.boolean() }),
  async run({ tx, county, actor, today }) {
    const level = levelOf(actor)
    const rows = await listUnseen(tx, county, level, MOST + 1)
    const households = [...new Set(rows.flatMap(({ household_id }) => household_id ?? []))]
    const heads = await headsOf(tx, county, households, printDay(today))
    const shown = rows.slice(0, MOST).map((row) => ({
      late: row.id,
      limit: row.limit_name,
      words: wordsOf(row.limit_name),
      kind: row.kind,
      subject: row.subject_id,
      programme: row.programme,
      household: row.household_id,
      head: heads.get(row.household_id ?? '')?.name ?? null,
      region: row.region,
      startedOn: row.started_on,
      dueOn: row.due_on,
      endedOn: row.ended_on,
      raisedAt: row.raised_at.toISOString(),
    }))
    return { level, late: shown, cut: rows.length > MOST }
  },
})

function wordsOf(name: string) {
  if (!Object.hasOwn(LIMITS, name)) return null
  const { zh, en } = LIMITS[name as LimitName]
  return { zh, en }
}

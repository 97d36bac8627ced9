import { z } from 'zod'
import { listEntries } from '../../platform/audit/index.ts'
import { defineQuery } from '../../platform/command/index.ts'
import { auditFilter, entryFilterOf } from '../auditFilter.ts'

const PAGE = 100

const entry = z.strictObject({
  seq: z.number(),
  at: z.iso.datetime(),
  user: z.uuid().describe('All zeros is the system itself.'),
  post: z.string(),
  action: z.string(),
  outcome: z.enum(['done', 'refused']),
  problem: z.string().nullable(),
  subject: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).describe('Ids, codes and sums.'),
  requestId: z.string(),
  sealed: z.number().nullable().describe('Place in the chain; null: waits for its seal.'),
})

/** The ledger, page by page from the newest. */
export const listAuditEntries = defineQuery({
  name: 'oversight.list-audit-entries',
  permission: 'platform.read-audit',
  input: z.strictObject({
    ...auditFilter,
    cursor: z.coerce.number().int().positive().optional().describe('`next` of the page before.'),
  }),
  output: z.strictObject({ entries: z.array(entry), next: z.number().nullable() }),
  async run({ tx, county }, { cursor, ...asked }) {
    const rows = await listEntries(tx, county, entryFilterOf(asked, cursor), PAGE + 1)
    const entries = rows.slice(0, PAGE).map(({ at, details, outcome, position, ...row }) => ({
      ...row,
      at: at.toISOString(),
      outcome: outcome === 'refused' ? ('refused' as const) : ('done' as const),
      details: JSON.parse(details) as Record<string, unknown>,
      sealed: position,
    }))
    return { entries, next: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null }
  },
})

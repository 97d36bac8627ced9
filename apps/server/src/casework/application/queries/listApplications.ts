import { printDay } from '@doudi/domain'
import { APPLIED_PROGRAMMES, applicationLife, statesOf } from '@doudi/life'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { headsOf, householdsNamed, namesOf } from '../../../registry/index.ts'
import { countByState, listApplicationRows } from '../sql/list.ts'

const oneOrMore = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]), z.array(value).max(20))

/** Where every case is: a page of applications, those that have waited longest first, and how many stand in each state. */
export const listApplications = defineQuery({
  name: 'casework.list-applications',
  permission: 'casework.read',
  input: z.strictObject({
    within: z
      .string()
      .regex(/^(\d{6}|\d{9}|\d{12})$/)
      .optional(),
    state: oneOrMore(z.enum(statesOf(applicationLife))),
    programme: oneOrMore(z.enum(APPLIED_PROGRAMMES)),
    open: z.stringbool().default(true),
    name: z.string().trim().min(1).max(40).optional().describe('A name, its pinyin or initials.'),
    afterAt: z.iso.datetime().optional(),
    afterId: z.uuid().optional(),
    most: z.coerce.number().int().min(1).max(100).default(50),
  }),
  async run({ tx, county, today }, { within, state, programme, open, name, afterAt, afterId, most }) {
    const on = printDay(today)
    const { lo, hi } = rangeOfPrefix(within ?? county)
    const households = name === undefined ? undefined : await householdsNamed(tx, county, name, on)
    const filter = { lo, hi, states: state, programmes: programme, households, openOnly: open }
    const after =
      afterAt !== undefined && afterId !== undefined ? { changedAt: new Date(afterAt), id: afterId } : undefined
    const rows = await listApplicationRows(tx, county, filter, { after, most })
    const heads = await headsOf(tx, county, [...new Set(rows.map(({ household }) => household))], on)
    const names = await namesOf(
      tx,
      county,
      rows.flatMap(({ person }) => person ?? []),
    )
    const last = rows.length === most ? rows.at(-1) : undefined
    return {
      counts: await countByState(tx, county, { ...filter, states: [] }),
      rows: rows.map((row) => ({
        ...row,
        changedAt: row.changedAt.toISOString(),
        head: heads.get(row.household)?.name ?? null,
        whom: row.person === null ? null : (names.get(row.person) ?? null),
      })),
      next: last ? { afterAt: last.changedAt.toISOString(), afterId: last.application } : null,
    }
  },
})

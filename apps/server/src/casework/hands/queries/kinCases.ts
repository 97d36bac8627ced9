import { addDays, type Day, printDay } from '@doudi/domain'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { listEntries } from '../../../platform/audit/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { headsOf } from '../../../registry/index.ts'
import { isOfCounty } from '../kinOfOfficials.ts'
import { listKinCases } from '../sql/kinCases.ts'
import { listStaffRows } from '../sql/staff.ts'

/** The county's register of near relatives' applications (备案), and whether the county took part in each inquiry. */
export const showKinCases = defineQuery({
  name: 'casework.show-kin-cases',
  permission: 'casework.watch-hands',
  input: z.strictObject({ before: z.uuid().optional(), most: z.coerce.number().int().min(1).max(100).default(50) }),
  async run({ tx, county, today }, { before, most }) {
    const { lo, hi } = rangeOfPrefix(county)
    const rows = await listKinCases(tx, county, { lo, hi, before, most })
    const heads = await headsOf(
      tx,
      county,
      rows.map(({ household }) => household),
      printDay(today),
    )
    const staff = new Map((await listStaffRows(tx, county)).map(({ id, name, duty }) => [id, { name, duty }]))
    return {
      rows: rows.map(({ posts, staff: ids, ...row }) => ({
        ...row,
        head: heads.get(row.household)?.name ?? null,
        officials: ids.map((id) => staff.get(id) ?? { name: '', duty: '' }),
        countyInquired: posts.some(isOfCounty),
      })),
      next: rows.length === most ? (rows.at(-1)?.application ?? null) : null,
    }
  },
})

const DAYS_SHOWN = 90
const LATER = new Date('9999-01-01T00:00:00Z')

/** Whoever was kept from a case of their own in the last three months: the ledger's refusals, and no relation. */
export const showKeptApart = defineQuery({
  name: 'casework.show-kept-apart',
  permission: 'casework.watch-hands',
  input: z.strictObject({}),
  async run({ tx, county, today }) {
    const from = new Date(`${printDay(addDays(today as Day, -DAYS_SHOWN))}T00:00:00+08:00`)
    const refused = await listEntries(
      tx,
      county,
      { from, until: LATER, outcome: 'refused', problem: 'casework.too-near' },
      200,
    )
    const names = await readShownNames(
      tx,
      county,
      refused.map(({ user }) => user),
    )
    return {
      kept: refused.map(({ at, user, action, subject, post }) => ({
        at: at.toISOString(),
        name: names.get(user) ?? null,
        post,
        action,
        subject,
      })),
    }
  },
})

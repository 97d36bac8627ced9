import { printDay } from '@doudi/domain'
import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { headsOf, namesOfRegions } from '../../../registry/index.ts'

interface Remaining {
  readonly household: string
  readonly region: string
  readonly refused: number
  readonly partly: number
  readonly lastOn: string
}

/**
 * Households whose need remains after the state has given (catalogue ACC-16): everything they asked for is answered, something
 * was refused or granted in part within a year, and no charity has it yet.
 */
export const listNeedRemaining = defineQuery({
  name: 'casework.list-need-remaining',
  permission: 'casework.refer',
  input: z.strictObject({
    within: z
      .string()
      .regex(/^(\d{6}|\d{9}|\d{12})$/)
      .optional(),
    most: z.coerce.number().int().min(1).max(200).default(100),
  }),
  async run({ tx, county, today }, { within, most }) {
    const { lo, hi } = rangeOfPrefix(within ?? county)
    const on = printDay(today)
    const { rows } = await sql<Remaining>`
      with answered as (
        select household_id, region, outcome, answered_on as on_day from casework.referral
         where county = ${county} and region >= ${lo} and region < ${hi} and outcome in ('refused', 'partly') and department <> 'charity'
           and answered_on > (${on}::date - interval '1 year')
        union all
        select household_id, region, 'refused', ended_on from casework.application
         where county = ${county} and region >= ${lo} and region < ${hi} and state in ('refusalTold', 'appealDismissed')
           and ended_on > (${on}::date - interval '1 year'))
      select household_id as household, min(region) as region, count(*) filter (where outcome = 'refused')::int as refused,
             count(*) filter (where outcome = 'partly')::int as partly, max(on_day)::text as "lastOn"
        from answered a
       where not exists (select from casework.application o
               where o.county = ${county} and o.household_id = a.household_id and o.ended_on is null)
         and not exists (select from casework.referral o where o.county = ${county} and o.household_id = a.household_id
               and (o.department = 'charity' and o.opened_on >= a.on_day or o.state in ('drafted', 'sent', 'accepted', 'returned')))
       group by household_id order by max(on_day), household_id limit ${most}`.execute(tx)
    const heads = await headsOf(
      tx,
      county,
      rows.map(({ household }) => household),
      on,
    )
    const places = await namesOfRegions(tx, [...new Set(rows.map(({ region }) => region))])
    return {
      rows: rows.map((row) => ({
        ...row,
        head: heads.get(row.household)?.name ?? null,
        person: heads.get(row.household)?.person ?? null,
        village: places.get(row.region) ?? null,
      })),
    }
  },
})

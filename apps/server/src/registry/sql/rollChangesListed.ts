import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Somebody, or a household by its head, who came onto a roll or left it. */
export interface RollChangeLine {
  readonly id: string
  readonly change: 'entered' | 'left'
  readonly on: string
  readonly because: string | null
  readonly roll: string
  readonly category: string | null
  readonly monthly: number | null
  readonly village: string
  readonly person: string | null
  readonly name: string | null
  readonly identity_number: Buffer | null
  readonly telephone: Buffer | null
}

interface Reach {
  readonly lo: string
  readonly hi: string
  readonly from: string
  readonly until: string
  readonly roll?: string | undefined
}

/** Changes of a period in the order of enrolment and of what happened: a household is named by its head of that day. */
const changes = (county: string, { lo, hi, from, until, roll }: Reach) => sql`
  select e.id, c.change, c.day as "on", c.because, e.roll, e.category, e.monthly_fen as monthly, e.region as village,
         p.id as person, p.name, p.identity_number, p.telephone
    from registry.enrolment e
    cross join lateral (values ('entered', e.holds_from, e.holds_from, e.entered_because),
      ('left', e.holds_until, e.holds_until - 1, e.left_because)) as c(change, day, seen, because)
    left join registry.membership m on e.person_id is null and m.county = ${county} and m.household_id = e.household_id
         and m.relation = 'head' and m.holds_from <= c.seen and (m.holds_until is null or m.holds_until > c.seen)
    left join registry.person p on p.county = ${county} and p.id = coalesce(e.person_id, m.person_id)
   where e.county = ${county} and e.region >= ${lo} and e.region < ${hi} and c.day >= ${from} and c.day < ${until}
     and (${roll ?? null}::text is null or e.roll = ${roll ?? null})`

export async function listRollChangesNamed(
  tx: Tx,
  county: string,
  { after, most, ...reach }: Reach & { after: Pick<RollChangeLine, 'id' | 'change'> | undefined; most: number },
): Promise<RollChangeLine[]> {
  const { id, change } = after ?? { id: '00000000-0000-0000-0000-000000000000', change: '' }
  const { rows } = await sql<RollChangeLine>`
    ${changes(county, reach)} and (e.id, c.change) > (${id}, ${change}) order by e.id, c.change limit ${most}`.execute(
    tx,
  )
  return rows
}

export async function countRollChanges(tx: Tx, county: string, reach: Reach): Promise<number> {
  const { rows } = await sql<{ changes: number }>`
    select count(*)::int as changes from (${changes(county, reach)}) c`.execute(tx)
  return rows[0]?.changes ?? 0
}

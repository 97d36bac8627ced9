import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** Complaints of one kind in one township. */
export interface CountedLine {
  readonly kind: string
  readonly township: string
  readonly received: number
  readonly answered: number
  readonly closed: number
  /** Not answered, or answered after its last day. Complaints without a last day are never counted here. */
  readonly overdue: number
  readonly satisfied: number
  readonly dissatisfied: number
  /** Whole days to the first reply, over those that have one. */
  readonly daysToReply: number | null
}

/**
 * What came in from a moment until another, by kind and township (`county` itself: the bureau), with what became of it
 * until today. A joined complaint counts as received and is answered by the one it was joined to.
 */
export async function countByKindAndTownship(
  tx: Tx,
  county: string,
  { from, before, today }: { from: Date; before: Date; today: string },
): Promise<CountedLine[]> {
  const { rows } = await sql<CountedLine>`
    with counted as (
      select c.kind, left(c.place, 9) as township, c.state, c.satisfied, c.reply_by_on,
             min(s.at) as came_at, coalesce(c.first_replied_at, kept.first_replied_at) as replied_at
        from oversight.complaint c
        join oversight.complaint_step s on (s.county, s.complaint_id) = (c.county, c.id) and s.number = 1
        left join oversight.complaint kept on (kept.county, kept.id) = (c.county, c.joined_to_id)
       where c.county = ${county} and s.at >= ${from} and s.at < ${before}
       group by c.county, c.id, kept.county, kept.id)
    select kind, township, count(*)::int as received,
           count(replied_at)::int as answered,
           count(*) filter (where state in ('closed', 'joined'))::int as closed,
           count(*) filter (where reply_by_on < coalesce((replied_at at time zone 'Asia/Shanghai')::date, ${today}::date))::int as overdue,
           count(*) filter (where satisfied)::int as satisfied,
           count(*) filter (where not satisfied)::int as dissatisfied,
           round(avg((replied_at at time zone 'Asia/Shanghai')::date - (came_at at time zone 'Asia/Shanghai')::date), 1)::float8
             as "daysToReply"
      from counted
     group by kind, township
     order by township, kind`.execute(tx)
  return rows
}

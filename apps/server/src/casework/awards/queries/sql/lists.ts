import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/index.ts'

/** An award in a list. */
export interface ListedAward {
  readonly award: string
  readonly household: string
  readonly region: string
  readonly person: string | null
  readonly programme: string
  readonly state: string
  readonly version: number
  readonly monthlyFen: number | null
  readonly reviewOn: string | null
  readonly graceFrom: string | null
  readonly graceUntil: string | null
  readonly endedOn: string | null
  readonly endedBecause: string | null
  readonly remindedAt: string | null
  readonly change: string | null
  readonly act: string | null
  readonly cause: string | null
  readonly source: string | null
  readonly amountFen: number | null
  readonly proposedOn: string | null
  readonly proposedBy: string | null
}

export interface Reach {
  readonly lo: string
  readonly hi: string
  readonly most: number
}

const listed = (county: string) => sql`
    select a.id as award, a.household_id as household, a.region, a.person_id as person, a.programme, a.state, a.version::int as version,
           (select s.monthly_fen::int from casework.award_amount s
             where s.county = ${county} and s.award_id = a.id and s.replaced_by is null order by s.holds_from desc limit 1) as "monthlyFen",
           a.review_on as "reviewOn", a.grace_from as "graceFrom", a.grace_until as "graceUntil", a.holds_until as "endedOn",
           a.ended_because as "endedBecause",
           (select to_char(n.queued_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from casework.award_notice n
             where n.county = ${county} and n.award_id = a.id and n.kind = 'graceReminder' order by n.queued_at desc limit 1) as "remindedAt",
           c.id as change, c.act, c.cause, c.source, c.amount_fen::int as "amountFen", c.proposed_on as "proposedOn", c.proposed_by as "proposedBy"
      from casework.award a
      left join casework.award_change c on c.county = ${county} and c.award_id = a.id and c.state = 'open'`

/** Awards whose review is due by a day, the longest overdue first. */
export async function listDueReviews(
  tx: Tx,
  county: string,
  by: string,
  { lo, hi, most }: Reach,
): Promise<ListedAward[]> {
  const { rows } = await sql<ListedAward>`${listed(county)}
     where a.county = ${county} and a.region >= ${lo} and a.region < ${hi} and a.holds_until is null
       and a.state in ('running', 'grace') and a.review_on <= ${by}
     order by a.review_on, a.id limit ${most}`.execute(tx)
  return rows
}

/** How many are due by a day. */
export async function countDueReviews(tx: Tx, county: string, by: string, { lo, hi, most }: Reach): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from casework.award a
       where a.county = ${county} and a.region >= ${lo} and a.region < ${hi} and a.holds_until is null
         and a.state in ('running', 'grace') and a.review_on <= ${by} limit ${most}) due`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Awards with a change that waits, the longest waiting first. */
export async function listWaitingChanges(tx: Tx, county: string, { lo, hi, most }: Reach): Promise<ListedAward[]> {
  const { rows } = await sql<ListedAward>`${listed(county)}
     where a.county = ${county} and a.region >= ${lo} and a.region < ${hi} and c.id is not null
     order by c.proposed_at, c.id limit ${most}`.execute(tx)
  return rows
}

/** Gradual exits: those that run, the next to end first; or those that ended since a day. */
export async function listGrace(
  tx: Tx,
  county: string,
  ended: string | undefined,
  { lo, hi, most }: Reach,
): Promise<ListedAward[]> {
  const which =
    ended === undefined
      ? sql`a.state = 'grace'`
      : sql`a.state = 'ended' and a.grace_from is not null and a.holds_until >= ${ended}`
  const { rows } = await sql<ListedAward>`${listed(county)}
     where a.county = ${county} and a.region >= ${lo} and a.region < ${hi} and ${which}
     order by a.grace_until, a.id limit ${most}`.execute(tx)
  return rows
}

/** Deaths that wait to be settled, the next due first. */
export async function listWaitingDeaths(tx: Tx, county: string, { lo, hi, most }: Reach) {
  return tx
    .selectFrom('casework.death_report')
    .select(['id', 'household_id', 'person_id', 'region', 'died_on', 'due_on', 'reported_at', 'reported_by', 'source'])
    .where('county', '=', county)
    .where('region', '>=', lo)
    .where('region', '<', hi)
    .where('state', '=', 'reported')
    .orderBy('due_on')
    .orderBy('id')
    .limit(most)
    .execute()
}

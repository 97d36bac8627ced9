import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { InTwoMonths, Stood } from '../domain/monthFigures.ts'

interface Row {
  readonly award: string
  readonly programme: string
  readonly township: string
  readonly continues: string | null
  readonly source: string
  readonly endedBecause: string | null
  readonly kind: string | null
  readonly lastFen: number | null
  readonly lastPersons: number | null
  readonly lastStood: boolean
  readonly lastHeld: boolean
  readonly nowFen: number | null
  readonly nowPersons: number | null
  readonly nowStood: boolean
  readonly nowHeld: boolean
}

/**
 * Every award that stood on the first day of one of two months, in the villages of a range of codes, with its sum and people on each. Paid once, or
 * never begun, is no month's. Reads awards as they are known now, so that the figures of one month begin with those of the month before.
 */
export async function awardsInTwoMonths(
  tx: Tx,
  county: string,
  { lo, hi, last, now }: { lo: string; hi: string; last: string; now: string },
): Promise<InTwoMonths[]> {
  const stood = (day: string) =>
    sql`(a.holds_from <= ${day} and (a.holds_until is null or a.holds_until > ${day}) and a.ended_because is distinct from 'neverBegan')`
  const sum = (day: string) => sql`
    left join lateral (
      select s.monthly_fen::bigint as fen,
             coalesce(s.persons, (select e.persons from casework.award_amount e
                                   where e.county = ${county} and e.award_id = a.id and e.persons is not null and e.holds_from <= ${day}
                                     and e.replaced_by is null order by e.holds_from desc limit 1), 1)::int as persons
        from casework.award_amount s
       where s.county = ${county} and s.award_id = a.id and s.replaced_by is null
         and s.holds_from <= ${day} and (s.holds_until is null or s.holds_until > ${day})) `
  const held = (day: string) => sql`exists (
      select 1 from casework.award_hold h where h.county = ${county} and h.award_id = a.id
         and h.holds_from <= ${day} and (h.holds_until is null or h.holds_until > ${day}))`
  const { rows } = await sql<Row>`
    select a.id as award, a.programme, left(a.region, 9) as township, a.continues, a.source, a.ended_because as "endedBecause",
           (select c.cause from casework.award_change c
             where c.county = ${county} and c.award_id = a.id and c.state = 'confirmed' and c.holds_from > ${last} and c.holds_from <= ${now}
             order by c.settled_at desc limit 1) as kind,
           was.fen::int as "lastFen", was.persons as "lastPersons", ${stood(last)} as "lastStood", ${held(last)} as "lastHeld",
           is_now.fen::int as "nowFen", is_now.persons as "nowPersons", ${stood(now)} as "nowStood", ${held(now)} as "nowHeld"
      from casework.award a
      ${sum(last)} was on true
      ${sum(now)} is_now on true
     where a.county = ${county} and a.region >= ${lo} and a.region < ${hi}
       and a.ended_because is distinct from 'paidOnce'
       and (${stood(last)} or ${stood(now)})`.execute(tx)
  return rows.map((row) => ({
    award: row.award,
    programme: row.programme,
    township: row.township,
    continues: row.continues,
    last: stoodOf(row.lastStood, row.lastFen, row.lastPersons, row.lastHeld),
    now: stoodOf(row.nowStood, row.nowFen, row.nowPersons, row.nowHeld),
    reason: reasonOf(row),
  }))
}

function stoodOf(stood: boolean, fen: number | null, persons: number | null, suspended: boolean): Stood | null {
  return stood ? { monthlyFen: fen ?? 0, persons: persons ?? 1, suspended } : null
}

function reasonOf({ lastStood, nowStood, source, endedBecause, kind, continues }: Row): string {
  if (nowStood && !lastStood) return continues === null ? (source === 'roster' ? 'import' : 'application') : 'transfer'
  if (lastStood && !nowStood) return endedBecause ?? 'unknown'
  return kind ?? 'unknown'
}

import { type Insertable, sql } from 'kysely'
import type { CaseworkSelfCare, CaseworkWish } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export async function insertWish(tx: Tx, row: Insertable<CaseworkWish>): Promise<void> {
  await tx.insertInto('casework.wish').values(row).execute()
}

/** The wish in force of a person, held until commit. */
export function lockWish(tx: Tx, county: string, person: string) {
  return tx
    .selectFrom('casework.wish')
    .selectAll()
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function getWish(tx: Tx, county: string, id: string) {
  const row = await tx
    .selectFrom('casework.wish')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function endWish(tx: Tx, county: string, id: string, on: string, because: 'anotherWish'): Promise<void> {
  await tx
    .updateTable('casework.wish')
    .set({ ended_on: on, ended_because: because })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function placeWish(tx: Tx, county: string, id: string, on: string, home: string): Promise<void> {
  await tx
    .updateTable('casework.wish')
    .set({ placed_on: on, placed_in: home })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function insertSelfCare(tx: Tx, row: Insertable<CaseworkSelfCare>): Promise<void> {
  await tx.insertInto('casework.self_care').values(row).execute()
}

/** Everybody in tekun support in a range of villages, with the wish and the last assessment. */
export interface TekunRow {
  readonly person: string
  readonly household: string
  readonly region: string
  readonly wishId: string | null
  readonly wish: 'centralised' | 'dispersed' | null
  readonly wishedOn: string | null
  readonly placedOn: string | null
  readonly placedIn: string | null
  readonly class: 'able' | 'partly' | 'fully' | null
  readonly assessedOn: string | null
  readonly waitingSince: string | null
}

export async function listTekun(
  tx: Tx,
  county: string,
  { lo, hi, after, most }: { lo: string; hi: string; after: string; most: number },
): Promise<TekunRow[]> {
  const { rows } = await sql<TekunRow>`
    select e.person_id as person, e.household_id as household, e.region,
           w.id as "wishId", w.wish, w.wished_on as "wishedOn", w.placed_on as "placedOn", w.placed_in as "placedIn",
           s.class, s.assessed_on as "assessedOn", waiting.reported_on as "waitingSince"
      from registry.enrolment_view e
      left join casework.wish w on w.county = ${county} and w.person_id = e.person_id and w.ended_on is null
      left join casework.self_care waiting on waiting.county = ${county} and waiting.person_id = e.person_id
           and waiting.assessed_on is null
      left join lateral (
        select class, assessed_on from casework.self_care s
         where s.county = ${county} and s.person_id = e.person_id and s.assessed_on is not null
         order by s.assessed_on desc, s.id desc limit 1) s on true
     where e.county = ${county} and e.roll = 'tekun' and e.holds_until is null
       and e.region >= ${lo} and e.region < ${hi} and e.id > ${after}
     order by e.id limit ${most}`.execute(tx)
  return rows
}

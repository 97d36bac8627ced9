import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CaseworkUndecided } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

export type UndecidedRow = Selectable<CaseworkUndecided>

export async function insertUndecided(tx: Tx, row: Insertable<CaseworkUndecided>): Promise<void> {
  await tx.insertInto('casework.undecided').values(row).execute()
}

/** What the rules leave open of an application, held until commit. */
export function findUndecided(tx: Tx, county: string, application: string): Promise<UndecidedRow | undefined> {
  return tx
    .selectFrom('casework.undecided')
    .selectAll()
    .where('county', '=', county)
    .where('application_id', '=', application)
    .where('settled_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateUndecided(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkUndecided>,
): Promise<void> {
  await tx.updateTable('casework.undecided').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** Everything that is open with somebody, what has waited longest first. */
export function listUndecidedOf(tx: Tx, county: string, owner: string, most: number): Promise<UndecidedRow[]> {
  return tx
    .selectFrom('casework.undecided')
    .selectAll()
    .where('county', '=', county)
    .where('owner_id', '=', owner)
    .where('settled_on', 'is', null)
    .orderBy('since_on')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** A case that does not get on, and why. */
export interface Stuck {
  readonly application: string
  readonly household: string
  readonly region: string
  readonly programme: string
  readonly state: string
  readonly why: 'undecided' | 'conferring' | 'objected'
  readonly since: string
  readonly owner: string | null
}

/** Agenda of the county's coordination mechanism (EMG-06): what is undecided, before a conference, or disputed. */
export async function listStuck(tx: Tx, county: string, most: number): Promise<Stuck[]> {
  const { rows } = await sql<Stuck>`
    select a.id as application, a.household_id as household, a.region, a.programme, a.state,
           case when u.id is not null then 'undecided' when a.state = 'conferring' then 'conferring' else 'objected' end as why,
           coalesce(u.since_on, (a.changed_at at time zone 'Asia/Shanghai')::date)::text as since, u.owner_id as owner
      from casework.application a
      left join casework.undecided u on u.county = ${county} and u.application_id = a.id and u.settled_on is null
     where a.county = ${county} and a.ended_on is null and (u.id is not null or a.state in ('conferring', 'objected'))
     order by since, a.id limit ${most}`.execute(tx)
  return rows
}

import type { EmergencyAct, EmergencyState, Urgency } from '@doudi/life'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type {
  CaseworkEmergency,
  CaseworkEmergencyStep,
  CaseworkEmergencyTask,
} from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export type EmergencyRow = Omit<Selectable<CaseworkEmergency>, 'state' | 'urgency'> & {
  readonly state: EmergencyState
  readonly urgency: Urgency
}

/** An emergency in scope; not found otherwise. */
export async function getEmergency(tx: Tx, county: string, id: string): Promise<EmergencyRow> {
  return known(await rowOf(tx, county, id).executeTakeFirst())
}

/** The same, held until commit. */
export async function lockEmergency(tx: Tx, county: string, id: string): Promise<EmergencyRow> {
  return known(await rowOf(tx, county, id).forUpdate().executeTakeFirst())
}

const rowOf = (tx: Tx, county: string, id: string) =>
  tx.selectFrom('casework.emergency').selectAll().where('county', '=', county).where('id', '=', id)

function known(row: Selectable<CaseworkEmergency> | undefined): EmergencyRow {
  if (!row) throw refusePlatform('platform.not-found')
  return row as EmergencyRow
}

export async function insertEmergency(tx: Tx, row: Insertable<CaseworkEmergency>): Promise<void> {
  await tx.insertInto('casework.emergency').values(row).execute()
}

export async function updateEmergency(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkEmergency>,
): Promise<void> {
  await tx.updateTable('casework.emergency').set(set).where('county', '=', county).where('id', '=', id).execute()
}

export async function insertEmergencyStep(tx: Tx, row: Insertable<CaseworkEmergencyStep>): Promise<void> {
  await tx.insertInto('casework.emergency_step').values(row).execute()
}

export async function listEmergencySteps(tx: Tx, county: string, emergency: string) {
  const rows = await tx
    .selectFrom('casework.emergency_step')
    .selectAll()
    .where('county', '=', county)
    .where('emergency_id', '=', emergency)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, act: row.act as EmergencyAct, state: row.state as EmergencyState }))
}

export async function insertEmergencyTask(tx: Tx, row: Insertable<CaseworkEmergencyTask>): Promise<void> {
  await tx.insertInto('casework.emergency_task').values(row).execute()
}

export function listEmergencyTasks(tx: Tx, county: string, emergency: string) {
  return tx
    .selectFrom('casework.emergency_task')
    .selectAll()
    .where('county', '=', county)
    .where('emergency_id', '=', emergency)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
}

export interface EarlierAid {
  readonly application: string
  readonly aid: string
  readonly appliedOn: string
  readonly state: string
  readonly amountFen: number | null
}

/** Temporary aid of the household within a year before a day: who is aided again is seen, never barred by this. */
export async function listEarlierAid(tx: Tx, county: string, household: string, on: string): Promise<EarlierAid[]> {
  const { rows } = await sql<EarlierAid>`
    select a.id as application, a.aid, a.applied_on as "appliedOn", a.state,
           (select d.amount_fen::float8 from casework.decision d where d.county = ${county} and d.application_id = a.id
             order by d.decided_at desc limit 1) as "amountFen"
      from casework.application a
     where a.county = ${county} and a.household_id = ${household} and a.programme = 'temporaryAid'
       and a.applied_on > (${on}::date - interval '1 year') order by a.applied_on desc, a.id`.execute(tx)
  return rows
}

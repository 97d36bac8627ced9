import type { Aid, ApplicationState, AppliedProgramme } from '@doudi/life'
import type { Selectable, Updateable } from 'kysely'
import type { CaseworkApplication } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { Application, TakenStep } from '../types.ts'

type Row = Selectable<CaseworkApplication>

/** An application in scope; not found otherwise. */
export async function getApplication(tx: Tx, county: string, id: string): Promise<Application> {
  const row = await rowOf(tx, county, id).executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return applicationOf(row)
}

/** The same, held until commit: of two clerks at once one waits and then sees what changed. */
export async function lockApplication(tx: Tx, county: string, id: string): Promise<Application> {
  const row = await rowOf(tx, county, id).forUpdate().executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return applicationOf(row)
}

const rowOf = (tx: Tx, county: string, id: string) =>
  tx.selectFrom('casework.application').selectAll().where('county', '=', county).where('id', '=', id)

export async function insertApplication(
  tx: Tx,
  county: string,
  at: Date,
  { id, region, household, person, intake, programme, aid, state, appliedOn, lawOn }: Application,
): Promise<void> {
  await tx
    .insertInto('casework.application')
    .values({
      county,
      id,
      region,
      household_id: household,
      person_id: person,
      intake_id: intake,
      programme,
      aid,
      state,
      version: 1,
      returned_times: 0,
      applied_on: appliedOn,
      law_on: lawOn,
      opened_at: at,
      changed_at: at,
    })
    .execute()
}

export async function updateApplication(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkApplication>,
): Promise<void> {
  await tx.updateTable('casework.application').set(set).where('county', '=', county).where('id', '=', id).execute()
}

export async function insertStep(
  tx: Tx,
  county: string,
  { application, household, region }: { application: string; household: string; region: string },
  step: TakenStep,
): Promise<void> {
  await tx
    .insertInto('casework.step')
    .values({
      county,
      id: step.id,
      region,
      household_id: household,
      application_id: application,
      seq: step.seq,
      act: step.act,
      state: step.state,
      happened_on: step.happenedOn,
      taken_at: step.takenAt,
      taken_by: step.takenBy,
      taken_post: step.takenPost,
      hand: step.hand,
      stand_in_id: step.standIn,
      said_sealed: step.saidSealed,
    })
    .execute()
}

/** Everything that happened to an application, in order. */
export async function listSteps(tx: Tx, county: string, application: string): Promise<TakenStep[]> {
  const rows = await tx
    .selectFrom('casework.step')
    .selectAll()
    .where('county', '=', county)
    .where('application_id', '=', application)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    seq: Number(row.seq),
    act: row.act as TakenStep['act'],
    state: row.state as ApplicationState,
    happenedOn: row.happened_on,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
    takenPost: row.taken_post,
    hand: row.hand as TakenStep['hand'],
    standIn: row.stand_in_id,
    saidSealed: row.said_sealed,
  }))
}

/** Applications of a household, the newest first. */
export async function listApplicationsOf(tx: Tx, county: string, household: string): Promise<Application[]> {
  const rows = await tx
    .selectFrom('casework.application')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.map(applicationOf)
}

export function applicationOf(row: Row): Application {
  return {
    id: row.id,
    region: row.region,
    household: row.household_id,
    person: row.person_id,
    intake: row.intake_id,
    programme: row.programme as AppliedProgramme,
    aid: row.aid as Aid | null,
    state: row.state as ApplicationState,
    version: Number(row.version),
    returnedTimes: Number(row.returned_times),
    appliedOn: row.applied_on,
    acceptedOn: row.accepted_on,
    lawOn: row.law_on,
    decidedOn: row.decided_on,
    endedOn: row.ended_on,
  }
}

import { sql } from 'kysely'
import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'

interface Unanswered {
  readonly id: string
  readonly region: string
  readonly urgency: string
  readonly since: Date
  readonly late: boolean
}

/** Reports that nobody has answered; the county is called when the minutes of the township have run out, or none are set. */
const unanswered: TaskSource = {
  kind: 'casework.emergency-unanswered',
  permission: 'casework.answer-emergency',
  urgency: 'today',
  async list({ tx, county, actor, now }, most) {
    const calledOnly = actor.region.length === 6
    const { rows } = await sql<Unanswered>`
      select id, region, urgency, reported_at as since, coalesce(answer_by_at < ${now}, false) as late from casework.emergency
       where county = ${county} and state = 'reported'
         ${calledOnly ? sql`and (answer_by_at < ${now} or answer_by_at is null)` : sql``}
       order by answer_by_at nulls last, reported_at, id limit ${MOST_COUNTED + 1}`.execute(tx)
    return {
      count: rows.length,
      tasks: rows.slice(0, most).map(({ id, region, since, urgency, late }) => ({
        id,
        whom: null,
        region,
        since,
        dueOn: null,
        said: { urgency, late: late ? 'yes' : 'no' },
      })),
    }
  },
}

/** Papers to be made up for and what consultations agreed, the soonest due first. */
const tasksOpen: TaskSource = {
  kind: 'casework.emergency-task',
  permission: 'casework.answer-emergency',
  urgency: 'week',
  async list({ tx, county }, most) {
    const { rows } = await sql<{
      id: string
      emergency: string
      region: string
      kind: string
      since: Date
      dueOn: string | null
    }>`
      select id, emergency_id as emergency, region, kind, opened_at as since, due_on as "dueOn" from casework.emergency_task
       where county = ${county} and done_on is null order by due_on nulls last, opened_at, id limit ${MOST_COUNTED + 1}`.execute(
      tx,
    )
    return {
      count: rows.length,
      tasks: rows.slice(0, most).map(({ id, emergency, region, kind, since, dueOn }) => ({
        id,
        whom: null,
        region,
        since,
        dueOn,
        said: { task: kind, emergency },
      })),
    }
  },
}

export const EMERGENCY_TASKS: readonly TaskSource[] = [unanswered, tasksOpen]

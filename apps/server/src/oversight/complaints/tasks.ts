import type { TaskSource } from '../../platform/tasks/index.ts'
import { MOST_COUNTED } from '../../platform/tasks/index.ts'
import { listMissedCalls } from './sql/calls.ts'
import type { ComplaintRow } from './sql/complaints.ts'
import { listWaiting } from './sql/listed.ts'

const taskOf = (row: ComplaintRow) => ({
  id: row.id,
  // the complainant may be nobody, and who is complained of is not for a table of work
  whom: null,
  region: row.place,
  since: row.received_at,
  dueOn: row.reply_by_on,
  said: { about: row.kind, state: row.state },
})

/** Complaints that nobody looks into yet. */
const toAssign: TaskSource = {
  kind: 'oversight.complaint-to-assign',
  permission: 'oversight.assign-complaint',
  urgency: 'today',
  async list({ tx, county }, most) {
    const rows = await listWaiting(tx, county, 'assigner', MOST_COUNTED + 1)
    return { count: rows.length, tasks: rows.slice(0, most).map(taskOf) }
  },
}

/** Complaints that are mine to look into, to answer and to close. */
const toAnswer: TaskSource = {
  kind: 'oversight.complaint-to-answer',
  permission: 'oversight.handle-complaint',
  urgency: 'week',
  async list({ tx, county, actor }, most) {
    const rows = await listWaiting(tx, county, { handler: actor.user }, MOST_COUNTED + 1)
    return { count: rows.length, tasks: rows.slice(0, most).map(taskOf) }
  },
}

/** Calls to the complaint telephone that nobody took. */
const missedCalls: TaskSource = {
  kind: 'oversight.call-missed',
  permission: 'oversight.record-complaint',
  urgency: 'today',
  async list({ tx, county }, most) {
    const rows = await listMissedCalls(tx, county, MOST_COUNTED + 1)
    const tasks = rows
      .slice(0, most)
      .map(({ id, at }) => ({ id, whom: null, region: null, since: at, dueOn: null, said: {} }))
    return { count: rows.length, tasks }
  },
}

export const complaintTasks: readonly TaskSource[] = [toAssign, toAnswer, missedCalls]

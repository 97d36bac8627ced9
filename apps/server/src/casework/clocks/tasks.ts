import { printDay } from '@doudi/domain'
import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'
import { headsOf } from '../../registry/index.ts'
import { levelOf } from './levelOf.ts'
import { type Level, listUnseen } from './sql/escalations.ts'

/** Late cases that this level was told of and has not answered for. */
const lateAt = (level: Level): TaskSource => ({
  kind: `casework.late-${level}`,
  permission: 'casework.answer-late',
  urgency: 'today',
  async list({ tx, county, actor, today }, most) {
    if (levelOf(actor) !== level) return { count: 0, tasks: [] }
    const rows = await listUnseen(tx, county, level, MOST_COUNTED + 1)
    const shown = rows.slice(0, most)
    const households = shown.flatMap(({ household_id }) => household_id ?? [])
    const heads = await headsOf(tx, county, households, printDay(today))
    const tasks = shown.map((row) => ({
      id: row.id,
      whom: heads.get(row.household_id ?? '')?.name ?? null,
      region: row.region,
      since: row.raised_at,
      dueOn: row.due_on,
      said: { limit: row.limit_name, programme: row.programme, case: row.subject_id },
    }))
    return { count: rows.length, tasks }
  },
})

export const clockTasks: readonly TaskSource[] = [lateAt('township'), lateAt('county')]

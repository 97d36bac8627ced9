import { printDay } from '@doudi/domain'
import type { TaskSource } from '../platform/tasks/index.ts'
import { headsOf } from '../registry/index.ts'
import type { ListName } from './domain/lists.ts'
import { readFindingsWaiting } from './sql/waiting.ts'

/** Lists that ask an officer to do something; who is merely near a line waits for nothing. */
const URGENCY = {
  missed: 'today',
  wrong: 'today',
  dropped: 'week',
  safetyNet: 'week',
  undetermined: 'week',
} as const satisfies Partial<Record<ListName, TaskSource['urgency']>>

/** Households on a list, for whoever puts households on rolls and takes them off. */
export const monitoringTasks: readonly TaskSource[] = Object.entries(URGENCY).map(([list, urgency]) => ({
  kind: `monitoring.${list}`,
  permission: 'registry.enrol',
  urgency,
  async list({ tx, county, today }, most) {
    const { count, rows } = await readFindingsWaiting(tx, county, list as ListName, most)
    const households = [...new Set(rows.map(({ household }) => household))]
    const heads = await headsOf(tx, county, households, printDay(today))
    const tasks = rows.map(({ id, household, region, programme, since }) => {
      const whom = heads.get(household)?.name ?? null
      return {
        id,
        whom,
        region,
        since: new Date(`${since}T00:00:00+08:00`),
        dueOn: null,
        said: { programme, household },
      }
    })
    return { count, tasks }
  },
}))

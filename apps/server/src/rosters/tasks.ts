import { MOST_COUNTED, type TaskSource } from '../platform/tasks/index.ts'
import { listOwnWithProblems } from './sql/imports.ts'

const REMEMBERED_DAYS = 14
const DAY_MS = 86_400_000

/** My imports of the last two weeks that left rows out: they are mended in the returned sheet and sent again. */
export const rosterTasks: readonly TaskSource[] = [
  {
    kind: 'rosters.import-with-problems',
    permission: 'registry.import-roster',
    urgency: 'today',
    async list({ tx, county, actor, now }, most) {
      const since = new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS)
      const rows = await listOwnWithProblems(tx, county, { by: actor.user, since, most: MOST_COUNTED + 1 })
      const tasks = rows.slice(0, most).map(({ id, kind, region, asked_at, with_problems }) => {
        const said = { import: id, roster: kind, rows: Number(with_problems) }
        return { id, whom: null, region, since: asked_at, dueOn: null, said }
      })
      return { count: rows.length, tasks }
    },
  },
]

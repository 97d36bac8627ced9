import { printDay } from '@doudi/domain'
import type { Context } from '../../platform/command/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'
import { headsOf, namesOf } from '../../registry/index.ts'
import {
  countDueReviews,
  type ListedAward,
  listDueReviews,
  listWaitingChanges,
  listWaitingDeaths,
} from './queries/sql/lists.ts'

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`)

async function asTasks({ tx, county, today }: Context, rows: readonly ListedAward[]) {
  const heads = await headsOf(tx, county, [...new Set(rows.map(({ household }) => household))], printDay(today))
  return rows.map((row) => ({ row, whom: heads.get(row.household)?.name ?? null, region: row.region }))
}

/** Changes, reviews and deaths that wait for somebody. */
export const awardTasks: readonly TaskSource[] = [
  {
    kind: 'casework.change-to-confirm',
    permission: 'casework.confirm',
    urgency: 'today',
    async list(context, most) {
      const { tx, county, actor } = context
      const rows = await listWaitingChanges(tx, county, { ...rangeOfPrefix(county), most: MOST_COUNTED })
      const others = rows.filter(({ proposedBy }) => proposedBy !== actor.user)
      const tasks = (await asTasks(context, others.slice(0, most))).map(({ row, whom, region }) => ({
        id: row.change as string,
        whom,
        region,
        since: startOf(row.proposedOn as string),
        dueOn: null,
        said: { award: row.award, programme: row.programme, act: row.act, cause: row.cause },
      }))
      return { count: others.length, tasks }
    },
  },
  {
    kind: 'casework.review-due',
    permission: 'casework.review',
    urgency: 'week',
    async list(context, most) {
      const { tx, county, today } = context
      const range = rangeOfPrefix(county)
      const on = printDay(today)
      const count = await countDueReviews(tx, county, on, { ...range, most: MOST_COUNTED })
      const rows = await listDueReviews(tx, county, on, { ...range, most })
      const tasks = (await asTasks(context, rows)).map(({ row, whom, region }) => ({
        id: row.award,
        whom,
        region,
        since: startOf(row.reviewOn as string),
        dueOn: row.reviewOn,
        said: { award: row.award, programme: row.programme },
      }))
      return { count, tasks }
    },
  },
  {
    kind: 'casework.death-to-settle',
    permission: 'casework.confirm',
    urgency: 'today',
    async list({ tx, county, actor }, most) {
      const rows = await listWaitingDeaths(tx, county, { ...rangeOfPrefix(county), most: MOST_COUNTED })
      const others = rows.filter(({ reported_by }) => reported_by !== actor.user)
      const shown = others.slice(0, most)
      const names = await namesOf(
        tx,
        county,
        shown.map(({ person_id }) => person_id),
      )
      const tasks = shown.map((row) => ({
        id: row.id,
        whom: names.get(row.person_id) ?? null,
        region: row.region,
        since: row.reported_at,
        dueOn: row.due_on,
        said: { household: row.household_id, diedOn: row.died_on },
      }))
      return { count: others.length, tasks }
    },
  },
]

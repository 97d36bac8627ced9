import { addDays, printDay } from '@doudi/domain'
import type { Context } from '../../platform/command/index.ts'
import type { Task, TaskSource } from '../../platform/tasks/index.ts'
import { namesOfRegions } from '../../registry/index.ts'
import { kindOf } from './queries/listNotices.ts'
import { listNoticeRows, listReady, type NoticeRow } from './sql/notices.ts'
import { listObjectionRows } from './sql/objections.ts'

const EVERYWHERE = { lo: '000000000000', hi: '999999999999' }

async function tasksOf({ tx }: Context, rows: readonly NoticeRow[], most: number) {
  const names = await namesOfRegions(
    tx,
    rows.map(({ region }) => region),
  )
  const tasks = rows.slice(0, most).map(
    (row): Task => ({
      id: row.id,
      whom: names.get(row.region) ?? null,
      region: row.region,
      since: row.changed_at,
      dueOn: null,
      said: { last: row.last_on },
    }),
  )
  return { count: rows.length, tasks }
}

const readyForASheet: TaskSource = {
  kind: 'casework.notice-to-draw',
  permission: 'casework.publish',
  urgency: 'today',
  async list({ tx, county }, most) {
    const ready = (await listReady(tx, county, EVERYWHERE)).filter((row) => kindOf(row) !== undefined)
    const villages = [...new Set(ready.map(({ region }) => region))]
    const names = await namesOfRegions(tx, villages)
    const tasks = villages.slice(0, most).map((region): Task => {
      const [first, ...rest] = ready.filter((row) => row.region === region)
      return {
        id: first?.application ?? region,
        whom: names.get(region) ?? null,
        region,
        since: first?.changedAt ?? new Date(0),
        dueOn: null,
        said: { count: rest.length + 1 },
      }
    })
    return { count: villages.length, tasks }
  },
}

const toPost: TaskSource = {
  kind: 'casework.notice-to-post',
  permission: 'casework.post-sheet',
  urgency: 'today',
  async list(context, most) {
    const states = ['drawn', 'interrupted']
    return tasksOf(context, await listNoticeRows(context.tx, context.county, { ...EVERYWHERE, states }), most)
  },
}

/** Its last day is over: the second photograph is taken from the next morning on. */
const toPhotograph: TaskSource = {
  kind: 'casework.notice-to-end',
  permission: 'casework.post-sheet',
  urgency: 'today',
  async list(context, most) {
    const { tx, county, today } = context
    const posted = await listNoticeRows(tx, county, { ...EVERYWHERE, states: ['posted'] })
    const over = posted.filter(({ last_on }) => last_on !== null && last_on <= printDay(addDays(today, -1)))
    return tasksOf(context, over, most)
  },
}

const toVerify: TaskSource = {
  kind: 'casework.objection-to-verify',
  permission: 'casework.verify',
  urgency: 'today',
  async list({ tx, county }, most) {
    const rows = await listObjectionRows(tx, county, { untold: true })
    const names = await namesOfRegions(
      tx,
      rows.map(({ region }) => region),
    )
    const tasks = rows.slice(0, most).map(
      (row): Task => ({
        id: row.id,
        // neither the household nor whoever objected: a card is read over shoulders
        whom: names.get(row.region) ?? null,
        region: row.region,
        since: row.received_at,
        dueOn: row.due_on,
        said: { state: row.state },
      }),
    )
    return { count: rows.length, tasks }
  },
}

/** What of public notices waits for somebody. */
export const NOTICE_TASKS: readonly TaskSource[] = [readyForASheet, toPost, toPhotograph, toVerify]

import { parseDay } from '@doudi/domain'
import { z } from 'zod'
import { readCalendar, workingDaysUntil } from '../../platform/calendar/index.ts'
import { defineQuery } from '../../platform/command/index.ts'
import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'
import { namesOfRegions } from '../../registry/index.ts'
import { columnOf } from '../domain/columnOf.ts'

/** Of each kind; the rest is a click away on the page of that kind. */
const MOST_SHOWN = 8

const task = z.strictObject({
  kind: z.string(),
  id: z.string(),
  whom: z.string().nullable(),
  region: z.string().nullable(),
  place: z.string().nullable().describe('What the region is called.'),
  since: z.iso.datetime(),
  dueOn: z.string().nullable(),
  workingDaysLeft: z.number().nullable().describe('0 today, negative calendar days when over; null: not known, no due'),
  column: z.enum(['today', 'week', 'others']),
  said: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

const output = z.strictObject({
  counts: z.array(
    z.strictObject({
      kind: z.string(),
      count: z.number(),
      more: z.boolean().describe('There are more than were counted.'),
      shown: z.number(),
    }),
  ),
  tasks: z.array(task),
})

/** What is mine to do, by when: the work of all slices that waits for the present post, the most pressing first. */
export function showWorktable(sources: readonly TaskSource[]) {
  return defineQuery({
    name: 'oversight.show-worktable',
    permission: 'oversight.see-worktable',
    input: z.strictObject({}),
    output,
    async run(context) {
      const counts: z.infer<typeof output>['counts'] = []
      const tasks: z.infer<typeof task>[] = []
      const calendar = await readCalendar(context.tx, context.county)
      for (const source of sources) {
        if (!context.actor.permissions.has(source.permission)) continue
        const found = await source.list(context, MOST_SHOWN)
        if (found.count === 0) continue
        const count = Math.min(found.count, MOST_COUNTED)
        counts.push({ kind: source.kind, count, more: found.count > MOST_COUNTED, shown: found.tasks.length })
        for (const { since, ...one } of found.tasks) {
          const due = one.dueOn === null ? undefined : parseDay(one.dueOn)
          const left = due === undefined ? undefined : workingDaysUntil(context.today, due, calendar)
          const column = columnOf({ dueOn: one.dueOn, urgency: source.urgency }, context.today)
          tasks.push({
            ...one,
            kind: source.kind,
            since: since.toISOString(),
            workingDaysLeft: left ?? null,
            column,
            place: null,
          })
        }
      }
      const names = await namesOfRegions(
        context.tx,
        tasks.flatMap(({ region }) => region ?? []),
      )
      const placed = tasks.map((one) => ({ ...one, place: names.get(one.region ?? '') ?? null }))
      return { counts, tasks: placed.toSorted(byPressure) }
    },
  })
}

/** What has a last day goes before what has none; then what waits longest. */
function byPressure(one: z.infer<typeof task>, other: z.infer<typeof task>): number {
  const [a, b] = [one, other].map(({ dueOn, since }) => `${dueOn ?? '9999'} ${since}`) as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}

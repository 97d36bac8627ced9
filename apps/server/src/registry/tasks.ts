import type { TaskSource } from '../platform/tasks/index.ts'
import { readMergesWaiting, readPairsWaiting, readWithoutNumber } from './sql/waiting.ts'

const duplicatesToDecide: TaskSource = {
  kind: 'registry.duplicate-to-decide',
  permission: 'registry.review-duplicates',
  urgency: 'week',
  async list({ tx, county }, most) {
    const { count, rows } = await readPairsWaiting(tx, county, most)
    return { count, tasks: rows.map((row) => taskOf(row, { likeness: row.likeness })) }
  },
}

const mergesToConfirm: TaskSource = {
  kind: 'registry.merge-to-confirm',
  permission: 'registry.merge',
  urgency: 'today',
  async list({ tx, county, actor }, most) {
    const { count, rows } = await readMergesWaiting(tx, county, { notBy: actor.user }, most)
    return { count, tasks: rows.map((row) => taskOf(row)) }
  },
}

const mergesProposed: TaskSource = {
  kind: 'registry.merge-proposed',
  permission: 'registry.merge',
  urgency: 'others',
  async list({ tx, county, actor }, most) {
    const { count, rows } = await readMergesWaiting(tx, county, { by: actor.user }, most)
    return { count, tasks: rows.map((row) => taskOf(row)) }
  },
}

const peopleWithoutNumber: TaskSource = {
  kind: 'registry.person-without-number',
  permission: 'registry.record',
  urgency: 'week',
  async list({ tx, county }, most) {
    const { count, rows } = await readWithoutNumber(tx, county, most)
    return { count, tasks: rows.map((row) => taskOf(row, { because: row.because, household: row.household })) }
  },
}

/** What waits in the registry for somebody. */
export const registryTasks: readonly TaskSource[] = [
  mergesToConfirm,
  duplicatesToDecide,
  peopleWithoutNumber,
  mergesProposed,
]

function taskOf(
  { id, name, region, since }: { id: string; name: string; region: string; since: Date },
  said: Readonly<Record<string, string | null>> = {},
) {
  return { id, whom: name, region, since, dueOn: null, said }
}

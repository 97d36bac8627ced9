import { readShownNames } from '../access/index.ts'
import { MOST_COUNTED, type Task, type TaskSource } from '../platform/tasks/index.ts'
import { printInstant } from './file/dress.ts'
import { type ExportRow, listOwn, listWaiting } from './sql/exports.ts'

/** Lists that others want in full and that wait for my word. */
const toApprove: TaskSource = {
  kind: 'exports.export-to-approve',
  permission: 'registry.approve-export',
  urgency: 'today',
  async list({ tx, county, actor }, most) {
    const rows = (await listWaiting(tx, county, MOST_COUNTED + 1)).filter(
      ({ asked_by, asked_area }) => asked_by !== actor.user && asked_area.startsWith(actor.region),
    )
    const names = await readShownNames(
      tx,
      county,
      rows.slice(0, most).map(({ asked_by }) => asked_by),
    )
    return { count: rows.length, tasks: rows.slice(0, most).map((row) => taskOf(row, names.get(row.asked_by))) }
  },
}

/** What I asked for and another has to approve, and files that are there to be fetched. */
const own = (kind: TaskSource['kind'], urgency: TaskSource['urgency'], state: 'waiting' | 'ready'): TaskSource => ({
  kind,
  permission: 'registry.export',
  urgency,
  async list({ tx, county, actor }, most) {
    const rows = (await listOwn(tx, county, actor.user, MOST_COUNTED + 1)).filter(
      (row) => row.state === state && (state === 'waiting' || row.fetched_at === null),
    )
    return { count: rows.length, tasks: rows.slice(0, most).map((row) => taskOf(row, undefined)) }
  },
})

function taskOf(row: ExportRow, whom: string | undefined): Task {
  const until = row.expires_at ?? row.lapses_at
  const said = { list: row.list, rows: row.made_rows ?? row.counted, why: row.why }
  return {
    id: row.id,
    whom: whom ?? null,
    region: row.asked_area,
    since: row.asked_at,
    dueOn: printInstant(until).slice(0, 10),
    said,
  }
}

export const exportTasks: readonly TaskSource[] = [
  toApprove,
  own('exports.export-ready', 'today', 'ready'),
  own('exports.export-waiting', 'others', 'waiting'),
]

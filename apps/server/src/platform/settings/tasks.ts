import { MOST_COUNTED, type NamesOf, type TaskSource } from '../tasks/index.ts'
import { listWaiting, type SettingRow } from './rows.ts'

/** Figures that another entered and that wait for my approval; and my own that wait for another. */
export function settingTasks(namesOf: NamesOf): readonly TaskSource[] {
  const source = (
    { kind, permission, urgency }: Pick<TaskSource, 'kind' | 'permission' | 'urgency'>,
    mine: boolean,
  ): TaskSource => ({
    kind,
    permission,
    urgency,
    async list({ tx, county, actor }, most) {
      const waiting = await listWaiting(tx, county, MOST_COUNTED + 1)
      const rows = waiting.filter(({ proposed_by }) => (proposed_by === actor.user) === mine)
      const shown = rows.slice(0, most)
      const names = await namesOf(
        tx,
        county,
        shown.map(({ proposed_by }) => proposed_by),
      )
      return { count: rows.length, tasks: shown.map((row) => taskOf(row, names.get(row.proposed_by) ?? null)) }
    },
  })
  return [
    source({ kind: 'settings.to-approve', permission: 'settings.approve', urgency: 'today' }, false),
    source({ kind: 'settings.proposed', permission: 'settings.propose', urgency: 'others' }, true),
  ]
}

function taskOf({ id, name, scope, proposed_at, holds_from }: SettingRow, whom: string | null) {
  return {
    id,
    whom,
    region: scope === '' ? null : scope,
    since: proposed_at,
    dueOn: null,
    said: { setting: name, from: holds_from },
  }
}

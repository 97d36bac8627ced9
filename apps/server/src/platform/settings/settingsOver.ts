import { get, post, put } from '../http/index.ts'
import type { Slice } from '../slice.ts'
import type { NamesOf } from '../tasks/index.ts'
import { approveSetting, withdrawSetting } from './decide.ts'
import { listSettings, showHistory } from './list.ts'
import { SETTING_PROBLEMS } from './problems.ts'
import { proposeSetting } from './propose.ts'
import { settingsOf } from './setting.ts'
import { settingTasks } from './tasks.ts'

/** The keeper of the figures that these slices declare: proposing, approving, showing. */
export function settingsOver(slices: readonly Slice[], namesOf: NamesOf): Slice {
  const settings = settingsOf(slices.map((slice) => slice.settings))
  return {
    name: 'settings',
    doors: [
      get('/api/settings', listSettings(settings, namesOf)),
      get('/api/settings/:name/history', showHistory(settings, namesOf)),
      post('/api/settings', proposeSetting(settings)),
      put('/api/settings/entries/:entry/approval', approveSetting(settings)),
      put('/api/settings/entries/:entry/withdrawal', withdrawSetting('settings.propose', 'settings.withdraw')),
      put('/api/settings/entries/:entry/refusal', withdrawSetting('settings.approve', 'settings.turn-down')),
    ],
    tasks: settingTasks(namesOf),
    problems: [SETTING_PROBLEMS],
  }
}

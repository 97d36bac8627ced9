export { settingsCommand } from './commandLine.ts'
export { readSetting, readSettingWithBasis } from './readSetting.ts'
export { defineSetting, type Setting } from './setting.ts'
export { settingsOver } from './settingsOver.ts'

import { access } from './access.ts'
import { audit } from './audit.ts'
import { awards } from './awards.ts'
import { calendar } from './calendar.ts'
import { casework } from './casework.ts'
import { choices } from './choices.ts'
import { complaints } from './complaints.ts'
import { determination } from './determination.ts'
import { exports } from './exports.ts'
import { facts } from './facts.ts'
import { frame } from './frame.ts'
import { householdActs } from './householdActs.ts'
import { householdFile } from './householdFile.ts'
import { monitoring } from './monitoring.ts'
import { oversight } from './oversight.ts'
import { registry } from './registry.ts'
import { rosters } from './rosters.ts'
import { rules } from './rules.ts'
import { settings } from './settings.ts'
import { simulation } from './simulation.ts'

export const zhCN = {
  ...frame,
  ...facts,
  ...choices,
  ...determination,
  ...rules,
  ...simulation,
  ...access,
  ...registry,
  ...householdFile,
  ...householdActs,
  ...oversight,
  ...audit,
  ...complaints,
  ...monitoring,
  ...casework,
  ...awards,
  ...rosters,
  ...exports,
  ...settings,
  ...calendar,
}

import { access } from './access.ts'
import { choices } from './choices.ts'
import { determination } from './determination.ts'
import { facts } from './facts.ts'
import { frame } from './frame.ts'
import { householdFile } from './householdFile.ts'
import { oversight } from './oversight.ts'
import { registry } from './registry.ts'
import { rules } from './rules.ts'
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
  ...oversight,
}

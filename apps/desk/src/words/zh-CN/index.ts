import { access } from './access.ts'
import { choices } from './choices.ts'
import { determination } from './determination.ts'
import { facts } from './facts.ts'
import { frame } from './frame.ts'
import { rules } from './rules.ts'
import { simulation } from './simulation.ts'

export const zhCN = { ...frame, ...facts, ...choices, ...determination, ...rules, ...simulation, ...access }

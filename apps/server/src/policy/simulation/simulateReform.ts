import { parseRegion } from '@doudi/domain'
import type { PackSet } from '@doudi/policy-engine'
import { generatePopulation, type ReformFile, rulesUnderReform, simulate } from '@doudi/population'
import { placesOf } from './places.ts'
import { simulationView } from './simulationView.ts'

/** What the simulation page asks for. */
export interface SimulationWish {
  readonly seed: number
  readonly households: number
  /** A region code; its packs apply. */
  readonly jurisdiction: string
  readonly reform: ReformFile
}

/** Cliffs are also looked for where an income rises by so much a month: ten yuan. */
const INCOME_STEP_FEN = 1000

/** Invents a population for a place and compares the reform with the rules in force. Throws what is wrong with the reform. */
export function simulateReform(set: PackSet, { seed, households, jurisdiction, reform }: SimulationWish) {
  const code = parseRegion(jurisdiction) ?? jurisdiction
  const { table } = generatePopulation({ seed, households, profile: 'wuxi', on: reform.on, places: placesOf(code) })
  const rules = rulesUnderReform(set, code, reform)
  return simulationView(
    simulate({
      baseline: { rules: rules.baseline },
      reform: { rules: rules.reform },
      table,
      explainAtMost: 2000,
      incomeStepFen: INCOME_STEP_FEN,
    }),
  )
}

import {
  type BatchProgram,
  type BatchResult,
  compileBatch,
  layoutOf,
  type ParameterTable,
  parameterTable,
  type Table,
} from '@doudi/policy-engine/batch'
import type { StudyResult } from './byHand.ts'
import { countyFigures, OUTPUTS, studyRules } from './rules.ts'

/** The study's rules compiled for a population, with the figures of every county. */
export function compileStudy(table: Table): { program: BatchProgram; figures: ParameterTable } {
  const rules = studyRules()
  const program = compileBatch(rules, { outputs: OUTPUTS, layout: layoutOf(table) })
  return { program, figures: parameterTable(program, countyFigures(rules)) }
}

/** A result of the compiled rules under the names that all engines share. */
export function asStudyResult({ columns }: BatchResult): StudyResult {
  const [total, dibao, margin, tekun, exit] = OUTPUTS.map((name) => columns.get(name))
  return { total, dibao, margin, tekun, exit } as unknown as StudyResult
}

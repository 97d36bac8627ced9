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

/** Totals are kept in 32 bits, as by hand: no household is given more than twenty million yuan a month. */
const REQUESTS = OUTPUTS.map((name) => (name === '救助金合计' ? { name, as: 'i32' as const } : { name }))

/** The study's rules compiled for a population, with the figures of every county. */
export function compileStudy(table: Table): { program: BatchProgram; figures: ParameterTable } {
  const rules = studyRules()
  const program = compileBatch(rules, { outputs: REQUESTS, layout: layoutOf(table) })
  return { program, figures: parameterTable(program, countyFigures(rules)) }
}

/** A result of the compiled rules under the names that all engines share. */
export function asStudyResult({ columns }: BatchResult): StudyResult {
  const [total, dibao, margin, tekun, exit] = OUTPUTS.map((name) => columns.get(name))
  return { total, dibao, margin, tekun, exit } as unknown as StudyResult
}

import type { Warning } from '@doudi/contract'
import { readValue } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import type { Cause } from '../evaluate/value.ts'
import type { Bearing } from '../explain/bearing.ts'
import { valueText } from '../explain/format.ts'
import type { Programme, WarningRule } from '../rules.ts'
import type { Asked } from './asked.ts'
import { gapCode } from './missing.ts'

/** What the officer should know beside the answer: readings it rests on, gaps of the law, and the warnings that packs attach. */
export function warningsOf(
  asked: Asked,
  programme: Programme,
  row: Row,
  bearings: readonly Bearing[],
  causes: readonly Cause[],
): Warning[] {
  const found = new Map<string, Warning>()
  const add = (code: string, text: string): void => {
    if (!found.has(`${code}|${text}`)) found.set(`${code}|${text}`, { code, text })
  }
  for (const warning of programme.warnings)
    if (applies(asked, warning, row)) add(warning.code, filled(asked, warning.say, row))
  for (const bearing of bearings) {
    for (const [variable, rows] of bearing.variables) {
      for (const warning of variable.warnings) {
        for (const one of rows) if (applies(asked, warning, one)) add(warning.code, filled(asked, warning.say, one))
      }
    }
    for (const origin of bearing.origins)
      if (origin.reading) add(origin.reading, `按解读 ${origin.reading} 认定：${origin.say ?? origin.source}`)
  }
  for (const [reading, names] of readingsOf(asked, bearings)) add(reading, `${names.join('、')}按解读 ${reading} 取值`)
  for (const cause of causes) {
    const code = cause.kind === 'clauses' ? gapCode(cause.id) : ''
    if (code.startsWith('AMB-')) add(code, cause.id)
  }
  return [...found.values()]
}

/** Figures that stand by a reading, together for each reading: six closed switches are one thing to know. */
function readingsOf({ rules }: Asked, bearings: readonly Bearing[]): Map<string, string[]> {
  const readings = new Map<string, string[]>()
  for (const id of new Set(bearings.flatMap(({ parameters }) => [...parameters]))) {
    const parameter = rules.parameters.get(id)
    if (parameter?.status !== 'reading' || !parameter.reading) continue
    const said = parameter.note ? `${parameter.name}（${parameter.note}）` : parameter.name
    readings.set(parameter.reading, [...(readings.get(parameter.reading) ?? []), said])
  }
  return readings
}

function applies({ evaluation }: Asked, warning: WarningRule, row: Row): boolean {
  if (!warning.when) return true
  return evaluation.plan.runOf(warning.when)(row, evaluation.frame).lo === 1
}

/** 〔name〕 in the words of a warning is the figure of that name: 低于下限 〔特困下限差额〕. */
function filled({ evaluation, rules }: Asked, say: string, row: Row): string {
  return say.replace(/〔([^〕]+)〕/g, (whole, name: string) => {
    const value = readValue(evaluation, name, row)
    const type = evaluation.plan.byName.get(name)?.variable.type ?? evaluation.plan.facts.get(name)?.type
    return value && type ? valueText(value, type, rules.enums) : whole
  })
}

import type { Clause, Step } from '@doudi/contract'
import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import type { Value } from '../evaluate/value.ts'
import type { ClauseRef, Expr } from '../language/ast.ts'
import { valueText } from './format.ts'
import { type Segment, type Slot, templateOf } from './template.ts'

/** Turns clause references into what readers see. */
export type ClauseWords = (ref: ClauseRef) => Clause

const LIST_LIMIT = 6

/**
 * Every step of an evaluation, with the figures put into each formula. Steps are numbered in the order they stand;
 * `stepOf` finds the step of a variable on a row.
 */
export class Trace {
  readonly steps: Step[] = []
  private readonly evaluation: Evaluation
  private readonly clauseWords: ClauseWords
  private readonly numbers = new Map<Row, { facts: number[]; variables: number[] }>()
  private readonly parameterSteps: number[] = []
  private decisive: ReadonlySet<string> = new Set()

  constructor(evaluation: Evaluation, clauseWords: ClauseWords) {
    this.evaluation = evaluation
    this.clauseWords = clauseWords
    for (const { variable, slot, entity } of evaluation.plan.variables) {
      for (const row of evaluation.rows[entity] as readonly Row[]) {
        const value = row.variables[slot]
        if (!value) continue
        const template = templateOf(variable.expr, variable.source)
        const uses: number[] = []
        const explained = this.fill(template.segments, row, uses)
        this.numbersOf(row).variables[slot] = this.push({
          kind: 'result',
          name: variable.name,
          ...(row.parent && { of: row.id }),
          value: valueText(value, variable.type, evaluation.plan.enums),
          formula: variable.source,
          explained,
          clause: clauseWords(variable.expr.origin?.ref ?? variable.ref),
          uses,
        })
      }
    }
  }

  /** The formula of an expression on a row, with the figures put in. */
  explain(expr: Expr, source: string, row: Row): string {
    return this.fill(templateOf(expr, source).segments, row, [])
  }

  stepOf(row: Row, slot: number): number {
    return this.numbers.get(row)?.variables[slot] ?? 0
  }

  private push(step: Omit<Step, 'id' | 'decisive'>): number {
    const id = this.steps.length + 1
    this.steps.push({ id, ...step, decisive: this.decisive.has(String(id)) })
    return id
  }

  private numbersOf(row: Row): { facts: number[]; variables: number[] } {
    let numbers = this.numbers.get(row)
    if (!numbers) {
      numbers = { facts: [], variables: [] }
      this.numbers.set(row, numbers)
    }
    return numbers
  }

  private fill(segments: readonly Segment[], row: Row, uses: number[]): string {
    let text = ''
    for (const segment of segments)
      text += typeof segment === 'string' ? segment : `〔${this.figure(segment, row, uses)}〕`
    return text
  }

  private figure(slot: Slot, row: Row, uses: number[]): string {
    if (slot.what === 'param') {
      const id = this.parameterStep(slot.name)
      uses.push(id)
      return (this.steps[id - 1] as Step).value
    }
    if (slot.through.length === 0) return this.single(slot, row, uses)
    const rows = below(row, slot.through, this.evaluation)
    if (!rows) return '清单未知'
    const texts = rows.map((child) => this.single(slot, child, uses))
    return texts.length > LIST_LIMIT
      ? `${texts.slice(0, LIST_LIMIT).join('、')}等${texts.length}项`
      : texts.join('、') || '无'
  }

  private single(slot: Slot, from: Row, uses: number[]): string {
    const { plan } = this.evaluation
    let row: Row | undefined = from
    const entity = plan.entityIndex.get(slot.entity)
    while (row && row.entity !== entity) row = row.parent
    if (!row) return ''
    const isFact = slot.what === 'fact'
    const at = (isFact ? plan.factSlot : plan.variableSlot).get(slot.name)
    const value = at === undefined ? undefined : (isFact ? row.facts : row.variables)[at]
    if (!value || at === undefined) return '未计算'
    const numbers = this.numbersOf(row)
    const id = isFact ? this.factStepOf(slot, row, value, at) : (numbers.variables[at] ?? 0)
    if (!id) return valueText(value, slot.type, plan.enums)
    uses.push(id)
    return (this.steps[id - 1] as Step).value
  }

  private factStepOf(slot: Slot, row: Row, value: Value, at: number): number {
    const { facts } = this.numbersOf(row)
    const id = facts[at] ?? this.factStep(slot, row, value)
    facts[at] = id
    return id
  }

  private factStep(slot: Slot, row: Row, value: Value): number {
    return this.push({
      kind: 'fact',
      name: slot.name,
      ...(row.parent && { of: row.id }),
      value: valueText(value, slot.type, this.evaluation.plan.enums),
      uses: [],
    })
  }

  private parameterStep(id: string): number {
    const { plan, rules, frame } = this.evaluation
    const at = plan.parameterSlot.get(id) ?? 0
    const known = this.parameterSteps[at]
    if (known) return known
    const parameter = rules.parameters.get(id)
    const unset = parameter && parameter.value === undefined && !parameter.bands
    const value = parameter?.bands
      ? '分档表'
      : unset || !parameter
        ? '本地未定'
        : valueText(frame.parameters[at] as Value, parameter.type, plan.enums)
    const step = this.push({
      kind: 'parameter',
      name: parameter?.name ?? id,
      value,
      ...(parameter?.ref && { clause: this.clauseWords(parameter.ref) }),
      uses: [],
    })
    this.parameterSteps[at] = step
    return step
  }
}

/** The rows reached by going down through lists; undefined when a list on the way is not known. */
export function below(row: Row, through: readonly string[], { plan }: Evaluation): Row[] | undefined {
  let rows: Row[] = [row]
  for (const entity of through) {
    const index = plan.entityIndex.get(entity) ?? 0
    const lists = rows.map((one) => one.children[index] ?? [])
    if (lists.some((list) => !Array.isArray(list))) return undefined
    rows = lists.flat() as Row[]
  }
  return rows
}

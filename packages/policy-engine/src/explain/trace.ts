import type { Clause, Step } from '@doudi/contract'
import type { Evaluation } from '../evaluate/evaluate.ts'
import type { PlannedVariable } from '../evaluate/plan.ts'
import type { Row } from '../evaluate/row.ts'
import type { Value } from '../evaluate/value.ts'
import type { ClauseRef, Expr } from '../language/ast.ts'
import type { Bearing } from './bearing.ts'
import { Figures } from './figures.ts'
import { Numbering } from './numbering.ts'
import { type Slot, templateOf } from './template.ts'

/** Turns clause references into what readers see. */
export type ClauseWords = (ref: ClauseRef) => Clause

type Wanted = (step: number) => boolean
const ALL: Wanted = () => true

/**
 * The steps of an evaluation, with the figures put into each formula: figures of the packs, facts, then results, each
 * after all it was worked out from. Numbers and texts are there at once; the steps themselves are made when asked for.
 */
export class Trace {
  private readonly evaluation: Evaluation
  private readonly clauseWords: ClauseWords
  private readonly numbering: Numbering
  private readonly figures: Figures
  private readonly explained = new Map<Expr, Map<Row, string>>()
  private readonly decisive = new Set<number>()
  private made: readonly Step[] | undefined

  constructor(evaluation: Evaluation, clauseWords: ClauseWords) {
    this.evaluation = evaluation
    this.clauseWords = clauseWords
    this.numbering = new Numbering(evaluation)
    this.figures = new Figures(evaluation)
  }

  /** Every step; what was marked as bearing on an answer by then is decisive. */
  get steps(): readonly Step[] {
    this.made ??= [...this.parameterSteps(), ...this.factSteps(), ...this.resultSteps()]
    return this.made
  }

  /** The steps that were marked as bearing on an answer; the others are not even made. */
  get bearing(): readonly Step[] {
    const wanted = (id: number): boolean => this.decisive.has(id)
    return [...this.parameterSteps(wanted), ...this.factSteps(wanted), ...this.resultSteps(wanted)]
  }

  /** Marks all that an answer or amount rests on. */
  mark({ variables, facts, parameters }: Bearing): void {
    const { plan } = this.evaluation
    for (const id of parameters) this.decisive.add(this.numbering.ofParameter(id))
    for (const [name, rows] of facts) for (const row of rows) this.decisive.add(this.numbering.ofFact(row, name))
    for (const [{ name }, rows] of variables)
      for (const row of rows) this.decisive.add(this.stepOf(row, plan.variableSlot.get(name) ?? -1))
  }

  /** The formula of an expression on a row, with the figures put in. */
  explain(expr: Expr, source: string, row: Row): string {
    let rows = this.explained.get(expr)
    if (!rows) {
      rows = new Map()
      this.explained.set(expr, rows)
    }
    let text = rows.get(row)
    if (text === undefined) {
      text = this.figures.fill(templateOf(expr, source).segments, row)
      rows.set(row, text)
    }
    return text
  }

  /** The number of the step of a variable on a row. */
  stepOf(row: Row, slot: number): number {
    return this.numbering.ofResult(row, slot)
  }

  private step(id: number, step: Omit<Step, 'id' | 'decisive'>): Step {
    return { id, ...step, decisive: this.decisive.has(id) }
  }

  private parameterSteps(wanted: Wanted = ALL): Step[] {
    return this.numbering.read.parameters.flatMap((id, at) => {
      if (!wanted(at + 1)) return []
      const parameter = this.evaluation.rules.parameters.get(id)
      return this.step(at + 1, {
        kind: 'parameter',
        name: parameter?.name ?? id,
        value: this.figures.ofParameter(id),
        ...(parameter?.ref && { clause: this.clauseWords(parameter.ref) }),
        uses: [],
      })
    })
  }

  private factSteps(wanted: Wanted = ALL): Step[] {
    const { plan, rows } = this.evaluation
    return rows.flatMap((own, entity) =>
      own.flatMap((row) =>
        (this.numbering.read.facts[entity] ?? []).flatMap((name) => {
          if (!wanted(this.numbering.ofFact(row, name))) return []
          const value = row.facts[plan.factSlot.get(name) ?? 0] as Value
          const type = plan.facts.get(name)?.type ?? { kind: 'any', scale: 1 }
          return this.step(this.numbering.ofFact(row, name), {
            kind: 'fact',
            name,
            ...(row.parent && { of: row.id }),
            value: this.figures.ofValue({ name, type }, row, value),
            uses: [],
          })
        }),
      ),
    )
  }

  private resultSteps(wanted: Wanted = ALL): Step[] {
    const { plan, rows } = this.evaluation
    return plan.variables.flatMap((planned) =>
      (rows[planned.entity] ?? [])
        .filter((row) => wanted(this.stepOf(row, planned.slot)))
        .map((row) => this.resultStep(planned, row)),
    )
  }

  private resultStep({ variable, slot }: PlannedVariable, row: Row): Step {
    const value = row.variables[slot]
    const uses: number[] = []
    const note = (read: Slot, at: Row): void => {
      uses.push(this.numberOf(read, at))
    }
    const explained = this.figures.fill(templateOf(variable.expr, variable.source).segments, row, note)
    return this.step(this.stepOf(row, slot), {
      kind: 'result',
      name: variable.name,
      ...(row.parent && { of: row.id }),
      value: value ? this.figures.ofValue(variable, row, value) : '未计算',
      formula: variable.source,
      explained,
      clause: this.clauseWords(variable.expr.origin?.ref ?? variable.ref),
      uses: [...new Set(uses)],
    })
  }

  private numberOf({ what, name }: Slot, row: Row): number {
    if (what === 'param') return this.numbering.ofParameter(name)
    if (what === 'fact') return this.numbering.ofFact(row, name)
    return this.stepOf(row, this.evaluation.plan.variableSlot.get(name) ?? -1)
  }
}

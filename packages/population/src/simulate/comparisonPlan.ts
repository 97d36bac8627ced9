import type { Rules } from '@doudi/policy-engine'
import {
  type BatchProgram,
  compileBatch,
  type Layout,
  type ParameterTable,
  parameterTable,
} from '@doudi/policy-engine/batch'
import { jointRules } from './joint.ts'
import { type Measured, outputsOf } from './measured.ts'

type Figures = Rules['parameters']

/** One side of a simulation: the rules of the first jurisdiction, and the figures of all of them. */
export interface Side {
  readonly rules: Rules
  /** In the order of `Table.jurisdiction`; absent: those of the rules for everybody. */
  readonly figures?: readonly Figures[]
}

export interface ComparisonOptions {
  /** Households for which the explaining back-end may be asked. */
  readonly explainAtMost: number
  /** Fen a month by which incomes are raised to look for cliffs; 0: not looked for. */
  readonly incomeStepFen: number
}

/** Two sides compiled into one program for one layout of columns. Plain data: it may be sent to another thread. */
export interface ComparisonPlan {
  readonly measured: readonly Measured[]
  /** The same programmes by the names their variables have under the reform. */
  readonly reformed: readonly Measured[]
  readonly sides: { readonly baseline: Rules; readonly reform: Rules }
  readonly program: BatchProgram
  readonly figures: ParameterTable
  /** Some amount is higher under the reform and nothing else differs. */
  readonly raised: boolean
  readonly options: ComparisonOptions
}

export function planComparison(
  measured: readonly Measured[],
  baseline: Side,
  reform: Side,
  layout: Layout,
  options: ComparisonOptions,
): ComparisonPlan {
  const [before, after] = [figuresOf(baseline), figuresOf(reform)]
  const joint = jointRules(baseline.rules, before, reform.rules, after)
  const reformed = measured.map((one) => ({
    ...one,
    answer: joint.reformed(one.answer),
    amount: joint.reformed(one.amount),
    ...(one.concerns !== undefined && { concerns: joint.reformed(one.concerns) }),
  }))
  const outputs = new Map([...outputsOf(measured), ...outputsOf(reformed)].map((output) => [output.name, output]))
  const program = compileBatch(joint.rules, {
    outputs: [...outputs.values()],
    layout,
    nullableParameters: new Set(joint.figures.flatMap(unsetOf)),
  })
  return {
    measured,
    reformed,
    sides: { baseline: baseline.rules, reform: reform.rules },
    program,
    figures: parameterTable(program, joint.figures),
    raised: baseline.rules.formulaKey === reform.rules.formulaKey && onlyRaised(before, after),
    options,
  }
}

function figuresOf({ rules, figures }: Side): readonly Figures[] {
  return figures ?? [rules.parameters]
}

function unsetOf(figures: Figures): string[] {
  return [...figures.values()]
    .filter(({ value, bands }) => value === undefined && bands === undefined)
    .map(({ id }) => id)
}

/** Some amount is higher under the reform and nothing else differs. */
function onlyRaised(before: readonly Figures[], after: readonly Figures[]): boolean {
  let raised = false
  for (const [at, own] of before.entries())
    for (const [id, { value, bands }] of own) {
      const other = after[at]?.get(id)
      if (JSON.stringify(other?.bands) !== JSON.stringify(bands)) return false
      if (other?.value === value) continue
      if (other?.type.kind !== 'money' || (other.value ?? 0) < (value ?? 0)) return false
      raised = true
    }
  return raised
}

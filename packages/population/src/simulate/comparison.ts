import type { Rules } from '@doudi/policy-engine'
import {
  type BatchProgram,
  type BatchResult,
  compileBatch,
  type Layout,
  type ParameterTable,
  parameterTable,
  runBatch,
  type Table,
} from '@doudi/policy-engine/batch'
import { jointRules } from './joint.ts'
import { type Measured, outputsOf } from './measured.ts'
import { explain, fill, paymentsOf } from './payments.ts'
import { addComparison, addIncomeCliffs, type Totals } from './totals.ts'

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

/** Two sides compiled into one program for one layout of columns: compares table after table. */
export class Comparison {
  readonly #measured: readonly Measured[]
  readonly #reformed: readonly Measured[]
  readonly #sides: { readonly baseline: Rules; readonly reform: Rules }
  readonly #program: BatchProgram
  readonly #figures: ParameterTable
  readonly #raised: boolean
  readonly #options: ComparisonOptions
  #room: BatchResult | undefined

  constructor(measured: readonly Measured[], baseline: Side, reform: Side, layout: Layout, options: ComparisonOptions) {
    this.#measured = measured
    this.#options = options
    this.#sides = { baseline: baseline.rules, reform: reform.rules }
    const [before, after] = [figuresOf(baseline), figuresOf(reform)]
    const joint = jointRules(baseline.rules, before, reform.rules, after)
    this.#reformed = measured.map((one) => ({
      ...one,
      answer: joint.reformed(one.answer),
      amount: joint.reformed(one.amount),
      ...(one.concerns !== undefined && { concerns: joint.reformed(one.concerns) }),
    }))
    const outputs = new Map(
      [...outputsOf(measured), ...outputsOf(this.#reformed)].map((output) => [output.name, output]),
    )
    this.#program = compileBatch(joint.rules, {
      outputs: [...outputs.values()],
      layout,
      nullableParameters: new Set(joint.figures.flatMap(unsetOf)),
    })
    this.#figures = parameterTable(this.#program, joint.figures)
    this.#raised = baseline.rules.formulaKey === reform.rules.formulaKey && onlyRaised(before, after)
  }

  /** The facts that the formulas read, to be brought from a file. */
  facts(): Set<string> {
    return new Set(this.#program.units.flatMap((unit) => unit.columns.map(({ fact }) => fact)))
  }

  /** Runs the program into arrays that are used again for the next table when they are long enough. */
  #run(table: Table): BatchResult {
    const fits = this.#program.outputs.every(
      ({ name, entity }) => (this.#room?.columns.get(name)?.length ?? -1) >= (table.entities.get(entity)?.rows ?? 0),
    )
    if (!fits) this.#room = roomFor(this.#program.outputs, table, 1.05)
    return runBatch(this.#program, table, this.#figures, this.#room)
  }

  add(totals: Totals, table: Table): void {
    const result = this.#run(table)
    const before = paymentsOf(this.#measured, table, result)
    const after = paymentsOf(this.#reformed, table, result)
    totals.routed += result.routed.length
    for (const household of result.routed) {
      if (totals.explained >= this.#options.explainAtMost) break
      totals.explained++
      const own = explain(this.#measured, this.#sides.baseline, table, household)
      const other = own && explain(this.#measured, this.#sides.reform, table, household)
      // Counted on both sides or on neither: else the difference of the costs would hold what is no difference.
      if (own === undefined || other === undefined) continue
      fill(before, household, own)
      fill(after, household, other)
    }
    const regions = table.entities.get('家庭')?.columns.get('认定地区')?.values
    const members = table.entities.get('成员')?.offsets ?? new Int32Array(1)
    addComparison(totals, before, after, regions, members, this.#raised)
    const step = this.#options.incomeStepFen
    if (step <= 0) return
    // The arrays of the first run are written over: what was read from them is kept in `after`.
    const richer = this.#run(withIncomeRaised(table, step))
    addIncomeCliffs(totals, after, paymentsOf(this.#reformed, table, richer), step)
  }
}

function roomFor(outputs: BatchProgram['outputs'], table: Table, spare: number): BatchResult {
  const columns = new Map(
    outputs.map(({ name, entity, storage }) => {
      const rows = Math.ceil((table.entities.get(entity)?.rows ?? 0) * spare)
      return [
        name,
        storage === 'u8' ? new Uint8Array(rows) : storage === 'i32' ? new Int32Array(rows) : new Float64Array(rows),
      ] as const
    }),
  )
  return { columns, routed: new Int32Array(0) }
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

/** The same households, the first income of each a little higher. */
function withIncomeRaised(table: Table, monthlyFen: number): Table {
  const incomes = table.entities.get('收入项')
  const members = table.entities.get('成员')
  const column = incomes?.columns.get('年金额')
  if (incomes?.offsets === undefined || members?.offsets === undefined || column === undefined) return table
  const values = column.values.slice()
  for (let household = 0; household + 1 < members.offsets.length; household++) {
    const first = incomes.offsets[members.offsets[household] ?? 0] ?? 0
    const end = incomes.offsets[members.offsets[household + 1] ?? 0] ?? 0
    if (first < end) values[first] = (values[first] ?? 0) + monthlyFen * 12
  }
  const columns = new Map(incomes.columns).set('年金额', { ...column, values })
  return { ...table, entities: new Map(table.entities).set('收入项', { ...incomes, columns }) }
}

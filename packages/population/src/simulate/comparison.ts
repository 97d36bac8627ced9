import { type BatchProgram, type BatchResult, runBatch, type Table } from '@doudi/policy-engine/batch'
import type { ComparisonPlan } from './comparisonPlan.ts'
import { explain, fill, paymentsOf, paymentsOfBoth } from './payments.ts'
import { addComparison, addIncomeCliffs, type Totals } from './totals.ts'

/** Carries a plan out: compares table after table. */
export class Comparison {
  readonly #plan: ComparisonPlan
  #room: BatchResult | undefined

  constructor(plan: ComparisonPlan) {
    this.#plan = plan
  }

  /** Runs the program into arrays that are used again for the next table when they are long enough. */
  #run(table: Table): BatchResult {
    const { program, figures } = this.#plan
    const fits = program.outputs.every(
      ({ name, entity }) => (this.#room?.columns.get(name)?.length ?? -1) >= (table.entities.get(entity)?.rows ?? 0),
    )
    if (!fits) this.#room = roomFor(program.outputs, table, 1.05)
    return runBatch(program, table, figures, this.#room)
  }

  add(totals: Totals, table: Table): void {
    const { measured, reformed, sides, raised, options } = this.#plan
    const result = this.#run(table)
    const { before, after } = paymentsOfBoth(measured, reformed, table, result)
    totals.routed += result.routed.length
    for (const household of result.routed) {
      if (totals.explained >= options.explainAtMost) break
      totals.explained++
      const own = explain(measured, sides.baseline, table, household)
      const other = own && explain(measured, sides.reform, table, household)
      // Counted on both sides or on neither: else the difference of the costs would hold what is no difference.
      if (own === undefined || other === undefined) continue
      fill(before, household, own)
      fill(after, household, other)
    }
    const regions = table.entities.get('家庭')?.columns.get('认定地区')?.values
    const members = table.entities.get('成员')?.offsets ?? new Int32Array(1)
    addComparison(totals, before, after, regions, members, raised)
    const step = options.incomeStepFen
    if (step <= 0) return
    // The arrays of the first run are written over: what was read from them is kept in `after`.
    const richer = this.#run(withIncomeRaised(table, step))
    addIncomeCliffs(totals, after, paymentsOf(reformed, table, richer), step)
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

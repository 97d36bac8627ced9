import { evaluate, type Rules, readValue } from '@doudi/policy-engine'
import { type BatchResult, type EntityRows, rowOf, type Table } from '@doudi/policy-engine/batch'
import type { Measured } from './measured.ts'

/** What the households of one table get under one set of rules. */
export interface Payments {
  /** Fen a month by household, all programmes together. NaN where it cannot be told. */
  readonly total: Float64Array
  /** Bit k is 1 where programme k is paid to the household or to one of its members. */
  readonly paid: Uint32Array
  /** By programme: fen a month and receivers (households or persons), of the households that are not routed. */
  readonly cost: Float64Array
  readonly receivers: Float64Array
}

/** Adds up the outputs of a run by household. Routed households stay NaN until `explain` fills them. */
export function paymentsOf(measured: readonly Measured[], table: Table, result: BatchResult): Payments {
  const households = table.entities.get('家庭')?.rows ?? 0
  const payments = {
    total: new Float64Array(households),
    paid: new Uint32Array(households),
    cost: new Float64Array(measured.length),
    receivers: new Float64Array(measured.length),
  }
  for (const household of result.routed) payments.total[household] = Number.NaN
  const owners = new Map<string, Int32Array | undefined>()
  for (const [at, one] of measured.entries()) {
    const answer = result.columns.get(one.answer)
    const amount = result.columns.get(one.amount)
    if (answer === undefined || amount === undefined) throw new Error(`the program does not give out ${one.answer}`)
    if (!owners.has(one.entity)) owners.set(one.entity, ownersOf(table.entities.get(one.entity)))
    addProgramme(payments, at, answer, amount, table.entities.get(one.entity)?.rows ?? 0, owners.get(one.entity))
  }
  return payments
}

function addProgramme(
  { total, paid, cost, receivers }: Payments,
  at: number,
  answer: ArrayLike<number>,
  amount: ArrayLike<number>,
  rows: number,
  owners: Int32Array | undefined,
): void {
  const bit = 1 << at
  let sum = 0
  let count = 0
  for (let row = 0; row < rows; row++) {
    // Nearly every row ends here.
    if (answer[row] !== 1) continue
    const household = owners === undefined ? row : (owners[row] ?? 0)
    const before = total[household] ?? 0
    if (Number.isNaN(before)) continue
    const fen = amount[row] ?? 0
    total[household] = before + fen
    paid[household] = (paid[household] ?? 0) | bit
    sum += fen
    count++
  }
  cost[at] = (cost[at] ?? 0) + sum
  receivers[at] = (receivers[at] ?? 0) + count
}

/** For each row its household; undefined for the households themselves. */
function ownersOf(rows: EntityRows | undefined): Int32Array | undefined {
  if (rows?.offsets === undefined) return undefined
  const owners = new Int32Array(rows.rows)
  for (let at = 0; at + 1 < rows.offsets.length; at++) owners.fill(at, rows.offsets[at], rows.offsets[at + 1])
  return owners
}

/** What one household is paid, as the explaining back-end says it. */
export interface Explained {
  readonly total: number
  readonly paid: number
  /** Number of the programme and fen a month, one entry for each receiver. */
  readonly entries: readonly (readonly [programme: number, fen: number])[]
}

/** Asks the explaining back-end for one household; undefined where even that leaves something open. */
export function explain(
  measured: readonly Measured[],
  rules: Rules,
  table: Table,
  household: number,
): Explained | undefined {
  const evaluation = evaluate(rules, rowOf(table, household, rules), { outputs: measured.flatMap(variablesOf) })
  let total = 0
  let paid = 0
  const entries: [number, number][] = []
  for (const [at, one] of measured.entries()) {
    const answer = evaluation.plan.byName.get(one.answer)
    const amount = evaluation.plan.byName.get(one.amount)
    if (answer === undefined || amount === undefined) return undefined
    for (const row of evaluation.rows[answer.entity] ?? []) {
      const concerns = one.concerns === undefined ? undefined : readValue(evaluation, one.concerns, row)
      const said = row.variables[answer.slot]
      const fen = row.variables[amount.slot]
      if (said?.hi === 0 || concerns?.hi === 0) continue
      if (said?.lo !== 1 || fen === undefined || fen.lo !== fen.hi) return undefined
      total += fen.lo
      paid |= 1 << at
      entries.push([at, fen.lo])
    }
  }
  return { total, paid, entries }
}

/** Puts what was explained in the place of what the fast back-end left open. */
export function fill(payments: Payments, household: number, { total, paid, entries }: Explained): void {
  payments.total[household] = total
  payments.paid[household] = paid
  for (const [at, fen] of entries) {
    payments.cost[at] = (payments.cost[at] ?? 0) + fen
    payments.receivers[at] = (payments.receivers[at] ?? 0) + 1
  }
}

function variablesOf({ answer, amount, concerns }: Measured): string[] {
  return concerns === undefined ? [answer, amount] : [answer, amount, concerns]
}

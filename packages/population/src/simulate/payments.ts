import { evaluate, type Rules, readValue } from '@doudi/policy-engine'
import { type BatchResult, rowOf, type Table } from '@doudi/policy-engine/batch'
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
  const payments = noPayments(measured.length, table, result)
  for (const [at, one] of measured.entries()) addProgramme(payments, at, one, table, result)
  return payments
}

/** The same for both sides of a comparison: what the reform does not reach is added up once. */
export function paymentsOfBoth(
  measured: readonly Measured[],
  reformed: readonly Measured[],
  table: Table,
  result: BatchResult,
): { before: Payments; after: Payments } {
  const isReached = ({ answer, amount }: Measured, at: number) =>
    answer !== reformed[at]?.answer || amount !== reformed[at]?.amount
  const before = noPayments(measured.length, table, result)
  for (const [at, one] of measured.entries()) if (!isReached(one, at)) addProgramme(before, at, one, table, result)
  const { total, paid, cost, receivers } = before
  const after = { total: total.slice(), paid: paid.slice(), cost: cost.slice(), receivers: receivers.slice() }
  for (const [at, one] of measured.entries()) {
    if (!isReached(one, at)) continue
    addProgramme(before, at, one, table, result)
    addProgramme(after, at, reformed[at] as Measured, table, result)
  }
  return { before, after }
}

function noPayments(programmes: number, table: Table, { routed }: BatchResult): Payments {
  const households = table.entities.get('家庭')?.rows ?? 0
  const total = new Float64Array(households)
  for (const household of routed) total[household] = Number.NaN
  return {
    total,
    paid: new Uint32Array(households),
    cost: new Float64Array(programmes),
    receivers: new Float64Array(programmes),
  }
}

function addProgramme(
  { total, paid, cost, receivers }: Payments,
  at: number,
  { entity, answer, amount }: Measured,
  table: Table,
  { columns }: BatchResult,
): void {
  const answers = columns.get(answer)
  const amounts = columns.get(amount)
  if (answers === undefined || amounts === undefined) throw new Error(`the program does not give out ${answer}`)
  const { rows, offsets } = table.entities.get(entity) ?? { rows: 0 }
  const bit = 1 << at
  let sum = 0
  let count = 0
  let household = 0
  const fours = inFours(answers)
  for (let row = nextYes(answers, fours, 0, rows); row < rows; row = nextYes(answers, fours, row + 1, rows)) {
    if (offsets === undefined) household = row
    else while ((offsets[household + 1] ?? rows) <= row) household++
    const before = total[household] ?? 0
    if (Number.isNaN(before)) continue
    const fen = amounts[row] ?? 0
    total[household] = before + fen
    paid[household] = (paid[household] ?? 0) | bit
    sum += fen
    count++
  }
  cost[at] = (cost[at] ?? 0) + sum
  receivers[at] = (receivers[at] ?? 0) + count
}

/** The first row from `row` on where the answer is not no; `rows` if there is none. */
function nextYes(answers: ArrayLike<number>, fours: Uint32Array, row: number, rows: number): number {
  let next = row
  while (next < rows && answers[next] === 0) {
    next++
    // Nearly all say no: they are passed over four at a time.
    if ((next & 3) === 0) while (fours[next >> 2] === 0) next += 4
  }
  return Math.min(next, rows)
}

function inFours(answers: ArrayLike<number>): Uint32Array {
  const aligned = answers instanceof Uint8Array && answers.byteOffset % 4 === 0
  return aligned ? new Uint32Array(answers.buffer, answers.byteOffset, answers.length >> 2) : new Uint32Array(0)
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

import { evaluate, type Rules } from '@doudi/policy-engine'
import {
  compileBatch,
  layoutOf,
  type OutputRequest,
  parameterTable,
  rowOf,
  runBatch,
  type Table,
} from '@doudi/policy-engine/batch'

/** A programme that pays every month, as a simulation reads it. */
export interface Measured {
  readonly id: string
  readonly name: string
  readonly entity: string
  /** Names of variables. */
  readonly answer: string
  readonly amount: string
  /** Where this flag does not hold the programme is not asked at all. */
  readonly concerns?: string
}

/** A programme that a simulation cannot speak of, and the parameters or gaps that keep it from being decided. */
export interface LeftOut {
  readonly programme: string
  readonly name: string
  readonly because: readonly string[]
}

/** Paid for a while beside other help: not part of what a household lives on. */
const PASSING: ReadonlySet<string> = new Set(['priceSubsidy'])

/** Beyond this share of households without an answer a programme's sum would say nothing. */
const MOST_OPEN = 0.01

/** The programmes with a monthly amount under these rules. */
export function monthlyProgrammes(rules: Rules): Measured[] {
  return rules.programmes.flatMap(({ id, name, entity, answer, amounts, concerns }) => {
    const amount = amounts['monthly']
    return amount === undefined || PASSING.has(id)
      ? []
      : [{ id, name, entity, answer, amount, ...(concerns !== undefined && { concerns }) }]
  })
}

/** Outputs of a program: for each programme its answer, and its amount where the answer is yes. */
export function outputsOf(measured: readonly Measured[]): OutputRequest[] {
  return measured.flatMap(({ answer, amount, concerns }) => [
    { name: answer, ...(concerns !== undefined && { when: concerns }) },
    { name: amount, when: answer },
  ])
}

/** Tells the programmes that can be decided for most households of a sample from those that cannot. */
export function decidable(
  measured: readonly Measured[],
  rules: Rules,
  sample: Table,
): { decided: Measured[]; leftOut: LeftOut[] } {
  const decided: Measured[] = []
  const leftOut: LeftOut[] = []
  const layout = layoutOf(sample)
  const households = sample.entities.get('家庭')?.rows ?? 0
  for (const one of measured) {
    const program = compileBatch(rules, { outputs: outputsOf([one]), layout })
    const { routed } = runBatch(program, sample, parameterTable(program, [rules.parameters]))
    if (routed.length <= households * MOST_OPEN) decided.push(one)
    else leftOut.push({ programme: one.id, name: one.name, because: causesOf(one, rules, sample, routed[0] ?? 0) })
  }
  return { decided, leftOut }
}

function causesOf({ answer, amount }: Measured, rules: Rules, sample: Table, household: number): string[] {
  const evaluation = evaluate(rules, rowOf(sample, household, rules), { outputs: [answer, amount] })
  const causes = new Set<string>()
  for (const name of [answer, amount]) {
    const at = evaluation.plan.byName.get(name)
    for (const row of at === undefined ? [] : (evaluation.rows[at.entity] ?? []))
      for (const cause of row.variables[at?.slot ?? 0]?.causes ?? []) causes.add(cause.id)
  }
  return [...causes]
}

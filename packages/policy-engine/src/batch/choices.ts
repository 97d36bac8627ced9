import { type GraphNode, isUnknown } from './graph.ts'
import type { Numbers } from './numbers.ts'

/** Enums are far shorter. */
const LONGEST_TABLE = 64

/** One branch of 选择: the values it stands for, and what it gives. */
export interface Choice {
  readonly values: readonly number[]
  readonly then: GraphNode
}

/** 选择 by the value of an enum; the choices cover every value. */
export function choose(numbers: Numbers, on: GraphNode, choices: readonly Choice[]): GraphNode {
  const table = tableOf(numbers, on, choices)
  if (table !== undefined) return table
  const last = choices.at(-1) as Choice
  return choices
    .slice(0, -1)
    .reduceRight(
      (rest, { values, then }) => numbers.select(numbers.flags.isIn(on, values, false), then, rest),
      last.then,
    )
}

/** A choice among more than two figures of the place is read from a table: a chain of tests is hard to predict. */
function tableOf({ flags, graph }: Numbers, on: GraphNode, choices: readonly Choice[]): GraphNode | undefined {
  if (on.maybe || on.risky || on.level.depth < 0 || on.hi - on.lo > LONGEST_TABLE) return undefined
  if (choices.some(({ then }) => then.level.depth >= 0)) return undefined
  if (new Set(choices.map(({ then }) => then)).size < 3) return undefined
  const last = (choices.at(-1) as Choice).then
  const values = Array.from(
    { length: on.hi - on.lo + 1 },
    (_, k) => choices.find((c) => c.values.includes(on.lo + k))?.then ?? last,
  )
  const isNumber = values.some(({ rep }) => rep === 'num')
  const isOpen = values.some(({ rep }) => rep === 'kleene')
  const sure = values.filter((v) => !isUnknown(v))
  return graph.node('table', [on, ...(isOpen ? values.map((v) => flags.lift(v)) : values)], {
    rep: isNumber ? 'num' : isOpen ? 'kleene' : 'flag',
    ...(isNumber && { lo: Math.min(...sure.map((v) => v.lo)), hi: Math.max(...sure.map((v) => v.hi)) }),
  })
}

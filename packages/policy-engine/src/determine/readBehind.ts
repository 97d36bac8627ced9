import type { Expr } from '../language/ast.ts'
import { walk } from '../pack/order.ts'
import type { Programme, Rules, WarningRule } from '../rules.ts'

/** The programmes that must be answered to answer some: whether a stop is a gradual exit is said by another one. */
export function programmesBehind(rules: Rules, asked: ReadonlySet<string> | undefined): readonly Programme[] {
  if (asked === undefined) return rules.programmes
  return rules.programmes.filter(({ id }) => asked.has(id) || (id === 'gradualExit' && asked.has('dibao')))
}

/** Everything of the rules that the answers of some programmes are worked out from, told or warned of. */
export interface ReadBehind {
  /** Names of variables. */
  readonly outputs: readonly string[]
  readonly facts: ReadonlySet<string>
  /** Lists whose rows matter, also where only their number does, with the entities above them. */
  readonly entities: ReadonlySet<string>
}

/** What some programmes read: by names, not by the figures of one household, so that nothing read can be missed. */
export function readBehind(rules: Rules, programmes: readonly Programme[]): ReadBehind {
  const known = kept.get(rules.variables) ?? new Map<string, ReadBehind>()
  kept.set(rules.variables, known)
  const key = programmes.map(({ id }) => id).join('|')
  const found = known.get(key)
  if (found) return found
  const reader = new Reader(rules)
  for (const programme of programmes) reader.programme(programme)
  const read = { outputs: [...reader.variables], facts: reader.facts, entities: reader.entities }
  known.set(key, read)
  return read
}

/** Rules with the same formulas read the same. */
const kept = new WeakMap<Rules['variables'], Map<string, ReadBehind>>()

class Reader {
  readonly variables = new Set<string>()
  readonly facts = new Set<string>()
  readonly entities = new Set<string>()
  private readonly rules: Rules
  private readonly byName: ReadonlyMap<string, Rules['variables'][number]>

  constructor(rules: Rules) {
    this.rules = rules
    this.byName = new Map(rules.variables.map((variable) => [variable.name, variable]))
  }

  programme({ entity, answer, concerns, amounts, months, starts, receiving, warnings }: Programme): void {
    this.entity(entity)
    const named = [answer, concerns, starts, receiving?.flag, receiving?.monthly]
    for (const name of [...named, ...Object.values(amounts), ...Object.values(months)]) if (name) this.name(name)
    this.warnings(warnings)
  }

  private name(name: string): void {
    const fact = this.rules.facts.get(name)
    if (fact) {
      this.facts.add(name)
      this.entity(fact.entity)
    }
    const variable = this.byName.get(name)
    if (!variable || this.variables.has(name)) return
    this.variables.add(name)
    this.entity(variable.entity)
    this.expr(variable.expr)
    this.warnings(variable.warnings)
  }

  private expr(expr: Expr): void {
    walk(expr, (node) => {
      if (node.op === 'fact' || node.op === 'var') this.name(node.name)
      if (node.op === 'aggregate') this.entity(node.over)
    })
  }

  private warnings(warnings: readonly WarningRule[]): void {
    for (const { when, say } of warnings) {
      if (when) this.expr(when)
      for (const [, name = ''] of say.matchAll(/〔([^〕]+)〕/g)) this.name(name)
    }
  }

  private entity(name: string): void {
    if (this.entities.has(name)) return
    this.entities.add(name)
    const parent = this.rules.entities.get(name)?.parent
    if (parent !== undefined) this.entity(parent)
  }
}

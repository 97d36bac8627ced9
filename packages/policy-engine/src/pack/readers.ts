import type { Rules } from '../rules.ts'
import { walk } from './order.ts'

/** For each parameter, the programmes whose answer or amounts read it, directly or through other formulas. */
export function readersOfParameters(rules: Rules): Map<string, Set<string>> {
  const byName = new Map(rules.variables.map((variable) => [variable.name, variable]))
  const readers = new Map<string, Set<string>>()
  for (const programme of rules.programmes) {
    const seen = new Set<string>()
    const follow = (name: string): void => {
      const variable = byName.get(name)
      if (!variable || seen.has(name)) return
      seen.add(name)
      walk(variable.expr, (node) => {
        if (node.op === 'var') follow(node.name)
        const id = node.op === 'param' ? node.id : node.op === 'bands' ? node.param : undefined
        if (id) readers.set(id, (readers.get(id) ?? new Set()).add(programme.name))
      })
    }
    for (const name of [programme.answer, ...Object.values(programme.amounts), ...Object.values(programme.months)])
      follow(name)
  }
  return readers
}

import { checkFormula } from '../language/check.ts'
import { requireWhole } from '../language/checkNumbers.ts'
import { parseFormula } from '../language/parser.ts'
import { FormulaError } from '../language/problem.ts'
import type { Meaning, Scope } from '../language/scope.ts'
import { sameKind, typeWords } from '../language/types.ts'
import { adopt, toScale } from '../language/unify.ts'
import { findCycle } from './order.ts'
import type { PackSet } from './pack.ts'
import type { RulesRequest } from './request.ts'

/**
 * Reads the formulas of a reform: each takes the place of a variable of the packs and must be of its type.
 * Throws `FormulaError` naming the place for what a pack would be refused for.
 */
export function reformFormulas(
  set: PackSet,
  written: Readonly<Record<string, string>>,
): NonNullable<RulesRequest['formulas']> {
  const scope = scopeOf(set)
  const formulas = new Map(
    Object.entries(written).map(([name, source]) => {
      const variable = set.variables.get(name)
      const span = { from: 0, until: source.length }
      if (variable === undefined)
        throw new FormulaError('unknown-name', `没有变量 ${name}`, `there is no variable ${name}`, span)
      const { type, entity } = variable
      const expr = adopt(checkFormula(parseFormula(source), scope, entity, type), type, span)
      if (!sameKind(expr.type, type)) {
        const zh = `${name} 应是${typeWords(type)}，却是${typeWords(expr.type)}`
        throw new FormulaError('wrong-unit', zh, `${name} is ${type.kind}, not ${expr.type.kind}`, span)
      }
      if (type.scale % expr.type.scale !== 0) requireWhole(expr, type, span)
      return [name, { expr: toScale(expr, type.scale), source }] as const
    }),
  )
  const cycle = findCycle(set.variables, formulas)
  if (cycle) {
    const words = cycle.join(' → ')
    throw new FormulaError('cycle', `循环引用：${words}`, `cycle: ${words}`, { from: 0, until: 0 })
  }
  return formulas
}

function scopeOf({ shapes, parameters, variables }: PackSet): Scope {
  const byName = new Map([...parameters.values()].map((shape) => [shape.name, shape]))
  return {
    parents: new Map([...shapes.entities].map(([name, entity]) => [name, entity.parent])),
    enums: new Map([...shapes.enums].map(([name, values]) => [name, values.map(({ label }) => label)])),
    names: () => [...shapes.facts.keys(), ...byName.keys(), ...variables.keys()],
    find: (name): Meaning | undefined => {
      const fact = shapes.facts.get(name)
      if (fact) return { what: 'fact', entity: fact.entity, type: fact.type }
      const parameter = byName.get(name)
      if (parameter) return { what: 'param', id: parameter.id, type: parameter.type, bands: parameter.bands }
      const variable = variables.get(name)
      return variable && { what: 'var', entity: variable.entity, type: variable.type }
    },
  }
}

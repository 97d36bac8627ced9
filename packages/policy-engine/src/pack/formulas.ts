import type { Expr, Type } from '../language/ast.ts'
import { checkFormula } from '../language/check.ts'
import { requireWhole } from '../language/checkNumbers.ts'
import { parseFormula } from '../language/parser.ts'
import { FormulaError } from '../language/problem.ts'
import type { Scope } from '../language/scope.ts'
import { sameKind } from '../language/types.ts'
import { adopt, wrongUnit } from '../language/unify.ts'
import type { Building, Part } from './building.ts'
import { requireDocument } from './documents.ts'
import { walk } from './order.ts'
import type { PlacePath } from './source.ts'

interface FormulaRequest {
  readonly source: string
  readonly path: PlacePath
  readonly part: Part
  readonly entity: string
  readonly wanted: Type
  /** Whether the formula may keep a fraction. */
  readonly exact: boolean
  readonly scope: Scope
  readonly building: Building
}

/** Parses and checks one formula of a pack; a fault is noted with file, line and what the formula says there. */
export function readFormula(asked: FormulaRequest): Expr | undefined {
  const { source, path, part, wanted } = asked
  const whole = { from: 0, until: source.length }
  try {
    const expr = adopt(checkFormula(parseFormula(source), asked.scope, asked.entity, wanted), wanted, whole)
    if (!sameKind(expr.type, wanted)) throw wrongUnit(wanted, expr.type, whole)
    if (!asked.exact) requireWhole(expr, wanted, whole)
    walk(expr, (node) => {
      if (node.op === 'gap') for (const ref of node.clauses) requireDocument(part, asked.building, ref, path)
    })
    return { ...expr, span: whole, origin: { source } }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const place = source.slice(error.span.from, error.span.until)
    part.source.fault(error.fault, path, `${error.message}${place ? `（在「${place}」处）` : ''}`, error.english)
    return undefined
  }
}

import type { ExprOf } from '../language/ast.ts'
import type { Rules, Variable } from '../rules.ts'
import { aggregateSql } from './aggregates.ts'
import type { Columns, InputColumn, PlannedColumn, SqlLayout } from './columns.ts'
import { sqlExpression } from './expression.ts'
import { columnsIn, isAtom, type SqlNames, sqlNames } from './names.ts'
import { literal, pick, type RegionRange, regionRange, type SqlType, unknown } from './snippets.ts'

/** Compiles formulas into columns; sub-expressions that SQL would have to repeat become columns of their own. */
export class Planner implements Columns {
  readonly names: SqlNames
  readonly inputs = new Map<string, InputColumn>()
  readonly computed = new Map<string, PlannedColumn>()
  /** Ids of the parameters read as one value, and of those read as a table of bands. */
  readonly scalars = new Set<string>()
  readonly tables = new Set<string>()
  readonly #rules: Rules
  readonly #variables: ReadonlyMap<string, Variable>
  readonly #layout: SqlLayout
  readonly #byText = new Map<string, string>()

  constructor(rules: Rules, layout: SqlLayout) {
    this.#rules = rules
    this.#layout = layout
    this.names = sqlNames(rules)
    this.#variables = new Map(rules.variables.map((variable) => [variable.name, variable]))
  }

  /** Plans a variable and all it reads; gives the name of its column. */
  variable(name: string): string {
    const column = this.names.variable(name)
    const variable = this.#variables.get(name)
    if (this.computed.has(column) || variable === undefined) return column
    const type: SqlType = variable.type.kind === 'flag' ? 'boolean' : 'bigint'
    const text = sqlExpression(variable.expr, type, { entity: variable.entity, plan: this })
    this.#add({ name: column, entity: variable.entity, text, needs: columnsIn(text) })
    return column
  }

  /** A fact: its column, its constant, or unknown where the table says nothing of it. */
  fact(name: string, type: SqlType): string {
    if (this.#layout.columns.has(name)) return this.#input(this.names.fact(name), name, type)
    const constant = this.#layout.constants.get(name)
    if (constant === undefined) return unknown(type)
    return type === 'boolean' ? String(constant !== 0) : literal(constant)
  }

  /** Both ends of a region fact, or undefined where the table says nothing of it. */
  region(name: string): RegionRange | undefined {
    if (this.#layout.columns.has(name)) {
      const column = this.names.fact(name)
      return {
        lo: this.#input(`${column}_lo`, name, 'bigint', 'atLeast'),
        hi: this.#input(`${column}_hi`, name, 'bigint', 'atMost'),
      }
    }
    const constant = this.#layout.constants.get(name)
    if (constant === undefined) return undefined
    const [lo, hi] = regionRange(constant)
    return { lo: literal(lo), hi: literal(hi) }
  }

  parameter(id: string): string | undefined {
    if (!this.#rules.parameters.has(id)) return undefined
    this.scalars.add(id)
    return `p${this.names.parameter(id)}`
  }

  bands(id: string): { at: string; is: string } | undefined {
    if (!this.#rules.parameters.has(id)) return undefined
    this.tables.add(id)
    const column = `p${this.names.parameter(id)}`
    return { at: `${column}_at`, is: `${column}_is` }
  }

  /** A name or literal standing for this text: the text itself, or a column that holds it. */
  atom(text: string, entity: string): string {
    return isAtom(text) ? text : this.#column(text, entity)
  }

  /** Plans an aggregate over the rows one level below; gives the column that holds it, or its value over no rows. */
  aggregate(expr: ExprOf<'aggregate'>): string {
    const parent = this.#rules.entities.get(expr.over)?.parent
    if (parent === undefined) throw new Error(`there is no list of ${expr.over}`)
    const at = { entity: expr.over, plan: this }
    const type: SqlType = expr.kind === 'any' || expr.kind === 'all' ? 'boolean' : 'bigint'
    const where = expr.where === undefined ? 'true' : sqlExpression(expr.where, 'boolean', at)
    const body = expr.body === undefined ? 'true' : sqlExpression(expr.body, type, at)
    let value = body
    if (expr.kind === 'sum') value = pick(where, this.atom(body, expr.over), '0::bigint', 'bigint')
    if (expr.kind === 'count') value = where
    if (expr.kind === 'any') value = `(${where} and ${body})`
    if (expr.kind === 'all') value = `(not ${where} or ${body})`
    const condition = expr.kind === 'max' || expr.kind === 'min' ? this.atom(where, expr.over) : 'true'
    const { text, empty } = aggregateSql(expr.kind, this.atom(value, expr.over), condition)
    return this.#layout.lists.has(expr.over) ? this.#overRows(text, empty, expr.over, parent) : empty
  }

  #overRows(text: string, empty: string, over: string, entity: string): string {
    const key = `${entity} over ${over}: ${text}`
    const before = this.#byText.get(key)
    if (before !== undefined) return before
    const listKnown = this.names.listKnown(over)
    this.inputs.set(listKnown, { column: listKnown, entity, type: 'boolean', of: { kind: 'list', over } })
    const name = `a${this.#byText.size}`
    this.#byText.set(key, name)
    this.#add({ name, entity, text, needs: [...columnsIn(text), listKnown], aggregate: { over, empty, listKnown } })
    return name
  }

  #column(text: string, entity: string): string {
    const key = `${entity}: ${text}`
    const before = this.#byText.get(key)
    if (before !== undefined) return before
    const name = `x${this.#byText.size}`
    this.#byText.set(key, name)
    this.#add({ name, entity, text, needs: columnsIn(text) })
    return name
  }

  #input(column: string, fact: string, type: SqlType, end?: 'atLeast' | 'atMost'): string {
    const entity = this.#rules.facts.get(fact)?.entity
    if (entity === undefined) throw new Error(`no fact called ${fact}`)
    this.inputs.set(column, { column, entity, type, of: { kind: 'fact', fact, ...(end && { end }) } })
    return column
  }

  #add(column: PlannedColumn): void {
    this.computed.set(column.name, column)
  }
}

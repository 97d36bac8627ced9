import type { Expr, ExprOf } from '../language/ast.ts'
import type { Rules, Variable } from '../rules.ts'
import { Aggregates } from './aggregates.ts'
import { factBounds, parameterBounds } from './bounds.ts'
import { choose } from './choices.ts'
import { EntityTree } from './entityTree.ts'
import { Flags } from './flags.ts'
import { BY_PLACE, constantOf, EVERYWHERE, Graph, type GraphNode, type Level } from './graph.ts'
import { HELPERS, type Helper } from './helpers.ts'
import { Numbers } from './numbers.ts'
import { type RegionNode, Regions } from './regions.ts'
import { compareSpan } from './spans.ts'
import type { Layout } from './table.ts'

/** What a lowering stands on. */
export interface LowerOptions {
  readonly layout: Layout
  readonly nullable: ReadonlySet<string>
  /** Variables that an earlier unit has worked out: read as columns. */
  readonly imported?: (variable: string) => GraphNode | undefined
}

/** From canonical trees to the graph: facts become columns or constants, variables become their formulas. */
export class Lowering {
  readonly graph = new Graph()
  readonly flags = new Flags(this.graph)
  readonly numbers = new Numbers(this.graph, this.flags)
  readonly aggregates = new Aggregates(this.graph, this.flags, this.numbers)
  readonly regions = new Regions(this.flags, this.numbers)
  readonly tree: EntityTree
  /** Lists that a formula walks, even where folding has left no loop: an unknown list sends its household away. */
  readonly lists = new Set<string>()
  readonly #rules: Rules
  readonly #options: LowerOptions
  readonly #variables: ReadonlyMap<string, Variable>
  readonly #done = new Map<string, GraphNode>()

  constructor(rules: Rules, options: LowerOptions) {
    this.#rules = rules
    this.#options = options
    this.tree = new EntityTree(rules.entities)
    this.#variables = new Map(rules.variables.map((v) => [v.name, v]))
  }

  variable(name: string): GraphNode {
    const known = this.#done.get(name)
    if (known !== undefined) return known
    const variable = this.#variables.get(name)
    if (variable === undefined) throw new Error(`no variable is called ${name}`)
    const node =
      this.#options.imported?.(name) ?? this.#typed(this.lower(variable.expr, variable.entity), variable.type.kind)
    this.#done.set(name, node)
    return node
  }

  /** 0, or 否 where the value is a flag. */
  zeroLike(node: GraphNode): GraphNode {
    return node.rep === 'num' ? this.graph.number(0) : this.graph.flag(false)
  }

  /** The gap of the law and a literal 0 take the type that is asked for. */
  #typed(node: GraphNode, kind: string): GraphNode {
    return kind === 'flag' ? this.flags.flagOf(node) : node
  }

  lower(expr: Expr, at: string): GraphNode {
    const { graph, flags, numbers } = this
    const of = (e: Expr) => this.lower(e, at)
    switch (expr.op) {
      case 'const':
        return expr.type.kind === 'flag' ? graph.flag(expr.value !== 0) : graph.number(expr.value)
      case 'fact':
        return this.#fact(expr)
      case 'var':
        if (!this.#variables.has(expr.name)) return this.#unknownOf(expr.type.kind)
        return this.variable(expr.name)
      case 'param':
        return this.#parameter(expr)
      case 'gap':
        return this.#unknownOf(expr.type.kind)
      case 'add':
        return numbers.add(of(expr.left), of(expr.right))
      case 'sub':
        return numbers.sub(of(expr.left), of(expr.right))
      case 'mul':
        return numbers.mul(of(expr.left), of(expr.right))
      case 'neg':
        return numbers.sub(graph.number(0), of(expr.operand))
      case 'rescale':
        return numbers.mul(of(expr.operand), graph.number(expr.by))
      case 'exactDivide':
        return of(expr.operand)
      case 'round': {
        const unit = graph.number(expr.unit)
        const divisor = expr.divisor === undefined ? unit : numbers.mul(of(expr.divisor), unit)
        return numbers.round(expr.mode, of(expr.operand), divisor)
      }
      case 'compare':
        return this.#compare(expr, at)
      case 'and':
        return flags.and(expr.operands.map(of))
      case 'or':
        return flags.or(expr.operands.map(of))
      case 'not':
        return flags.not(of(expr.operand))
      case 'if':
        return numbers.select(of(expr.test), of(expr.then), of(expr.otherwise))
      case 'min':
      case 'max':
        return numbers.least(expr.op, expr.operands.map(of))
      case 'in':
        return flags.isIn(of(expr.operand), expr.set, expr.negated)
      case 'age':
        return this.#call(expr.nextDay ? 'ageFromDayAfter' : 'ageFromBirthday', [of(expr.born), of(expr.on)], 0, 2000)
      case 'monthOf':
        return this.#call('monthOf', [of(expr.operand)], -100_000, 100_000)
      case 'fullMonths':
        return this.#call('fullMonths', [of(expr.from), of(expr.until)], 0, 100_000)
      case 'monthsBetween':
        return numbers.least('max', [graph.number(0), numbers.sub(of(expr.until), of(expr.from))])
      case 'shift':
        return numbers.add(of(expr.operand), of(expr.by))
      case 'sameRegion':
        return this.regions.same(this.#region(expr.left, at), this.#region(expr.right, at), expr.digits)
      case 'within':
        return this.regions.within(of(expr.region), expr.code)
      case 'choose':
        return this.#choose(expr, at)
      case 'bands':
        return graph.node('bands', [of(expr.operand)], {
          rep: 'num',
          level: atLeast(of(expr.operand).level, this.tree.level(this.tree.root)),
          maybe: of(expr.operand).maybe || this.#options.nullable.has(expr.param),
          lo: 0,
          hi: 1e10,
          data: { name: expr.param },
        })
      case 'aggregate':
        return this.#aggregate(expr, at)
      case 'exceptions':
        return this.#exceptions(expr, at)
      case 'beside': {
        const left = of(expr.left)
        const right = of(expr.right)
        return numbers.select(flags.compare('=', left, right), left, graph.unknownNumber())
      }
    }
  }

  #unknownOf(kind: string): GraphNode {
    return kind === 'flag' ? this.graph.unknownFlag() : this.graph.unknownNumber()
  }

  #fact(expr: ExprOf<'fact'>): GraphNode {
    const { layout } = this.#options
    const storage = layout.columns.get(expr.name)
    const flag = expr.type.kind === 'flag'
    if (storage !== undefined) {
      const [lo, hi] = factBounds(expr.type, storage, this.#rules)
      const maybe = layout.sparse?.has(expr.name) ?? false
      const rep = flag ? (maybe ? 'kleene' : 'flag') : 'num'
      const level = this.tree.level(expr.entity)
      return this.graph.node('column', [], {
        rep,
        maybe,
        level,
        lo,
        hi: rep === 'kleene' ? 3 : hi,
        data: { name: expr.name },
      })
    }
    const constant = layout.constants.get(expr.name)
    if (constant === undefined) return this.#unknownOf(expr.type.kind)
    return flag ? this.graph.flag(constant !== 0) : this.graph.number(constant)
  }

  #parameter(expr: ExprOf<'param'>): GraphNode {
    const maybe = this.#options.nullable.has(expr.id)
    const flag = expr.type.kind === 'flag'
    const [lo, hi] = parameterBounds(expr.type)
    const rep = flag ? (maybe ? 'kleene' : 'flag') : 'num'
    return this.graph.node('param', [], {
      rep,
      maybe,
      level: BY_PLACE,
      lo,
      hi: rep === 'kleene' ? 3 : hi,
      data: { name: expr.id },
    })
  }

  #compare(expr: ExprOf<'compare'>, at: string): GraphNode {
    if (expr.left.type.kind === 'region' || expr.right.type.kind === 'region') {
      const same = this.regions.same(this.#region(expr.left, at), this.#region(expr.right, at), 12)
      return expr.relation === '!=' ? this.flags.not(same) : same
    }
    const left = this.lower(expr.left, at)
    const right = this.lower(expr.right, at)
    return compareSpan(this.numbers, expr.relation, left, right) ?? this.flags.compare(expr.relation, left, right)
  }

  #call(fn: Helper, args: readonly GraphNode[], lo: number, hi: number): GraphNode {
    if (args.some((a) => a.op === 'const' && Number.isNaN(a.data.value))) return this.graph.unknownNumber()
    const values = args.map(constantOf)
    const all = values.filter((v) => v !== undefined)
    if (all.length === args.length) return this.graph.number((HELPERS[fn] as (...a: number[]) => number)(...all))
    return this.graph.node('call', args, { rep: 'num', lo, hi, data: { fn } })
  }

  #region(expr: Expr, at: string): RegionNode {
    return { node: this.lower(expr, at), digits: 0 }
  }

  #choose(expr: ExprOf<'choose'>, at: string): GraphNode {
    const cases = expr.cases.map((c) => ({
      values: c.values,
      then: this.#typed(this.lower(c.then, at), expr.type.kind),
    }))
    return choose(this.numbers, this.lower(expr.on, at), cases)
  }

  #aggregate(expr: ExprOf<'aggregate'>, at: string): GraphNode {
    const { graph, flags, numbers, aggregates, tree } = this
    const { over, kind } = expr
    if (!this.#options.layout.lists.has(over)) return this.#empty(kind)
    this.lists.add(over)
    const inner = tree.level(over)
    const level = tree.isAbove(at, over) ? tree.level(at) : tree.level(tree.parent(over))
    const where = expr.where === undefined ? graph.flag(true) : flags.flagOf(this.lower(expr.where, over))
    const body = expr.body === undefined ? graph.flag(true) : this.lower(expr.body, over)
    switch (kind) {
      case 'sum':
        return aggregates.sum(over, inner, level, numbers.select(where, body, graph.number(0)))
      case 'count':
        return aggregates.sum(over, inner, level, numbers.count(where))
      case 'any':
        return aggregates.any(over, inner, level, flags.and([where, body]))
      case 'all':
        return aggregates.all(over, inner, level, flags.or([flags.not(where), body]))
      case 'max':
      case 'min':
        return aggregates.extreme(kind, over, inner, level, where, body)
    }
  }

  #empty(kind: ExprOf<'aggregate'>['kind']): GraphNode {
    return kind === 'any' || kind === 'all' ? this.graph.flag(kind === 'all') : this.graph.number(0)
  }

  /** The highest level that applies wins; two that apply at one level contradict each other. */
  #exceptions(expr: ExprOf<'exceptions'>, at: string): GraphNode {
    const { flags, numbers } = this
    const cases = expr.cases.map((c) => ({
      level: c.level,
      when: flags.flagOf(this.lower(c.when, at)),
      then: this.#typed(this.lower(c.then, at), expr.type.kind),
    }))
    let value = this.#typed(this.lower(expr.base, at), expr.type.kind)
    for (const level of [...new Set(cases.map((c) => c.level))].sort((a, b) => a - b)) {
      const here = cases.filter((c) => c.level === level)
      for (const { when, then } of here) value = numbers.select(when, then, value)
      const pairs = here.flatMap((a, k) => here.slice(k + 1).map((b) => flags.and([a.when, b.when])))
      value = numbers.select(flags.or(pairs), this.#unknownOf(expr.type.kind), value)
    }
    return value
  }
}

function atLeast(level: Level, least: Level): Level {
  return level.depth < least.depth || level === EVERYWHERE ? least : level
}

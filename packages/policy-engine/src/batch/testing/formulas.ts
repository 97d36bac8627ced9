import fc from 'fast-check'
import type { ClauseRef, Expr, Type } from '../../language/ast.ts'
import { ANY, COUNT, DAY, enumType, FLAG, MONEY, MONTH, REGION, SHARE } from '../../language/types.ts'
import type { EntityShape, FactShape, Parameter, Rules, Variable } from '../../rules.ts'

/** A small world in which any formula of the language can stand: household, members, incomes of members. */
const PARENTS: Readonly<Record<string, string | undefined>> = { 家庭: undefined, 成员: '家庭', 收入项: '成员' }
const LEVELS = ['家庭', '成员', '收入项'] as const
const KIND = enumType('类')
export const LABELS = 4

export const FACTS: readonly (readonly [name: string, entity: string, type: Type])[] = [
  ['家财', '家庭', MONEY],
  ['家旗', '家庭', FLAG],
  ['家数', '家庭', COUNT],
  ['家地', '家庭', REGION],
  ['人财', '成员', MONEY],
  ['人旗', '成员', FLAG],
  ['人类', '成员', KIND],
  ['生日', '成员', DAY],
  ['人地', '成员', REGION],
  ['起月', '成员', MONTH],
  ['项财', '收入项', MONEY],
  ['项类', '收入项', KIND],
]

const span = { from: 0, until: 0 }
const REF: ClauseRef = { doc: 'T', clause: '一' }

export const PARAMETERS: readonly Parameter[] = [
  figure('line', MONEY, 62_000),
  figure('share', SHARE, 3_000),
  figure('switch', FLAG, 1),
  figure('unset', MONEY, undefined),
  figure('unsetSwitch', FLAG, undefined),
  {
    ...figure('bands', MONEY, undefined),
    bands: [
      { atLeast: 2, value: 500 },
      { atLeast: 5, value: 900 },
    ],
  },
]

function figure(id: string, type: Type, value: number | undefined): Parameter {
  const status = value === undefined ? 'unset' : 'printed'
  return {
    id,
    name: id,
    type,
    unit: type.kind,
    status,
    jurisdiction: '',
    knownBy: '',
    ...(value !== undefined && { value }),
  }
}

type Wanted = 'money' | 'count' | 'flag'
const TYPES: Readonly<Record<Wanted, Type>> = { money: MONEY, count: COUNT, flag: FLAG }

/** Rules with a few variables at each level, each of which may read those before it. */
export const anyRules: fc.Arbitrary<Rules> = fc
  .tuple(...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((_, k) => fc.tuple(place(k), wanted())))
  .chain((slots) => {
    const made: Variable[] = []
    const all = slots.map(([entity, kind], k) => {
      const known = slots.slice(0, k).map(([e, w], i) => ({ name: `量${i}`, entity: e, kind: w }))
      return new Formulas(known).of(kind, entity, 3).map((expr) => variable(`量${k}`, entity, TYPES[kind], expr))
    })
    return fc.tuple(...all).map((variables) => rulesOf([...made, ...variables]))
  })

function place(k: number): fc.Arbitrary<string> {
  return k === 7 ? fc.constant('家庭') : fc.constantFrom('家庭', '家庭', '成员', '成员', '收入项')
}

function wanted(): fc.Arbitrary<Wanted> {
  return fc.constantFrom('money', 'money', 'flag', 'flag', 'count')
}

export function variable(name: string, entity: string, type: Type, expr: Expr): Variable {
  return { name, entity, type, module: 'm', expr, source: '', ref: REF, warnings: [], rules: [], pack: 't' }
}

export function rulesOf(variables: readonly Variable[]): Rules {
  const entities = LEVELS.map((name): [string, EntityShape] => {
    const parent = PARENTS[name]
    return [name, { name, code: name, ...(parent !== undefined && { parent }) }]
  })
  const facts = FACTS.map(([name, entity, type]): [string, FactShape] => [
    name,
    { name, entity, code: name, type, by: 'x', cost: 0 },
  ])
  return {
    jurisdiction: '',
    on: 19_000,
    formulaKey: '',
    entities: new Map(entities),
    enums: new Map([['类', Array.from({ length: LABELS }, (_, k) => ({ code: `k${k}`, label: `类${k}` }))]]),
    facts: new Map(facts),
    variables,
    parameters: new Map(PARAMETERS.map((p) => [p.id, p])),
    programmes: [],
  }
}

interface KnownVariable {
  readonly name: string
  readonly entity: string
  readonly kind: Wanted
}

/** Arbitrary formulas of a kind, standing in a row of an entity, up to a depth. */
class Formulas {
  readonly #known: readonly KnownVariable[]
  readonly #made = new Map<string, fc.Arbitrary<Expr>>()

  constructor(known: readonly KnownVariable[]) {
    this.#known = known
  }

  of(kind: Wanted, entity: string, depth: number): fc.Arbitrary<Expr> {
    const key = `${kind} ${entity} ${depth}`
    const made =
      this.#made.get(key) ??
      fc.oneof(...this.#leaves(kind, entity), ...(depth > 0 ? this.#nodes(kind, entity, depth - 1) : []))
    this.#made.set(key, made)
    return made
  }

  #leaves(kind: Wanted, entity: string): fc.Arbitrary<Expr>[] {
    const above = chain(entity)
    const type = TYPES[kind]
    const facts = FACTS.filter(([, e, t]) => above.includes(e) && t.kind === kind).map(([name, e]) =>
      fact(name, e, type),
    )
    const variables = this.#known
      .filter((v) => v.kind === kind && above.includes(v.entity))
      .map((v): Expr => ({ op: 'var', entity: v.entity, name: v.name, type, span }))
    const parameters = PARAMETERS.filter((p) => p.type.kind === kind && p.bands === undefined).map(
      (p): Expr => ({ op: 'param', id: p.id, type, span }),
    )
    const value =
      kind === 'flag'
        ? fc.nat(1)
        : kind === 'count'
          ? fc.integer({ min: -3, max: 9 })
          : fc.integer({ min: -90_000, max: 90_000 })
    const leaves: fc.Arbitrary<Expr>[] = [value.map((v): Expr => ({ op: 'const', value: v, type, span }))]
    if (facts.length + variables.length + parameters.length > 0)
      leaves.push(fc.constantFrom(...facts, ...variables, ...variables, ...parameters))
    leaves.push(
      fc.constant<Expr>({ op: 'gap', reason: '未载', clauses: [], type: kind === 'count' ? ANY : type, span }),
    )
    return [...leaves, leaves[0] as fc.Arbitrary<Expr>, leaves[1] as fc.Arbitrary<Expr>]
  }

  #nodes(kind: Wanted, entity: string, depth: number): fc.Arbitrary<Expr>[] {
    const type = TYPES[kind]
    const of = (k: Wanted) => this.of(k, entity, depth)
    const node = (shape: object): fc.Arbitrary<Expr> =>
      fc.record(shape as Record<string, fc.Arbitrary<unknown>>).map((n) => ({ type, span, ...n }) as unknown as Expr)
    const op = (...names: string[]) => fc.constantFrom(...names)
    const exception = fc.record({
      level: fc.integer({ min: 1, max: 2 }),
      when: of('flag'),
      then: of(kind),
      ref: fc.constant(REF),
    })
    const common = [
      node({ op: op('if'), test: of('flag'), then: of(kind), otherwise: of(kind) }),
      node({ op: op('exceptions'), base: of(kind), cases: fc.array(exception, { minLength: 1, maxLength: 3 }) }),
      node({ op: op('beside'), left: of(kind), right: of(kind), clauses: fc.constant([]) }),
      ...this.#aggregates(kind, entity, depth),
      ...(entity === '家庭' ? [] : [this.#choose(kind, entity, depth)]),
    ]
    return kind === 'flag'
      ? [...common, ...this.#flags(entity, depth, node, op)]
      : [...common, ...this.#numbers(kind, entity, depth, node, op)]
  }

  #choose(kind: Wanted, entity: string, depth: number): fc.Arbitrary<Expr> {
    const on = fact('人类', '成员', KIND)
    const choice = (...cases: { readonly values: readonly number[]; readonly then: Expr }[]): Expr => ({
      op: 'choose',
      on,
      type: TYPES[kind],
      span,
      cases,
    })
    const two = fc
      .tuple(this.of(kind, entity, depth), this.of(kind, entity, depth))
      .map(([a, b]) => choice({ values: [0, 3], then: a }, { values: [1, 2], then: b }))
    // Each value its own figure: what is read from a table.
    const figures = fc
      .array(this.of(kind, entity, 0), { minLength: 4, maxLength: 4 })
      .map((all) => choice(...all.map((then, k) => ({ values: [k], then }))))
    return fc.oneof(two, figures)
  }

  #aggregates(kind: Wanted, entity: string, depth: number): fc.Arbitrary<Expr>[] {
    const below = LEVELS.filter((e) => PARENTS[e] === entity)
    return below.map((over) => {
      const kinds =
        kind === 'flag' ? ['any', 'all'] : kind === 'money' ? ['sum', 'sum', 'max', 'min'] : ['count', 'sum']
      const where = fc.option(this.of('flag', over, depth), { nil: undefined })
      return fc.tuple(fc.constantFrom(...kinds), where, this.of(kind, over, depth)).map(([k, w, body]): Expr => {
        const parts = { ...(w !== undefined && { where: w }), ...(k !== 'count' && { body }) }
        return { op: 'aggregate', kind: k as 'sum', over, type: TYPES[kind], span, ...parts }
      })
    })
  }

  #numbers(kind: Wanted, entity: string, depth: number, node: Node, op: Names): fc.Arbitrary<Expr>[] {
    const of = (k: Wanted) => this.of(k, entity, depth)
    const share = fc.constant<Expr>({ op: 'param', id: 'share', type: SHARE, span })
    const product = fc
      .tuple(of(kind), share)
      .map(([left, right]): Expr => ({ op: 'mul', left, right, type: { ...TYPES[kind], scale: 10_000 }, span }))
    const modes = op('floor', 'ceil', 'half')
    const nodes = [
      node({ op: op('add', 'sub'), left: of(kind), right: of(kind) }),
      node({ op: op('neg'), operand: of(kind) }),
      node({ op: op('min', 'max'), operands: fc.array(of(kind), { minLength: 2, maxLength: 3 }) }),
      node({ op: op('round'), mode: modes, operand: product, unit: fc.constant(10_000) }),
      node({ op: op('round'), mode: modes, operand: of(kind), divisor: of('count'), unit: fc.constant(1) }),
    ]
    if (kind === 'money')
      return [
        ...nodes,
        node({ op: op('bands'), operand: of('count'), param: op('bands') }),
        node({ op: op('mul'), left: of('money'), right: of('count') }),
      ]
    if (!chain(entity).includes('成员')) return nodes
    const born = fc.constant(fact('生日', '成员', DAY))
    const on = fc.integer({ min: 18_000, max: 19_500 }).map((value): Expr => ({ op: 'const', value, type: DAY, span }))
    const month = fc
      .integer({ min: 24_200, max: 24_300 })
      .map((value): Expr => ({ op: 'const', value, type: MONTH, span }))
    return [
      ...nodes,
      node({ op: op('age'), born, on, nextDay: fc.boolean() }),
      node({ op: op('fullMonths'), from: born, until: on }),
      node({ op: op('monthsBetween'), from: fc.constant(fact('起月', '成员', MONTH)), until: month }),
    ]
  }

  #flags(entity: string, depth: number, node: Node, op: Names): fc.Arbitrary<Expr>[] {
    const of = (k: Wanted) => this.of(k, entity, depth)
    const relation = op('<', '<=', '=', '!=', '>=', '>')
    const nodes = [
      node({ op: op('and', 'or'), operands: fc.array(of('flag'), { minLength: 2, maxLength: 3 }) }),
      node({ op: op('not'), operand: of('flag') }),
      node({ op: op('compare'), relation, left: of('money'), right: of('money') }),
      node({ op: op('compare'), relation, left: of('count'), right: of('count') }),
      node({
        op: op('in'),
        operand: of('count'),
        set: fc.uniqueArray(fc.integer({ min: -1, max: 40 }), { minLength: 1, maxLength: 4 }),
        negated: fc.boolean(),
      }),
      node({
        op: op('within'),
        region: fc.constant(fact('家地', '家庭', REGION)),
        code: op('5001', '500101', '500101001'),
      }),
    ]
    if (!chain(entity).includes('成员')) return nodes
    const kinds = fc.uniqueArray(fc.nat(LABELS - 1), { minLength: 1, maxLength: 3 })
    return [
      ...nodes,
      node({ op: op('in'), operand: fc.constant(fact('人类', '成员', KIND)), set: kinds, negated: fc.boolean() }),
      node({
        op: op('sameRegion'),
        left: fc.constant(fact('人地', '成员', REGION)),
        right: fc.constant(fact('家地', '家庭', REGION)),
        digits: fc.constantFrom(4, 6, 9),
      }),
    ]
  }
}

type Node = (shape: object) => fc.Arbitrary<Expr>
type Names = (...names: string[]) => fc.Arbitrary<string>

function chain(entity: string): readonly string[] {
  const parent = PARENTS[entity]
  return parent === undefined ? [entity] : [entity, ...chain(parent)]
}

function fact(name: string, entity: string, type: Type): Expr {
  return { op: 'fact', entity, name, type, span }
}

import type { Expr, Type } from '../language/ast.ts'
import { childrenOf } from '../pack/order.ts'

/** A name in a formula whose figure is put in behind it. */
export interface Slot {
  readonly what: 'fact' | 'var' | 'param'
  /** Name of the fact or variable, id of the parameter. */
  readonly name: string
  readonly entity: string
  readonly type: Type
  /** Entities to go down through, for names inside an aggregate. */
  readonly through: readonly string[]
}

export type Segment = string | Slot

/**
 * A formula as text with places for figures: 家庭月收入〔…〕 < 低保标准〔…〕 × 家庭人数〔…〕.
 * Made once for each expression; filling it is joining strings.
 */
export interface Template {
  readonly segments: readonly Segment[]
  /** All that the formula reads, in the order of its text. */
  readonly slots: readonly Slot[]
}

const templates = new WeakMap<Expr, Template>()

export function templateOf(expr: Expr, source: string): Template {
  let template = templates.get(expr)
  if (!template) {
    const segments = segmentsOf(expr, expr.origin?.source ?? source)
    template = { segments, slots: segments.filter((segment): segment is Slot => typeof segment !== 'string') }
    templates.set(expr, template)
  }
  return template
}

interface Found {
  readonly at: number
  readonly slot: Slot
}

function segmentsOf(expr: Expr, source: string): Segment[] {
  const parts = expr.origin && !expr.origin.ref ? undefined : joinedParts(expr)
  if (parts)
    return parts.flatMap((part) =>
      typeof part === 'string' ? [part] : segmentsOf(part, part.origin?.source ?? source),
    )
  const found: Found[] = []
  collect(expr, [], found)
  found.sort((a, b) => a.at - b.at)
  const segments: Segment[] = []
  let from = expr.span.from
  for (const { at, slot } of found) {
    if (at < from) continue
    segments.push(source.slice(from, at), slot)
    from = at
  }
  segments.push(source.slice(from, Math.max(from, expr.span.until)))
  return segments.filter((segment) => segment !== '')
}

/** An expression put together from several formulas has no text of its own: it is told part by part. */
function joinedParts(expr: Expr): (string | Expr)[] | undefined {
  const children = childrenOf(expr)
  if (!children.some((child) => child.origin)) return undefined
  switch (expr.op) {
    case 'or':
      return expr.operands.flatMap((operand, index) => (index === 0 ? [operand] : [' 或 ', operand]))
    case 'beside':
      return [expr.left, ' 并存 ', expr.right]
    case 'if':
      return ['若 ', expr.test, ' 则 ', expr.then, ' 否则 ', expr.otherwise]
    case 'exceptions':
      return [expr.base, ...expr.cases.flatMap((one) => ['；例外：若 ', one.when, ' 则 ', one.then])]
    case 'rescale':
      return [expr.operand]
    default:
      return undefined
  }
}

function collect(expr: Expr, through: readonly string[], found: Found[]): void {
  if (expr.op === 'fact' || expr.op === 'var')
    found.push({
      at: expr.span.until,
      slot: { what: expr.op, name: expr.name, entity: expr.entity, type: expr.type, through },
    })
  else if (expr.op === 'param')
    found.push({
      at: expr.span.until,
      slot: { what: 'param', name: expr.id, entity: '', type: expr.type, through: [] },
    })
  else if (expr.op === 'bands') {
    collect(expr.operand, through, found)
    found.push({
      at: expr.span.until,
      slot: { what: 'param', name: expr.param, entity: '', type: expr.type, through: [] },
    })
  } else if (expr.op === 'aggregate')
    for (const child of childrenOf(expr)) collect(child, [...through, expr.over], found)
  else for (const child of childrenOf(expr)) collect(child, through, found)
}

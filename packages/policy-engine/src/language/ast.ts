/**
 * The canonical tree of a formula: what every back-end reads.
 *
 * Values are plain numbers in every back-end:
 * money = whole fen; share = 1/10000; count; flag 0/1; enum = index into the enum's labels;
 * day = days since 1970-01-01; month = year × 12 + (month − 1); region = interval of 12-digit codes (see `Region`).
 * A numeric value may carry a static `scale`: the number held is the true value × scale, so that
 * `money × 60 %` (scale 10000) and `yearly ÷ 12` (scale 12) stay exact integers until they are rounded.
 */
export type Kind = 'money' | 'share' | 'count' | 'flag' | 'day' | 'month' | 'region' | 'enum' | 'any'

export interface Type {
  readonly kind: Kind
  /** The held number is the true value × scale. 1 for everything but exact money, shares (10000) and products of them. */
  readonly scale: number
  /** Name of the enum, for kind 'enum'. */
  readonly enum?: string
}

/** Half-open range of characters in the formula's source text. */
export interface Span {
  readonly from: number
  readonly until: number
}

export interface ClauseRef {
  readonly doc: string
  readonly clause: string
}

export type Comparison = '<' | '<=' | '=' | '!=' | '>=' | '>'
export type Rounding = 'floor' | 'ceil' | 'half'
export type AggregateKind = 'sum' | 'count' | 'any' | 'all' | 'max' | 'min'

/** Where a formula was written: the text its spans point into, and the clause and words of the rule it carries. */
export interface Origin {
  readonly source: string
  readonly ref?: ClauseRef
  readonly say?: string
  readonly reading?: string
}

interface Node {
  readonly type: Type
  readonly span: Span
  /** On the root of each formula as written; holds for everything below until the next origin. */
  readonly origin?: Origin
}

export type Expr = Node &
  (
    | { readonly op: 'const'; readonly value: number }
    | { readonly op: 'fact'; readonly entity: string; readonly name: string }
    | { readonly op: 'var'; readonly entity: string; readonly name: string }
    | { readonly op: 'param'; readonly id: string }
    /** Undetermined by law: the reason and the clauses that contradict each other or leave a gap. */
    | { readonly op: 'gap'; readonly reason: string; readonly clauses: readonly ClauseRef[] }
    /** Numeric; both operands already have the same scale for add and sub. mul multiplies held numbers (scales multiply). */
    | { readonly op: 'add' | 'sub' | 'mul'; readonly left: Expr; readonly right: Expr }
    | { readonly op: 'neg'; readonly operand: Expr }
    /** Held number × by: inserted by the checker to bring two operands to one scale. Invisible to readers. */
    | { readonly op: 'rescale'; readonly by: number; readonly operand: Expr }
    /** Only literal divisors; the held number is unchanged, the type's scale grows. Visible to readers as ÷ by. */
    | { readonly op: 'exactDivide'; readonly by: number; readonly operand: Expr }
    /** Rounds held / (divisor × unit) to a whole number; divisor absent means 1; a divisor ≤ 0 makes the result undetermined. */
    | {
        readonly op: 'round'
        readonly mode: Rounding
        readonly operand: Expr
        readonly divisor?: Expr
        readonly unit: number
      }
    | { readonly op: 'compare'; readonly relation: Comparison; readonly left: Expr; readonly right: Expr }
    | { readonly op: 'and' | 'or'; readonly operands: readonly Expr[] }
    | { readonly op: 'not'; readonly operand: Expr }
    | { readonly op: 'if'; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
    | { readonly op: 'min' | 'max'; readonly operands: readonly Expr[] }
    | { readonly op: 'in'; readonly operand: Expr; readonly set: readonly number[]; readonly negated: boolean }
    /** Completed years from born to on. nextDay: the year completes the day after the birthday. */
    | { readonly op: 'age'; readonly born: Expr; readonly on: Expr; readonly nextDay: boolean }
    | { readonly op: 'monthOf'; readonly operand: Expr }
    /** until − from in whole months (months), never negative. */
    | { readonly op: 'monthsBetween'; readonly from: Expr; readonly until: Expr }
    /** Completed months between two days, never negative. */
    | { readonly op: 'fullMonths'; readonly from: Expr; readonly until: Expr }
    /** Day + count or month + count. */
    | { readonly op: 'shift'; readonly operand: Expr; readonly by: Expr }
    | { readonly op: 'sameRegion'; readonly left: Expr; readonly right: Expr; readonly digits: number }
    | { readonly op: 'within'; readonly region: Expr; readonly code: string }
    /** By enum value: cases cover every value (the build expands 其他). */
    | {
        readonly op: 'choose'
        readonly on: Expr
        readonly cases: readonly { readonly values: readonly number[]; readonly then: Expr }[]
      }
    | { readonly op: 'bands'; readonly operand: Expr; readonly param: string }
    | {
        readonly op: 'aggregate'
        readonly kind: AggregateKind
        readonly over: string
        readonly where?: Expr
        readonly body?: Expr
      }
    /**
     * Ordered exceptions over a base: the highest level whose condition holds gives the value;
     * two that hold at one level contradict each other and make it undetermined.
     */
    | {
        readonly op: 'exceptions'
        readonly base: Expr
        readonly cases: readonly {
          readonly level: number
          readonly when: Expr
          readonly then: Expr
          readonly ref: ClauseRef
        }[]
      }
    /** Two rules standing beside each other (并存): the common value, else undetermined citing both. */
    | { readonly op: 'beside'; readonly left: Expr; readonly right: Expr; readonly clauses: readonly ClauseRef[] }
  )

export type Op = Expr['op']
/** The member of the union with that op, also where one member serves several ops. */
export type ExprOf<K extends Op> = Expr extends infer E
  ? E extends Expr
    ? K extends E['op']
      ? E
      : never
    : never
  : never

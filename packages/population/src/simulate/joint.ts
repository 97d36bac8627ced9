import type { Rules } from '@doudi/policy-engine'

type Figures = Rules['parameters']
type Variable = Rules['variables'][number]
type Expr = Variable['expr']

/** Marks the reform's version of a variable or parameter where it differs; no name of a pack holds this sign. */
const REFORMED = '′'

/** Both sides as one set of rules: what the reform does not touch is computed once for both. */
export interface JointRules {
  readonly rules: Rules
  /** The figures of each jurisdiction, the reform's beside the baseline's. */
  readonly figures: readonly Figures[]
  /** Name of a variable under the reform: its own where the reform reaches it, else that of the baseline. */
  readonly reformed: (variable: string) => string
}

/** Lays a reform beside its baseline. The figures are those of each jurisdiction, in one order. */
export function jointRules(
  baseline: Rules,
  before: readonly Figures[],
  reform: Rules,
  after: readonly Figures[],
): JointRules {
  const figures = changedFigures(before, after)
  const touched = touchedVariables(baseline, reform, figures)
  const reformed = (name: string) => (touched.has(name) ? name + REFORMED : name)
  const clones = reform.variables
    .filter(({ name }) => touched.has(name))
    .map((variable) => clone(variable, touched, figures))
  const joint = (own: Figures, others: Figures): Figures => {
    const all = new Map(own)
    for (const id of figures) {
      const other = others.get(id)
      if (other !== undefined) all.set(id + REFORMED, { ...other, id: id + REFORMED })
    }
    for (const [id, parameter] of others) if (!all.has(id)) all.set(id, parameter)
    return all
  }
  return {
    rules: {
      ...baseline,
      variables: [...baseline.variables, ...clones],
      parameters: joint(baseline.parameters, reform.parameters),
    },
    figures: before.map((own, at) => joint(own, after[at] ?? own)),
    reformed,
  }
}

function changedFigures(before: readonly Figures[], after: readonly Figures[]): Set<string> {
  const changed = new Set<string>()
  for (const [at, own] of before.entries())
    for (const [id, other] of after[at] ?? []) {
      const mine = own.get(id)
      const same = mine?.value === other.value && JSON.stringify(mine?.bands) === JSON.stringify(other.bands)
      if (!same) changed.add(id)
    }
  return changed
}

/** Variables that the reform writes anew, or that read something it changes. */
function touchedVariables(baseline: Rules, reform: Rules, figures: ReadonlySet<string>): Set<string> {
  const own = new Map(baseline.variables.map((variable) => [variable.name, variable.expr]))
  const touched = new Set<string>()
  for (const { name, expr } of reform.variables) {
    const mine = own.get(name)
    const rewritten = mine !== expr && JSON.stringify(mine) !== JSON.stringify(expr)
    let reaches = false
    visit(expr, (node) => {
      if (node.op === 'var' && touched.has(node.name)) reaches = true
      if (node.op === 'param' && figures.has(node.id)) reaches = true
      if (node.op === 'bands' && figures.has(node.param)) reaches = true
    })
    if (rewritten || reaches) touched.add(name)
  }
  return touched
}

function clone(variable: Variable, touched: ReadonlySet<string>, figures: ReadonlySet<string>): Variable {
  const rename = (node: Expr): Expr => {
    if (node.op === 'var' && touched.has(node.name)) return { ...node, name: node.name + REFORMED }
    if (node.op === 'param' && figures.has(node.id)) return { ...node, id: node.id + REFORMED }
    if (node.op === 'bands' && figures.has(node.param)) return { ...node, param: node.param + REFORMED }
    return node
  }
  return { ...variable, name: variable.name + REFORMED, expr: rewrite(variable.expr, rename) }
}

function isNode(value: object): value is Expr {
  return 'op' in value && 'span' in value
}

function visit(value: unknown, see: (node: Expr) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) see(value)
  for (const part of Object.values(value)) visit(part, see)
}

/** The tree with every node replaced by what `change` makes of it, its parts first. */
function rewrite<T>(value: T, change: (node: Expr) => Expr): T {
  if (Array.isArray(value)) return value.map((part) => rewrite(part, change)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part, change)]))
  return (isNode(copy as object) ? change(copy as unknown as Expr) : copy) as T
}

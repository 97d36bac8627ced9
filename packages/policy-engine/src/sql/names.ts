import type { Rules } from '../rules.ts'

/**
 * Identifiers of the generated SQL. They are numbers in the order of the rules, so that no label of a pack
 * ever becomes SQL text.
 */
export interface SqlNames {
  /** `e0`, `e1` …: stem of the tables of an entity. */
  readonly entity: (name: string) => string
  /** `l2`: column of the parent that says whether the list of this entity is known. */
  readonly listKnown: (entity: string) => string
  readonly fact: (name: string) => string
  readonly variable: (name: string) => string
  /** Number of a parameter in the table `parameter`. */
  readonly parameter: (id: string) => number
}

/** Numbers everything that the rules name. */
export function sqlNames(rules: Rules): SqlNames {
  const entities = numbered(rules.entities.keys(), 'entity')
  const facts = numbered(rules.facts.keys(), 'fact')
  const variables = numbered(
    rules.variables.map((variable) => variable.name),
    'variable',
  )
  const parameters = numbered(rules.parameters.keys(), 'parameter')
  return {
    entity: (name) => `e${entities(name)}`,
    listKnown: (name) => `l${entities(name)}`,
    fact: (name) => `f${facts(name)}`,
    variable: (name) => `v${variables(name)}`,
    parameter: parameters,
  }
}

function numbered(names: Iterable<string>, kind: string): (name: string) => number {
  const numbers = new Map<string, number>()
  for (const name of names) numbers.set(name, numbers.size)
  return (name) => {
    const number = numbers.get(name)
    if (number === undefined) throw new Error(`no ${kind} called ${name} in these rules`)
    return number
  }
}

/** Every name of a column that stands in a piece of generated SQL. */
export function columnsIn(sql: string): string[] {
  return [...new Set(sql.match(/\b[afjlpvx]\d+(?:_(?:lo|hi|at|is))?\b/g) ?? [])]
}

/** Is this text one name or one literal, so that writing it twice costs nothing? */
export function isAtom(sql: string): boolean {
  return /^(?:[afjlpvx]\d+(?:_(?:lo|hi|at|is))?|\(?-?\d+\)?::bigint|true|false|null::\w+)$/.test(sql)
}

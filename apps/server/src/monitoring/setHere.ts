import { addMonthsToDay, type Day } from '@doudi/domain'
import { evaluate, type FactRow, known, type Programme, type Rules, readValue } from '@doudi/policy-engine'
import { WATCHED } from './domain/lists.ts'

const ELDER_YEARS = 85
const found = new WeakMap<Rules, ReadonlySet<string>>()

/**
 * Ids of the watched programmes that the figures of the place can answer at all. Where even an elder of whom everything is
 * known gets no answer but for a figure that is not set here (the age of an allowance, say), asking about households
 * tells nothing: that figure is missing for everybody, and is told once among the missing parameters.
 */
export function programmesSetHere(rules: Rules): ReadonlySet<string> {
  let ids = found.get(rules)
  if (ids === undefined) {
    const watched = rules.programmes.filter(({ id }) => (WATCHED as readonly string[]).includes(id))
    ids = new Set(watched.filter((programme) => !waitsForFigures(rules, programme)).map(({ id }) => id))
    found.set(rules, ids)
  }
  return ids
}

function waitsForFigures(rules: Rules, { answer, entity }: Programme): boolean {
  const evaluation = evaluate(rules, elderAlone(rules), { outputs: [answer] })
  const rows = evaluation.rows[evaluation.plan.entityIndex.get(entity) ?? 0] ?? []
  return rows.some((row) => {
    const value = readValue(evaluation, answer, row)
    return (
      value !== undefined && value.lo !== value.hi && (value.causes ?? []).every(({ kind }) => kind === 'parameter')
    )
  })
}

/** Somebody old, alone, of whom every fact is known: the first word of each list, nothing of each sum, no to each question. */
function elderAlone(rules: Rules): FactRow {
  const born = addMonthsToDay(rules.on as Day, -12 * ELDER_YEARS)
  const here = Number(rules.jurisdiction.padEnd(12, '0'))
  const rowOf = (name: string): FactRow => {
    const own = [...rules.facts.values()].filter(({ entity }) => entity === name)
    const cells = own.map(({ name: fact, code, type }) => {
      if (type.kind === 'region') return [fact, known(here)] as const
      if (type.kind !== 'day') return [fact, known(code === 'income' || code === 'livesTogether' ? 1 : 0)] as const
      return [fact, known(code === 'born' ? born : rules.on)] as const
    })
    const below = [...rules.entities.values()].filter(({ parent }) => parent === name)
    const lists = below.map(({ name: list, code }) => [list, code === 'member' ? [rowOf(list)] : []] as const)
    return { id: '', facts: new Map(cells), lists: new Map(lists) }
  }
  const root = [...rules.entities.values()].find(({ parent }) => parent === undefined)
  if (root === undefined) throw new Error('no entity without a parent')
  return rowOf(root.name)
}

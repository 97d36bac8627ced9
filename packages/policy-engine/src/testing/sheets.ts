import { parseDay, parseMonth, parseRegion, rangeOf } from '@doudi/domain'
import { type FactCell, type FactRow, known, type Provenance } from '../facts/sheet.ts'
import type { FactShape } from '../rules.ts'
import { testVocabulary } from './vocabulary.ts'

/** A known value, in held numbers or as its text, or the two bounds it lies between. */
export type Written = number | boolean | string | readonly [number, number]

const VOCABULARY = testVocabulary()

/** A row of facts; a list that is not named is empty. */
export function row(
  facts: Readonly<Record<string, Written>>,
  lists: Readonly<Record<string, readonly FactRow[] | 'unknown'>> = {},
  { id = '', from = 'stated' }: { id?: string; from?: Provenance } = {},
): FactRow {
  const cells = Object.entries(facts).map(([name, value]): [string, FactCell] => {
    const fact = VOCABULARY.facts.get(name)
    if (!fact) throw new Error(`no fact ${name}`)
    return [name, cellOf(fact, value, from)]
  })
  return { id, facts: new Map(cells), lists: new Map(Object.entries(lists)) }
}

/** The same row with some facts stated by the defaults of the format. */
export function assuming(of: FactRow, facts: Readonly<Record<string, Written>>): FactRow {
  return { ...of, facts: new Map([...of.facts, ...row(facts, {}, { from: 'assumed' }).facts]) }
}

/** A member of the household. */
export function member(
  id: string,
  facts: Readonly<Record<string, Written>> = {},
  lists: Readonly<Record<string, readonly FactRow[] | 'unknown'>> = {},
): FactRow {
  return row(facts, lists, { id })
}

function cellOf({ type }: FactShape, value: Written, from: Provenance): FactCell {
  if (typeof value === 'object') return { atLeast: value[0], atMost: value[1], from }
  if (typeof value !== 'string') return known(Number(value), from)
  if (type.kind === 'region') {
    const region = parseRegion(value)
    if (region === undefined) throw new Error(`no region ${value}`)
    const { first, last } = rangeOf(region)
    return { atLeast: first, atMost: last, from }
  }
  const held =
    type.kind === 'enum'
      ? VOCABULARY.enums.get(type.enum ?? '')?.findIndex(({ label }) => label === value)
      : (parseDay(value) ?? parseMonth(value))
  if (held === undefined || held < 0) throw new Error(`no value ${value}`)
  return known(held, from)
}

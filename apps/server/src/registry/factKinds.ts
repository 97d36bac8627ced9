import { checkCase, household, member } from '@doudi/contract'
import type { z } from 'zod'
import { HttpProblem } from '../platform/http/index.ts'
import { refuse } from './problems.ts'

/** What the registry knows of a person or a household by other means than facts: rows of their own. */
export const ROWS_OF_THEIR_OWN = [
  'id',
  'relation',
  'sex',
  'born',
  'died',
  'hukou',
  'receiving',
  'residence',
  'members',
  'applied',
  'indices',
]
const kindsOf = (shape: z.ZodRawShape) => Object.keys(shape).filter((key) => !ROWS_OF_THEIR_OWN.includes(key))

/**
 * The kinds of facts are the keys of the case file, so that a case is nothing but the facts of a day. Incomes come one
 * by one, each from its own source; that there are no others is a fact too, `incomeDeclared`.
 */
export const PERSON_KINDS: readonly string[] = [...kindsOf(member.shape), 'incomeDeclared']
export const HOUSEHOLD_KINDS: readonly string[] = kindsOf(household.shape)

/** A fact as it is given: of whom, of which kind, what. */
export interface FactGiven {
  readonly of: 'person' | 'household'
  readonly kind: string
  readonly value: unknown
}

/** Judges a fact as the case file would, and says which part of its kind it is. */
export function readFact({ of, kind, value }: FactGiven, born = '1900-01-01', on = '2100-01-01'): { part: string } {
  const kinds = of === 'person' ? PERSON_KINDS : HOUSEHOLD_KINDS
  if (!kinds.includes(kind)) throw refuse('registry.fact-kind-unknown', { kind, allowed: kinds.join('、') }, 'kind')
  const written =
    kind === 'incomeDeclared' ? { income: [], livesTogether: value } : { [kind]: kind === 'income' ? [value] : value }
  const someone = { id: 'member', relation: 'self', born, ...(of === 'person' ? written : {}) }
  const checked = checkCase({
    name: 'fact',
    jurisdiction: '50',
    on,
    household: { residence: 'rural', members: [someone], ...(of === 'household' ? written : {}) },
  })
  const fault = checked.ok ? undefined : checked.problems[0]
  if (fault) throw new HttpProblem(400, { ...fault.problem, where: 'value' })
  return { part: kind === 'income' ? partOfIncome(value) : '' }
}

/** Several incomes stand beside each other: each is a part of its own, by kind and source. */
export function partOfIncome(value: unknown): string {
  const { kind, source } = value as { kind: string; source?: string }
  return source === undefined ? kind : `${kind}/${source}`
}

import type { Problem } from './determination.ts'
import type { Entry, Said, Words } from './problems/entry.ts'
import { HOUSEHOLD_PROBLEMS } from './problems/ofHousehold.ts'
import { READING_PROBLEMS } from './problems/ofReading.ts'
import { VALUE_PROBLEMS } from './problems/ofValues.ts'

export { type Entry as ProblemEntry, type Said, type Words, words } from './problems/entry.ts'

/** Every refusal of a case file, by its stable code. A code that is no longer used stays reserved. */
export const CASE_PROBLEMS = { ...READING_PROBLEMS, ...VALUE_PROBLEMS, ...HOUSEHOLD_PROBLEMS }

export type CaseProblemCode = keyof typeof CASE_PROBLEMS

/** The codes of the catalogue, for documents and tests. */
export const CASE_PROBLEM_CODES = Object.keys(CASE_PROBLEMS) as CaseProblemCode[]

/** A problem of the catalogue with its figures put in. `allowed` stands where the catalogue leaves it to the place. */
export function caseProblem(code: CaseProblemCode, said: Said, where?: string, allowed?: Words): Problem {
  const entry: Entry = CASE_PROBLEMS[code]
  const own = typeof entry.allowed === 'function' ? entry.allowed(said) : entry.allowed
  const told = allowed ?? own
  return {
    code,
    title: entry.title,
    detail: entry.detail(said),
    ...(where !== undefined && where !== '' ? { where } : {}),
    ...(told ? { allowed: told } : {}),
  }
}

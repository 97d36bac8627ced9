import type { ProblemEntry, Said } from '@doudi/contract'
import { HttpProblem } from './refused.ts'

/** A refusal as a slice writes it down: once, with its status and, where the database finds it first, the constraint. */
export interface CatalogueEntry extends ProblemEntry {
  readonly status: number
  /** Names of constraints whose refusal by the database is this problem. */
  readonly constraints?: readonly string[]
}

/** The refusals of one slice by their stable codes. A code that is no longer used stays reserved. */
export type ProblemCatalogue = Readonly<Record<string, CatalogueEntry>>

/**
 * Makes the refusals of a slice: `throw refuse('payments.run-not-open', { run })`. The codes are known to the
 * compiler, and the catalogue goes to `problems` of the slice, from where docs/problems.md is printed.
 */
export function refusalsOf<const Catalogue extends ProblemCatalogue>(catalogue: Catalogue) {
  return (code: keyof Catalogue & string, said: Said = {}, where?: string): HttpProblem => {
    const entry = catalogue[code] as CatalogueEntry
    return refusalOf(code, entry, said, where)
  }
}

/** One refusal with its figures put in. */
export function refusalOf(code: string, entry: CatalogueEntry, said: Said = {}, where?: string): HttpProblem {
  const allowed = typeof entry.allowed === 'function' ? entry.allowed(said) : entry.allowed
  return new HttpProblem(entry.status, {
    code,
    title: entry.title,
    detail: entry.detail(said),
    ...(where ? { where } : {}),
    ...(allowed ? { allowed } : {}),
  })
}

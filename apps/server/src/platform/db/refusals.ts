import type { DatabaseError } from 'pg'
import { HttpProblem, type ProblemCatalogue, refusalOf, refusePlatform } from '../problem/index.ts'

/** Which problem a named constraint stands for. */
export type ConstraintProblems = ReadonlyMap<string, HttpProblem>

/** Gathers from the catalogues the refusals that the database makes first. */
export function constraintProblems(catalogues: readonly ProblemCatalogue[]): ConstraintProblems {
  return new Map(
    catalogues.flatMap((catalogue) =>
      Object.entries(catalogue).flatMap(([code, entry]) =>
        (entry.constraints ?? []).map((name) => [name, refusalOf(code, entry)] as const),
      ),
    ),
  )
}

const OUT_OF_SCOPE = '42501'
const COLLISIONS = new Set(['40001', '40P01'])

/**
 * The database refuses first; here its refusals get their words. A row outside of the scope is not found: whoever may
 * not see it must not learn that it is there. What is left is a fault of ours.
 */
export function translateRefusal(error: unknown, constraints: ConstraintProblems): unknown {
  const { code, constraint, message } = error as DatabaseError
  // The same code stands for a missing right of the role, which is our fault and not the asker's.
  if (code === OUT_OF_SCOPE && message.includes('row-level security')) return refusePlatform('platform.not-found')
  const known = constraint === undefined ? undefined : constraints.get(constraint)
  return known ? new HttpProblem(known.status, known.problem, error) : error
}

/** Whether the transaction lost against another and may simply be tried again. */
export function isCollision(error: unknown): boolean {
  return COLLISIONS.has((error as DatabaseError | undefined)?.code ?? '')
}

import type { Problem } from '@doudi/contract'

/** A case that is well-formed but asks for what the packs do not have. */
export class DeterminationRefused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail.zh)
    this.problem = problem
  }
}

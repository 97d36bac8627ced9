import type { Problem } from '@doudi/contract'

/** A refusal on its way to whoever asked: what is wrong, in words, and the HTTP status it is told with. */
export class HttpProblem extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem, cause?: unknown) {
    super(problem.code, { cause })
    this.status = status
    this.problem = problem
  }
}

/** The refusal as one line for a terminal. */
export function sentenceOf({ problem }: HttpProblem): string {
  return `${problem.detail.zh} / ${problem.detail.en} (${problem.code})`
}

import { type CaseOutcome, compareExpected, type ParsedCase, type Problem } from '@doudi/contract'
import { DeterminationRefused, determine, type PackSet, sheetOf } from '@doudi/policy-engine'
import { refusePolicy } from './problems.ts'

export interface AnswerOptions {
  /** The defaults of the case format are stated by silence. */
  readonly assume: boolean
  readonly explain?: boolean
  readonly changes?: boolean
}

/** Answers one read case and compares it with what it expects. A fault of the case is its own line, never the end of the others. */
export function answerCase(set: PackSet, parsed: ParsedCase, options: AnswerOptions): CaseOutcome {
  if (!parsed.ok) return failed(parsed.name, parsed.problem)
  const { file } = parsed
  try {
    const { results, ...determination } = determine(set, file, sheetOf(file, set.shapes, { assume: options.assume }), {
      ...options,
    })
    const differences = compareExpected(file.expect ?? [], results)
    return { name: file.name, ok: differences.length === 0, differences, results, determination }
  } catch (error) {
    if (error instanceof DeterminationRefused) return failed(file.name, error.problem)
    // a fault of ours: said without the facts of the family
    return failed(file.name, refusePolicy('policy.not-answered').problem)
  }
}

function failed(name: string, problem: Problem): CaseOutcome {
  return { name, ok: false, differences: [], results: [], problem }
}

import { type CaseOutcome, compareExpected, type ParsedCase, type Problem } from '@doudi/contract'
import { DeterminationRefused, determine, type PackSet, sheetOf } from '@doudi/policy-engine'

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
    return failed(file.name, NOT_ANSWERED)
  }
}

function failed(name: string, problem: Problem): CaseOutcome {
  return { name, ok: false, differences: [], results: [], problem }
}

/** A fault of ours: said without the facts of the family. */
const NOT_ANSWERED: Problem = {
  code: 'policy.not-answered',
  title: { zh: '未能认定', en: 'Not answered' },
  detail: {
    zh: '系统在认定这个案例时出错，没有得出任何结论。请保留案例文件并告知系统管理员。',
    en: 'The system failed on this case and reached no answer. Keep the case file and tell the administrator.',
  },
}

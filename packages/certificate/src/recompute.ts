import type { CaseFile, Result, Step, WouldChange } from '@doudi/contract'
import { determine, type PackSet } from '@doudi/policy-engine'
import type { Question } from './body.ts'
import { factRowOf, type PlainFacts } from './plainFacts.ts'

export interface Recomputed {
  readonly results: readonly Result[]
  /** Only what the results rest on; references to other steps are left out with them. */
  readonly steps: readonly Step[]
  readonly wouldChange: readonly WouldChange[]
}

/** Answers the question of a certificate from its facts. The server issues by this very function and the page re-checks by it. */
export function recompute(
  set: PackSet,
  question: Question,
  facts: PlainFacts,
  { changes = false }: { changes?: boolean } = {},
): Recomputed {
  const asked = determine(set, caseOf(question), factRowOf(facts), {
    explain: 'bearing',
    changes,
    programmes: new Set(question.programmes),
  })
  const bearing = asked.trace ?? []
  const kept = new Set(bearing.map(({ id }) => id))
  return {
    results: asked.results,
    steps: bearing.map((step) => ({ ...step, uses: step.uses.filter((id) => kept.has(id)) })),
    wouldChange: asked.wouldChange ?? [],
  }
}

/** The head of a case: the facts come apart, so its household stays empty. */
function caseOf({ jurisdiction, on, known, parameters, choices }: Question): CaseFile {
  return {
    name: 'certificate',
    jurisdiction,
    on,
    ...(known !== undefined && { known }),
    ...(parameters !== undefined && { parameters }),
    ...(choices !== undefined && { choices }),
    household: { residence: 'rural', members: [] },
  } as CaseFile
}

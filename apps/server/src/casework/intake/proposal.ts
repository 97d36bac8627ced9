import type { Result } from '@doudi/contract'
import { APPLIED_PROGRAMMES, type AppliedProgramme, isPersonal } from '@doudi/life'
import type { HouseholdCase } from '../../registry/index.ts'

/** One line of the package that the rules propose: what, for whom, why, and what is missing. Money is fen. */
export interface Proposed {
  readonly programme: string
  readonly name: string
  readonly person: string | null
  readonly answer: 'eligible' | 'undetermined'
  readonly amountFen: number | null
  /** Per month; else once. */
  readonly monthly: boolean
  readonly reasons: readonly { readonly text: string; readonly clause: string }[]
  readonly missing: readonly { readonly name: string; readonly by: string }[]
  /** Handled here, or passed on to a department. */
  readonly way: 'application' | 'referral'
}

/**
 * The whole package for a household (AID-01): everything it may have and does not yet have, the certain before what cannot be
 * decided yet. What waits for figures of the place only is left out: nothing anybody brings would change that.
 */
export function proposalOf(results: readonly Result[], { enrolments }: HouseholdCase): Proposed[] {
  const has = (programme: string, person: string | null) =>
    enrolments.some((one) => one.programme === programme && one.of === person)
  const proposed = results.flatMap((result): Proposed[] => {
    const { programme, answer, aside, missing } = result
    const person = result.member ?? null
    const way = wayOf(programme)
    if (way === undefined || aside || answer === 'ineligible' || has(programme, person)) return []
    if (answer === 'undetermined' && missing.length > 0 && missing.every(({ kind }) => kind === 'parameter')) return []
    const yuan = result.monthly ?? result.monthlyAtLeast ?? result.once ?? result.onceAtLeast
    return [
      {
        programme,
        name: result.name,
        person,
        answer,
        amountFen: yuan === undefined ? null : Math.round(yuan * 100),
        monthly: result.monthly !== undefined || result.monthlyAtLeast !== undefined,
        reasons: result.reasons
          .filter(({ decisive, met }) => decisive || met === 'yes')
          .map(({ say, text, clause }) => ({ text: say ?? text, clause: `${clause.title} ${clause.clause}` })),
        missing: missing.map(({ name, by }) => ({ name, by })),
        way,
      },
    ]
  })
  return proposed.toSorted((one, other) => rank(one) - rank(other))
}

function wayOf(programme: string): Proposed['way'] | undefined {
  if (programme.startsWith('specialAid.')) return 'referral'
  return (APPLIED_PROGRAMMES as readonly string[]).includes(programme) ? 'application' : undefined
}

function rank({ answer, way }: Proposed): number {
  return (answer === 'eligible' ? 0 : 2) + (way === 'application' ? 0 : 1)
}

/** Whether a line names a person where the programme is of one, and nobody where it is of the household. */
export function fitsItsObject({ programme, person }: { programme: AppliedProgramme; person: string | null }): boolean {
  return isPersonal(programme) === (person !== null)
}

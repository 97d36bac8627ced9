import type { Reason, Result } from '@doudi/contract'
import type { Placement } from './domain/placementsOf.ts'

/** Why a row stands on its list, in the words of the rules, to be shown without asking the engine again. */
export interface Said {
  readonly on: string
  readonly reasons: readonly SaidReason[]
  /** What is missing, cheapest to supply first, and who can supply or settle it. */
  readonly missing: readonly {
    readonly kind: string
    readonly name: string
    readonly by: string
    readonly member: string | null
  }[]
  /** Defaults that the answer rests on, as keys of the case file: to be checked before anything is decided. */
  readonly assumed: readonly string[]
  readonly warnings: readonly { readonly code: string; readonly text: string }[]
}

interface SaidReason {
  readonly text: string
  readonly say: string | null
  readonly met: string
  readonly clause: { readonly title: string; readonly clause: string }
}

const INCOME_NAMED = '家庭月收入'
const MOST_REASONS = 6
const MOST_MISSING = 12
/** Under this code the rules warn of people lifted out of poverty who must be caught. */
const SAFETY_NET_WARNING = 'R-15'

/** The words of a row. A row near a line is told by the tests of income; the others by what decided. */
export function wordsOf(placement: Placement, results: readonly Result[], on: string): Said {
  const { programme, person, list } = placement
  const asked = list === 'safetyNet' || programme === 'gradualExit' ? 'dibao' : programme
  const result = results.find((one) => one.programme === asked && (one.member ?? null) === person)
  if (result === undefined) return { on, reasons: [], missing: [], assumed: [], warnings: [] }
  const telling =
    list === 'nearLine' ? result.reasons.filter(({ text }) => text.includes(INCOME_NAMED)) : decisiveOf(result)
  const warnings = list === 'safetyNet' ? result.warnings.filter(({ code }) => code === SAFETY_NET_WARNING) : []
  const open = placement.answer === 'undetermined'
  return {
    on,
    reasons: telling.slice(0, MOST_REASONS).map(({ text, say, met, clause }) => ({
      text,
      say: say ?? null,
      met,
      clause: { title: clause.title, clause: clause.clause },
    })),
    missing: (open ? result.missing : [])
      .slice(0, MOST_MISSING)
      .map(({ kind, name, by, member }) => ({ kind, name, by, member: member ?? null })),
    assumed: result.assumed,
    warnings,
  }
}

function decisiveOf({ reasons }: Result): readonly Reason[] {
  const decisive = reasons.filter((reason) => reason.decisive)
  const telling = decisive.length > 0 ? decisive : reasons
  // an officer looks for the figure first: what was compared with what
  return telling.toSorted((one, other) => Number(comparesFigures(other)) - Number(comparesFigures(one)))
}

function comparesFigures({ text }: Reason): boolean {
  return /\d.*[<>≤≥]|[<>≤≥].*\d/.test(text)
}

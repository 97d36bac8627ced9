import { type Day, parseDay } from '@doudi/domain'
import { type PackSet, type Parameter, printHeld, resolveRules } from '@doudi/policy-engine'
import type { Draft } from './draft.ts'

/** One figure of a document beside the one that would hold without it, on its first day. */
export interface FigureChange {
  readonly parameter: string
  readonly name: string
  readonly unit: string
  readonly clause: string
  /** As printed with their units; null: not set here. */
  readonly before: string | null
  readonly after: string | null
  readonly direction: 'raised' | 'lowered' | 'same' | 'changed'
  /** A lower place prints its own figure, so this one changes nothing here. */
  readonly overruledBy: string | null
}

/** What an officer must see before a document is put into force: it warns, it does not refuse. */
export type RevisionWarning =
  | { readonly code: 'tekun-below-floor'; readonly of: string; readonly standardFen: number; readonly floorFen: number }
  | { readonly code: 'lowers-in-transition'; readonly parameter: string }
  | { readonly code: 'overruled'; readonly parameter: string; readonly place: string }
  | { readonly code: 'starts-before-notice' }

/** How far the rural standard stands behind the urban one, as shares of 1/10000 (AID-10). */
export interface Gap {
  readonly before: number | null
  readonly after: number | null
}

/**
 * Five years in which policies that carry people out of poverty stay as they are (D000 §(一), MGT-15): from the end of
 * the campaign to the end of 2025.
 */
export const TRANSITION = { from: '2021-01-01', until: '2026-01-01' } as const

export function inTransition(startsOn: string): boolean {
  return startsOn >= TRANSITION.from && startsOn < TRANSITION.until
}

/** Holds what a document sets against what would hold without it, in a county on the document's first day. */
export function compareFigures(
  { before, after }: { before: PackSet; after: PackSet },
  county: string,
  revision: string,
  draft: Draft,
): { figures: FigureChange[]; warnings: RevisionWarning[]; gap: Gap } {
  const on = parseDay(draft.startsOn) as Day
  const was = resolveRules(before, { jurisdiction: county, on }).parameters
  const willBe = resolveRules(after, { jurisdiction: county, on }).parameters
  const figures = draft.values.map(({ parameter, clause }): FigureChange => {
    const [old, next] = [was.get(parameter), willBe.get(parameter)]
    return {
      parameter,
      name: after.parameters.get(parameter)?.name ?? parameter,
      unit: after.parameters.get(parameter)?.bands ? 'bands' : (after.parameters.get(parameter)?.type.kind ?? 'any'),
      clause,
      before: (old && printHeld(before, parameter, old)) ?? null,
      after: (next && printHeld(after, parameter, next)) ?? null,
      direction: directionOf(old, next),
      overruledBy: next?.revision === revision ? null : (next?.jurisdiction ?? ''),
    }
  })
  const warnings: RevisionWarning[] = [
    ...floorWarnings(willBe),
    ...figures
      .filter(({ direction }) => direction === 'lowered' && inTransition(draft.startsOn))
      .map(({ parameter }) => ({ code: 'lowers-in-transition', parameter }) as const),
    ...figures.flatMap(({ parameter, overruledBy: place }) =>
      place === null ? [] : [{ code: 'overruled', parameter, place } as const],
    ),
    ...(draft.startsOn < draft.notice.on ? [{ code: 'starts-before-notice' } as const] : []),
  ]
  return { figures, warnings, gap: { before: gapOf(was), after: gapOf(willBe) } }
}

type Parameters = ReadonlyMap<string, Parameter>

/** Sums of money tell whether they are worse; whether another figure is worse is only told by whom it concerns. */
function directionOf(before: Parameter | undefined, after: Parameter | undefined): FigureChange['direction'] {
  const [old, next] = [before?.bands ?? before?.value, after?.bands ?? after?.value]
  if (JSON.stringify(old) === JSON.stringify(next)) return 'same'
  if (after?.type.kind !== 'money' || typeof old !== 'number' || typeof next !== 'number') return 'changed'
  return next < old ? 'lowered' : 'raised'
}

/** AMB-16: a tekun standard is at least 1.3 times the dibao standard; below it the document still holds, and is warned of. */
function floorWarnings(parameters: Parameters): RevisionWarning[] {
  const number = (id: string) => parameters.get(id)?.value
  const multiple = number('tekun.floor.multiple')
  return ['urban', 'rural'].flatMap((of) => {
    const [dibao, standardFen] = [number(`dibao.standard.${of}`), number(`tekun.standard.${of}`)]
    if (dibao === undefined || standardFen === undefined || multiple === undefined) return []
    const floorFen = Math.ceil((dibao * multiple) / 10_000)
    return standardFen < floorFen ? [{ code: 'tekun-below-floor', of, standardFen, floorFen } as const] : []
  })
}

function gapOf(parameters: Parameters): number | null {
  const [rural, urban] = ['rural', 'urban'].map((of) => parameters.get(`dibao.standard.${of}`)?.value)
  return rural === undefined || urban === undefined || urban === 0 ? null : Math.round((rural * 10_000) / urban)
}

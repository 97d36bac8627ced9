import type { RevisionAct, RevisionState } from '@doudi/life'

/** How many of something; lists that a page reads whole. */
type Rows<T> = readonly T[]

export type Figure = number | boolean | string | readonly { readonly atLeast: number; readonly value: number }[]

/** POST /api/policy/revisions */
export interface Draft {
  readonly place: string
  readonly startsOn: string
  readonly notice: { readonly title: string; readonly number: string; readonly on: string }
  readonly why: string
  readonly values: Rows<{ readonly parameter: string; readonly value: Figure; readonly clause: string }>
}

/** GET /api/policy/revisions */
export interface RevisionLine extends Draft {
  readonly revision: string
  readonly state: RevisionState
  readonly version: number
  readonly draftedAt: string
  readonly publishedAt: string | null
  readonly publication: number | null
  readonly mine: boolean
  readonly acts: Rows<RevisionAct>
}

/** GET /api/policy/revisions/:revision */
export interface RevisionShown extends RevisionLine {
  readonly overrideBecause: string | null
  readonly inTransition: boolean
  readonly figures: Rows<{
    readonly parameter: string
    readonly name: string
    readonly clause: string
    readonly before: string | null
    readonly after: string | null
    readonly direction: 'raised' | 'lowered' | 'same' | 'changed'
  }>
  readonly warnings: Rows<Readonly<Record<string, string | number>> & { readonly code: string }>
  readonly gap: { readonly before: number | null; readonly after: number | null } | null
  readonly preview: {
    readonly id: string
    readonly madeAt: string
    readonly countedOn: string
    readonly awards: number
    readonly worse: number
    readonly undecided: number
    readonly beforeFen: number
    readonly afterFen: number
    readonly holds: boolean
  } | null
}

export const EFFECTS = ['gains', 'loses', 'same', 'grace', 'leaves', 'returns', 'undecided'] as const
export type Effect = (typeof EFFECTS)[number]

/** GET /api/casework/standards/previews/:preview */
export interface EffectSum {
  readonly township: string
  readonly name: string | null
  readonly programme: string
  readonly effect: Effect
  readonly awards: number
  readonly drifted: number
  readonly beforeFen: number
  readonly afterFen: number
}

/** GET /api/casework/standards/previews/:preview/lines */
export interface LinePage {
  readonly rows: Rows<{
    readonly award: string
    readonly household: string
    readonly head: string | null
    readonly village: string | null
    readonly programme: string
    readonly effect: Effect
    readonly paidFen: number | null
    readonly nowFen: number | null
    readonly thenFen: number | null
    readonly drifted: boolean
  }>
  readonly next: string | null
}

/** GET /api/casework/standards/:revision/recomputation */
export interface Recomputation {
  readonly state: 'waiting' | 'running' | 'done'
  readonly startsOn?: string
  readonly lowersFrom?: string
  readonly awards: number
  readonly lookedAt: number
  readonly outcomes: Rows<{
    readonly programme: string
    readonly effect: Effect
    readonly awards: number
    readonly open: number
    readonly beforeFen: number
    readonly afterFen: number
  }>
}

/** GET /api/casework/standards/open */
export interface OpenPage {
  readonly cut: boolean
  readonly rows: Rows<{
    readonly revision: string
    readonly award: string
    readonly household: string
    readonly head: string | null
    readonly programme: string
    readonly effect: Effect
    readonly beforeFen: number | null
    readonly owner: { readonly region: string; readonly name: string | null }
    readonly said: { readonly missing: Rows<{ readonly name: string; readonly by: string }> }
  }>
}

/** GET /api/policy/parameters */
export interface ParametersShown {
  readonly on: string
  readonly parameters: Rows<{
    readonly id: string
    readonly name: string
    readonly unit: string
    readonly value: string | null
    readonly from: string | null
    readonly place: string
    readonly knownBy: string
    readonly clause: { readonly title: string; readonly clause: string } | null
    readonly note: string | null
    readonly origin: 'pack' | 'revision'
    readonly revision: string | null
  }>
}

/** Which figure of a preview is opened. */
export interface Opened {
  readonly township: string
  readonly programme: string
  readonly effect: Effect
}

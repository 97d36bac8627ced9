import type { ComponentType } from 'react'
import type { CaseShown } from '../wire.ts'

/** A part of the case page that a room of casework adds: clocks, papers, notices, referrals. */
export interface CasePanel {
  readonly name: string
  /** Beside the steps, or below them over the whole width. */
  readonly place: 'side' | 'below'
  readonly Panel: ComponentType<{ readonly shown: CaseShown }>
}

/** The panels in the order in which they stand; each shows nothing where it has nothing to say. */
export const CASE_PANELS: readonly CasePanel[] = []

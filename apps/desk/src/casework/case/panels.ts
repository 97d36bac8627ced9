import type { ComponentType } from 'react'
import { ClocksPanel } from '../clocks/ClocksPanel.tsx'
import { ConferencePanel, SecondFactsPanel, UndecidedPanel } from '../hands/HandsPanel.tsx'
import { NoticePanel } from '../notices/NoticePanel.tsx'
import { PaperPanel } from '../paper/PaperPanel.tsx'
import { AnswerPanel } from '../referrals/AnswerPanel.tsx'
import type { CaseShown } from '../wire.ts'

/** A part of the case page that a room of casework adds: clocks, papers, notices, referrals. */
export interface CasePanel {
  readonly name: string
  /** Beside the steps, or below them over the whole width. */
  readonly place: 'side' | 'below'
  readonly Panel: ComponentType<{ readonly shown: CaseShown }>
}

/** The panels in the order in which they stand; each shows nothing where it has nothing to say. */
export const CASE_PANELS: readonly CasePanel[] = [
  { name: 'clocks', place: 'side', Panel: ClocksPanel },
  { name: 'notices', place: 'side', Panel: NoticePanel },
  { name: 'answer', place: 'side', Panel: AnswerPanel },
  { name: 'paper', place: 'below', Panel: PaperPanel },
  { name: 'undecided', place: 'side', Panel: UndecidedPanel },
  { name: 'secondFacts', place: 'side', Panel: SecondFactsPanel },
  { name: 'conference', place: 'side', Panel: ConferencePanel },
]

import type { CaseFile, Determination } from '@doudi/contract'
import type { CommandContext } from '../../platform/command/index.ts'
import type { Application } from '../application/types.ts'
import type { KeptReason } from './reasonsOf.ts'

/** A decision that has just been written, in the same transaction. */
export interface WrittenDecision {
  readonly id: string
  readonly kind: string
  readonly application: Application
  readonly file: CaseFile
  readonly determination: Determination
  readonly on: string
  readonly amountFen: number | null
  readonly takesEffect: string | null
  readonly reasons: readonly KeptReason[]
  readonly award: string | null
}

/** What follows from a decision: its certificate, its papers. Rooms add theirs here. */
export type DecisionEffect = (context: CommandContext, decision: WrittenDecision) => Promise<void>

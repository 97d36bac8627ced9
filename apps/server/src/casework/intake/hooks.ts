import type { CaseFile } from '@doudi/contract'
import type { CommandContext } from '../../platform/command/index.ts'
import type { Application } from '../application/types.ts'
import { beginAcceptance } from '../clocks/index.ts'

/** An intake that has just been written, in the same transaction. */
export interface TakenIntake {
  readonly intake: string
  readonly takenOn: string
  readonly applications: readonly Application[]
  readonly file: CaseFile
}

/** What follows from an intake: clocks, receipts, questions to the home county. Rooms add theirs here. */
export type IntakeEffect = (context: CommandContext, intake: TakenIntake) => Promise<void>

export const INTAKE_EFFECTS: readonly IntakeEffect[] = [beginAcceptance]

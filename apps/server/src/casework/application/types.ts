import type { Aid, ApplicationAct, ApplicationState, AppliedProgramme, Hand, Plan } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'

/** An application as its row says. Days are ISO. */
export interface Application {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly person: string | null
  readonly intake: string
  readonly programme: AppliedProgramme
  readonly aid: Aid | null
  readonly state: ApplicationState
  readonly version: number
  readonly returnedTimes: number
  readonly appliedOn: string
  readonly acceptedOn: string | null
  readonly lawOn: string
  readonly decidedOn: string | null
  readonly endedOn: string | null
}

/** A step as it was taken. */
export interface TakenStep {
  readonly id: string
  readonly seq: number
  readonly act: ApplicationAct
  readonly state: ApplicationState
  readonly happenedOn: string
  readonly takenAt: Date
  readonly takenBy: string
  readonly takenPost: string
  readonly hand: Hand | null
  /** The appointment under which a stand-in took it. */
  readonly standIn: string | null
  readonly saidSealed: Buffer | null
}

/** What somebody is about to do to an application, seen by guards before it is written and by effects afterwards. */
export interface Move {
  readonly application: Application
  readonly plan: Plan
  readonly steps: readonly TakenStep[]
  readonly act: ApplicationAct
  readonly hand: Hand | null
  readonly happenedOn: string
  /** Parsed by the command; never names of the ledger. */
  readonly said: unknown
}

/** May refuse a move (throws). Rooms add theirs in `hooks.ts`. */
export interface Guard {
  /** Left out: every act. */
  readonly acts?: readonly ApplicationAct[]
  check(context: CommandContext, move: Move): Promise<void>
}

/** What else happens in the same transaction when a move is made: clocks, documents, lists. */
export interface Effect {
  readonly acts?: readonly ApplicationAct[]
  run(
    context: CommandContext,
    move: Move,
    made: { readonly step: string; readonly state: ApplicationState },
  ): Promise<void>
}

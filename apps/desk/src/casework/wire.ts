import type { ApplicationAct, ApplicationState, AppliedProgramme, NextStep, Plan } from '@doudi/life'

/** GET /api/applications */
export interface ApplicationPage {
  readonly counts: Readonly<Partial<Record<ApplicationState, number>>>
  readonly rows: readonly ListedApplication[]
  readonly next: { readonly afterAt: string; readonly afterId: string } | null
}

export interface ListedApplication {
  readonly application: string
  readonly household: string
  readonly region: string
  readonly programme: string
  readonly aid: string | null
  readonly state: ApplicationState
  readonly appliedOn: string
  readonly changedAt: string
  readonly head: string | null
  readonly whom: string | null
}

export interface CaseStep {
  readonly step: string
  readonly seq: number
  readonly act: ApplicationAct
  readonly state: ApplicationState
  readonly happenedOn: string
  readonly takenAt: string
  readonly takenBy: string
  readonly takenPost: string
  readonly said: Readonly<Record<string, unknown>> | null
}

export interface CaseDecision {
  readonly id: string
  readonly kind: string
  readonly decided_on: string
  readonly decided_by: string
  readonly delegated: boolean
  readonly by_hand: boolean
  readonly amount_fen: number | null
  readonly effective_on: string | null
  readonly award_id: string | null
  readonly reasons: readonly {
    readonly text: string
    readonly met: string
    readonly clause: { readonly title: string; readonly clause: string }
  }[]
}

export interface IntakeItem {
  readonly programme: string
  readonly person: string | null
  readonly answer: string
  readonly amountFen: number | null
  readonly choice: 'kept' | 'added' | 'dropped' | 'referred'
  readonly because: string | null
  readonly application: string | null
}

/** GET /api/applications/:application */
export interface CaseShown {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly person: string | null
  readonly programme: AppliedProgramme
  readonly aid: string | null
  readonly state: ApplicationState
  readonly version: number
  readonly appliedOn: string
  readonly acceptedOn: string | null
  readonly head: string | null
  readonly members: number
  readonly names: Readonly<Record<string, string>>
  readonly officers: Readonly<Record<string, string>>
  readonly plan: Plan
  readonly words: Readonly<Record<'verify' | 'confirm', { readonly zh: string; readonly en: string } | undefined>>
  /** What whoever is signed in may do next, and what each still waits for. */
  readonly next: readonly NextStep[]
  /** What anybody may do next. */
  readonly waiting: readonly ApplicationAct[]
  readonly intake: {
    readonly id: string
    readonly by: string
    readonly channel: string
    readonly standing: string
    readonly homeRegion: string | null
    readonly takenOn: string
    readonly takenBy: string
    readonly proxyUntil: string | null
    readonly told: string
    readonly items: readonly IntakeItem[]
  }
  readonly authorisations: readonly {
    readonly authorisation: string
    readonly person: string | null
    readonly supporterOf: string | null
    readonly signedOn: string
    readonly goodUntil: string
  }[]
  readonly steps: readonly CaseStep[]
  readonly decisions: readonly CaseDecision[]
  readonly others: readonly {
    readonly application: string
    readonly programme: string
    readonly state: ApplicationState
    readonly person: string | null
  }[]
}

/** One line of what the rules propose at the door. */
export interface Proposed {
  readonly programme: string
  readonly name: string
  readonly person: string | null
  readonly answer: 'eligible' | 'undetermined'
  readonly amountFen: number | null
  readonly monthly: boolean
  readonly reasons: readonly { readonly text: string; readonly clause: string }[]
  readonly missing: readonly { readonly name: string; readonly by: string }[]
  readonly way: 'application' | 'referral'
}

/** POST /api/casework/proposals */
export interface Proposal {
  readonly household: string
  readonly on: string
  readonly names: Readonly<Record<string, string>>
  readonly proposed: readonly Proposed[]
}

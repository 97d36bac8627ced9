import type { AwardAct, AwardCause, AwardState } from '@doudi/life'

export interface KeptReason {
  readonly text: string
  readonly met: string
  readonly clause: { readonly clause: string; readonly title: string }
}

/** What the rules said, kept with a proposal or shown beside an award. */
export interface Found {
  readonly answer: 'eligible' | 'ineligible' | 'undetermined' | 'nobody'
  readonly nowFen: number | null
  readonly reasons: readonly KeptReason[]
  readonly missing: readonly string[]
  readonly warnings: readonly { readonly code: string; readonly text: string }[]
  readonly months?: { readonly fixed: boolean; readonly value: number }
}

export interface AwardChange {
  readonly id: string
  readonly act: AwardAct
  readonly cause: AwardCause
  readonly source: string
  readonly from: string
  readonly beforeFen: number | null
  readonly amountFen: number | null
  readonly months: number | null
  readonly found: Found
  readonly said: { readonly what?: string } | null
  readonly state: string
  readonly proposedOn: string
  readonly proposedBy: string | null
  readonly settledBecause: string | null
}

/** GET /api/awards/:award */
export interface AwardShown {
  readonly id: string
  readonly household: string
  readonly person: string | null
  readonly programme: string
  readonly state: AwardState
  readonly version: number
  readonly source: 'decision' | 'roster'
  readonly from: string
  readonly until: string | null
  readonly endedBecause: string | null
  readonly graceFrom: string | null
  readonly graceUntil: string | null
  readonly reviewOn: string | null
  readonly head: string | null
  readonly whom: string | null
  readonly members: number
  readonly officers: Readonly<Record<string, string>>
  readonly amounts: readonly {
    readonly id: string
    readonly from: string
    readonly until: string | null
    readonly monthlyFen: number | null
    readonly onceFen: number | null
    readonly persons: number | null
  }[]
  readonly decisions: readonly {
    readonly decision: string
    readonly kind: string
    readonly decidedOn: string
    readonly decidedBy: string
    readonly amountFen: number | null
    readonly effectiveOn: string | null
    readonly reasons: readonly KeptReason[]
  }[]
  readonly reviews: readonly {
    readonly review: string
    readonly reviewedOn: string
    readonly reviewedBy: string
    readonly result: string
    readonly nextOn: string | null
  }[]
  readonly holds: readonly {
    readonly hold: string
    readonly from: string
    readonly until: string | null
    readonly outcome: string | null
  }[]
  readonly notices: readonly {
    readonly notice: string
    readonly kind: string
    readonly aboutOn: string
    readonly toldOn: string | null
  }[]
  readonly owed: readonly { readonly month: string; readonly owedFen: number }[]
  readonly changes: readonly AwardChange[]
  readonly beside:
    | (Found & {
        readonly asked: { readonly act: AwardAct; readonly cause: AwardCause; readonly amountFen: number | null } | null
      })
    | null
  readonly next: readonly AwardAct[]
  readonly proposable: readonly { readonly act: AwardAct; readonly causes: readonly AwardCause[] }[]
}

/** A line of the lists of awards. */
export interface ListedAward {
  readonly award: string
  readonly household: string
  readonly programme: string
  readonly state: AwardState
  readonly monthlyFen: number | null
  readonly reviewOn: string | null
  readonly graceFrom: string | null
  readonly graceUntil: string | null
  readonly endedOn: string | null
  readonly endedBecause: string | null
  readonly remindedAt: string | null
  readonly act: AwardAct | null
  readonly cause: AwardCause | null
  readonly amountFen: number | null
  readonly proposedOn: string | null
  readonly own?: boolean
  readonly byRules?: boolean
  readonly soon?: boolean
  readonly head: string | null
  readonly whom: string | null
}

/** GET /api/households/:household/awards */
export interface HouseholdAwardsShown {
  readonly awards: readonly {
    readonly id: string
    readonly programme: string
    readonly person: string | null
    readonly whom: string | null
    readonly state: AwardState
    readonly from: string
    readonly until: string | null
    readonly monthlyFen: number | null
  }[]
  readonly deaths: readonly {
    readonly id: string
    readonly person: string
    readonly whom: string | null
    readonly diedOn: string
    readonly dueOn: string
    readonly state: 'reported' | 'settled' | 'rebutted'
    readonly reportedBy: string
  }[]
}

interface Figures {
  readonly households: number
  readonly persons: number
  readonly fen: number
}

/** GET /api/award-months/:month */
export interface MonthShown {
  readonly month: string
  readonly names: Readonly<Record<string, string>>
  readonly lines: readonly (Readonly<Record<'last' | 'begun' | 'ended' | 'increased' | 'reduced' | 'now', Figures>> & {
    readonly programme: string
    readonly township: string
    readonly suspended: number
  })[]
}

/** Whom a household file shows, as far as a death concerns them. */
export interface Relative {
  readonly person: string
  readonly name: string
  readonly relation: string
}

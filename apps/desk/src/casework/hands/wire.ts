import type { Hand } from '@doudi/life'

/** GET /api/delegations */
export interface Delegations {
  readonly delegations: readonly Delegation[]
}
export interface Delegation {
  readonly delegation: string
  readonly programme: string
  readonly township: string | null
  readonly townshipName: string | null
  readonly upToFen: number | null
  readonly from: string
  readonly until: string | null
  readonly document: string
  readonly state: 'recalled' | 'proposed' | 'coming' | 'inForce' | 'over'
  readonly proposedBy: string | null
  readonly mine: boolean
  readonly approvedBy: string | null
  readonly recalledOn: string | null
  readonly recalledBecause: string | null
}

/** GET /api/samples */
export interface Samples {
  readonly shares: { readonly delegated: number | null; readonly byHand: number | null }
  readonly draws: readonly {
    readonly draw: string
    readonly month: string
    readonly commitment: string
    readonly drawnAt: string | null
    readonly listed: number | null
    readonly drawn: number
    readonly seed: string | null
  }[]
  readonly checks: readonly SampleCheck[]
}
export interface SampleCheck {
  readonly check: string
  readonly application: string | null
  readonly head: string | null
  readonly why: 'delegated' | 'byHand'
  readonly outcome: string | null
  readonly found: string | null
  readonly checkedOn: string | null
  readonly checkedBy: string | null
}

/** GET /api/kin-cases */
export interface KinCases {
  readonly rows: readonly {
    readonly application: string
    readonly programme: string
    readonly recognisedOn: string
    readonly how: readonly string[]
    readonly head: string | null
    readonly officials: readonly { readonly name: string; readonly duty: string }[]
    readonly countyInquired: boolean
  }[]
  readonly next: string | null
}

/** GET /api/kept-apart */
export interface KeptApart {
  readonly kept: readonly { readonly at: string; readonly name: string | null; readonly subject: string | null }[]
}

/** GET /api/staff */
export interface Staff {
  readonly staff: readonly StaffEntry[]
}
export interface StaffEntry {
  readonly staff: string
  readonly accountName: string | null
  readonly name: string
  readonly duty: string
  readonly kind: string
  readonly number: string
  readonly kin: readonly {
    readonly kin: string
    readonly relation: string
    readonly name: string
    readonly number: string
  }[]
}

/** GET /api/colleagues */
export interface Colleagues {
  readonly colleagues: readonly {
    readonly account: string
    readonly name: string
    readonly posts: readonly { readonly role: string; readonly region: string }[]
  }[]
}

/** GET /api/stand-ins */
export interface StandIns {
  readonly standIns: readonly {
    readonly standIn: string
    readonly township: string
    readonly name: string | null
    readonly hand: Hand
    readonly post: string
    readonly because: string
    readonly from: string
    readonly until: string
    readonly appointedBy: string | null
    readonly endedOn: string | null
    readonly regular: boolean
  }[]
}

/** GET /api/applications/:application/facts-to-second */
export interface FactsToSecond {
  readonly facts: readonly {
    readonly fact: string
    readonly kind: string
    readonly value: unknown
    readonly source: string
    readonly of: string | null
    readonly recordedBy: string | null
    readonly mine: boolean
    readonly seconded: boolean
  }[]
}

/** GET /api/applications/:application/undecided */
export interface Undecided {
  readonly undecided: {
    readonly owner: string | null
    readonly since: string
    readonly missing: readonly { readonly name: string; readonly by: string }[]
    readonly toldOn: string | null
  } | null
}

/** GET /api/applications/:application/conferences */
export interface Conferences {
  readonly conferences: readonly Conference[]
}
export interface Conference {
  readonly conference: string
  readonly askedFen: number
  readonly because: string
  readonly askedOn: string
  readonly quorum: number | null
  readonly count: {
    readonly inFavour: number
    readonly against: number
    readonly voted: number
    readonly needed: number
  }
  readonly outcome: string | null
  readonly grantedFen: number | null
  readonly minutes: string | null
  readonly conditions: string | null
  readonly members: readonly {
    readonly account: string
    readonly name: string | null
    readonly kin: boolean
    readonly vote: string | null
    readonly mine: boolean
  }[]
}

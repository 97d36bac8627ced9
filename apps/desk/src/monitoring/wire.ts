export const LISTS = ['missed', 'wrong', 'dropped', 'nearLine', 'undetermined', 'safetyNet'] as const
export type ListName = (typeof LISTS)[number]

export const SORTS = ['village', 'since', 'amount'] as const
export type Sort = (typeof SORTS)[number]

/** Why a row stands on its list, in the words of the rules (GET /api/monitoring/lists/:list). */
export interface Said {
  readonly on: string
  readonly reasons: readonly {
    readonly text: string
    readonly say: string | null
    readonly met: 'yes' | 'no' | 'unknown'
    readonly clause: { readonly title: string; readonly clause: string }
  }[]
  readonly missing: readonly {
    readonly kind: string
    readonly name: string
    readonly by: string
    readonly member: string | null
  }[]
  readonly assumed: readonly string[]
  readonly warnings: readonly { readonly code: string; readonly text: string }[]
}

export interface Finding {
  readonly finding: string
  readonly household: string
  readonly head: string | null
  readonly members: number
  readonly person: string | null
  readonly name: string | null
  readonly village: string
  readonly villageName: string | null
  readonly townshipName: string | null
  readonly programme: string
  readonly since: string
  readonly answer: string
  readonly change: string | null
  readonly amountFen: number | null
  readonly receivingFen: number | null
  readonly distanceFen: number | null
  readonly leftOn: string | null
  readonly leftBecause: string | null
  readonly said: Said
}

export interface FindingPage {
  readonly rows: readonly Finding[]
  readonly counts: { readonly rows: number; readonly households: number }
  readonly next: string | null
}

/** GET /api/monitoring/lists/summary */
export interface Summary {
  readonly region: string
  readonly judgedOn: string | null
  readonly underWay: boolean
  readonly counts: readonly {
    readonly place: string
    readonly name: string | null
    readonly list: ListName
    readonly programme: string
    readonly rows: number
    readonly households: number
  }[]
}

/** GET /api/monitoring/runs/latest */
export interface Run {
  readonly judgedOn: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly ending: string | null
  readonly households: number
  readonly lookedAt: number
  readonly entered: number
  readonly changed: number
  readonly left: number
  readonly unreadable: number
}

/** GET /api/monitoring/coming */
export interface Coming {
  readonly from: string
  readonly until: string
  readonly cut: boolean
  readonly villages: readonly ComingVillage[]
}

export interface ComingVillage {
  readonly village: string
  readonly name: string | null
  readonly lines: readonly ComingLine[]
}

export interface ComingLine {
  readonly on: string
  readonly what: string
  readonly household: string
  readonly person: string | null
  readonly name: string | null
  readonly detail: string
  readonly head: string | null
}

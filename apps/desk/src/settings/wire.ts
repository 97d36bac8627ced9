export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** What the server says of the value: as much of JSON Schema as the form needs. */
export interface ValueShape {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

export interface Entry {
  readonly entry: string
  readonly scope: string
  readonly value: unknown
  readonly from: string
  readonly until: string | null
  readonly document: string
  readonly clause: string
  readonly state: 'waiting' | 'withdrawn' | 'replaced' | 'past' | 'in-force' | 'coming'
  readonly proposedBy: string | null
  readonly proposedAt: string
  readonly mine: boolean
  readonly approvedBy: string | null
}

export interface Setting {
  readonly name: string
  readonly slice: string
  readonly words: Bilingual
  readonly unit: Bilingual | null
  readonly unset: Bilingual
  readonly basis: Bilingual | null
  readonly perTownship: boolean
  readonly shape: ValueShape
  readonly entries: readonly Entry[]
}

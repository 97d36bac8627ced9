import type { Clause } from '@doudi/contract'
import type { CaseDraft } from './facts/caseDraft.ts'

/** What the server gives out about rules, as it crosses the wire. */
export interface Region {
  readonly code: string
  readonly name: string
  readonly path: string
}
export interface RegionList {
  readonly regions: readonly Region[]
}

export interface PackLine {
  readonly id: string
  readonly jurisdiction: string
  readonly name: string
  readonly hash: string
  readonly documents: number
  readonly parameters: number
  readonly variables: number
  readonly examples: number
}

export interface PackClause {
  readonly clause: string
  readonly variables: readonly string[]
  readonly parameters: readonly string[]
  readonly examples: readonly string[]
}

export interface PackDocument {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly on?: string
  readonly until?: string
  readonly source: string
  readonly clauses: readonly PackClause[]
}

export interface ParameterValue {
  readonly from: string
  readonly until?: string
  readonly value?: string
  readonly amount?: number
  readonly status: string
  readonly clause?: Clause
  readonly note?: string
  readonly reading?: string
}

export interface PackParameter {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly inherit: string
  readonly knownBy?: string
  readonly rules: readonly string[]
  readonly values: readonly ParameterValue[]
}

export interface PackVariable {
  readonly name: string
  readonly entity: string
  readonly type: string
  readonly module: string
  readonly say?: string
  readonly rules: readonly string[]
  readonly mode?: string
  readonly versions: readonly {
    readonly from?: string
    readonly until?: string
    readonly formula: string
    readonly clause?: Clause
  }[]
}

export interface Pack {
  readonly id: string
  readonly jurisdiction: string
  readonly name: string
  readonly hash: string
  readonly documents: readonly PackDocument[]
  readonly parameters: readonly PackParameter[]
  readonly variables: readonly PackVariable[]
  readonly programmes: readonly {
    readonly id: string
    readonly name: string
    readonly entity: string
    readonly answer: string
  }[]
  readonly undecidable: readonly {
    readonly id: string
    readonly clause?: Clause
    readonly because: string
    readonly say?: string
  }[]
  readonly examples: readonly { readonly file: string; readonly name: string; readonly programmes: readonly string[] }[]
}

export interface ExampleList {
  readonly examples: readonly {
    readonly id: string
    readonly name: string
    readonly jurisdiction: string
    readonly on: string
    readonly pack: string
    readonly case: CaseDraft
  }[]
}

export interface MissingParameters {
  readonly count: number
  readonly parameters: readonly {
    readonly id: string
    readonly name: string
    readonly knownBy?: string
    readonly waiting: readonly string[]
  }[]
}

export interface SimulationWish {
  readonly population: { readonly seed: number; readonly households: number; readonly jurisdiction: string }
  readonly on: string
  readonly reform: { readonly parameters: Readonly<Record<string, number>> }
}

export interface SimulationSide {
  readonly monthlyCost: number
  /** By programme: yuan a month, and who receives it. */
  readonly cost?: Readonly<Record<string, number>>
  readonly recipients?: Readonly<Record<string, number>>
}

/** Who the reform touches, in the whole or in one part of it; parts may not tell who enters and leaves. */
export interface Movement {
  readonly households: number
  readonly winners: number
  readonly losers: number
  readonly entrants?: number
  readonly leavers?: number
}

export interface Simulation extends Movement {
  readonly baseline: SimulationSide
  readonly reform: SimulationSide
  readonly monthlyCostChange: number
  readonly byRegion: readonly (Movement & {
    readonly code: string
    readonly name: string
    readonly costChange: number
  })[]
  readonly bySize: readonly (Movement & { readonly size: number; readonly costChange: number })[]
  readonly cliffs: readonly {
    readonly text: string | { readonly zh: string; readonly en: string }
    readonly households: number
    readonly loss: number
  }[]
  readonly routed?: number
  /** Programmes that the rules leave open for too many households to be summed. */
  readonly leftOut?: readonly { readonly name: string; readonly because: readonly string[] }[]
  readonly milliseconds: number
}

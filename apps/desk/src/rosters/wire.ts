import type { Problem, Words } from '@doudi/contract'

export const KINDS = ['dibao', 'tekun', 'lowIncome', 'disability', 'children', 'leftBehind'] as const
export type RosterKind = (typeof KINDS)[number]

/** A problem at its cell. */
export interface CellProblem extends Problem {
  readonly row?: number
  readonly columnLetter?: string
}

export interface ColumnChosen {
  readonly field: string
  readonly column: number
}

/** GET /api/rosters/files/:file */
export interface RosterFile {
  readonly file: string
  readonly kind: RosterKind
  readonly name: string
  readonly sheet: string
  readonly rows: number
  readonly forgotten: boolean
  readonly header: readonly { readonly column: number; readonly text: string; readonly group?: string }[]
  readonly fields: readonly { readonly key: string; readonly label: Words; readonly required: boolean }[]
  readonly proposed: readonly ColumnChosen[]
  readonly remembered: readonly ColumnChosen[] | null
  readonly confirmed: readonly ColumnChosen[] | null
  readonly likelierKind: RosterKind | null
  readonly importedBy?: string | null
}

/** GET /api/rosters/files/:file/preview */
export interface Preview {
  readonly total: number
  readonly judged: number
  readonly withProblems: number
  readonly newHouseholds: number
  readonly newPeople: number
  readonly unchanged: number
  readonly rows: readonly {
    readonly row: number
    readonly cells: readonly string[]
    readonly problems: readonly CellProblem[]
  }[]
}

/** GET /api/rosters/imports and …/:import */
export interface ImportShown {
  readonly import: string
  readonly name: string
  readonly kind: RosterKind
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly on: string
  /** Everybody on this roll should stand in the file. */
  readonly complete: boolean
  readonly rows: {
    readonly total: number
    readonly read: number
    readonly accepted: number
    readonly unchanged: number
    readonly withProblems: number
  }
  readonly made: {
    readonly people: number
    readonly households: number
    readonly facts: number
    readonly enrolments: number
    readonly likelyDuplicates: number
  }
  readonly askedAt: string
  readonly endedAt: string | null
  readonly problem: Problem | null
  readonly forgotten?: boolean
}

/** GET /api/rosters/imports/:import/problems */
export interface FaultyRows {
  readonly rows: readonly { readonly row: number; readonly problems: readonly CellProblem[] }[]
  readonly next: number | null
}

/** GET /api/rosters/imports/:import/absent; on the roll and not in the file, nobody is taken off. */
export interface Absent {
  readonly absent: readonly {
    readonly enrolment: string
    readonly roll: string
    readonly household: string
    readonly name: string
    readonly village: string
    readonly villageName: string | null
  }[]
  readonly next: string | null
}

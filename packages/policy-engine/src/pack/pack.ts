import type { Vocabulary } from '../facts/index.ts'
import type { ClauseRef, Expr, Type } from '../language/ast.ts'
import type { PackFault } from '../language/problem.ts'
import type { RawProgramme, RawUndecidable } from './raw.ts'

/** Days since 1970-01-01, half open; ±Infinity where the range has no end. */
export interface DayRange {
  readonly from: number
  readonly until: number
}

export interface DocumentShape {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly on?: string
  readonly until?: string
  readonly source?: string
  readonly note?: string
  readonly reading?: string
  /** Jurisdiction of the pack that names it. */
  readonly jurisdiction: string
}

/** A figure with its first and last day. `value` (held number) or `bands` is absent while it is unset. */
export interface ParameterValue extends DayRange {
  /** The end that was written, +∞ when none was: `until` is earlier where the next value begins. */
  readonly ends: number
  readonly value?: number
  readonly bands?: readonly { readonly atLeast: number; readonly value: number }[]
  readonly status: 'printed' | 'inherited' | 'outside' | 'reading' | 'unset'
  readonly reading?: string
  readonly ref?: ClauseRef
  readonly note?: string
  /** The day it became known. */
  readonly published: number
  readonly pack: string
  readonly jurisdiction: string
  /** The revision that brought it; absent: the pack prints it. */
  readonly revision?: string
}

export interface ParameterShape {
  readonly id: string
  readonly name: string
  readonly type: Type
  readonly bands: boolean
  readonly inherit: 'nearest' | 'latest' | 'max'
  readonly knownBy: string
  readonly rules: readonly string[]
  readonly pack: string
}

/** A formula in force between two days. */
export interface Version extends DayRange {
  readonly expr: Expr
  readonly source: string
  readonly ref: ClauseRef
  readonly say?: string
  readonly reading?: string
}

export interface WarningShape {
  readonly when?: Expr
  readonly code: string
  readonly say: string
}

/** What one pack says of a variable: its own, or laid over an upper pack's. */
export interface Layer {
  readonly pack: string
  readonly jurisdiction: string
  readonly mode?: '替代' | '补充' | '并存'
  readonly allowedBy?: ClauseRef
  readonly versions: readonly Version[]
  readonly otherwise?: Expr
  readonly warnings: readonly WarningShape[]
  readonly rules: readonly string[]
  readonly note?: string
}

export interface VariableShape {
  readonly name: string
  readonly entity: string
  readonly type: Type
  readonly module: string
  /** From the nation down. */
  readonly layers: readonly Layer[]
}

export interface Pack {
  readonly id: string
  readonly jurisdiction: string
  readonly name: string
  readonly hash: string
  readonly documents: ReadonlyMap<string, DocumentShape>
  readonly undecidable: readonly RawUndecidable[]
  readonly programmes: readonly RawProgramme[]
  readonly files: readonly string[]
}

/** Every pack, read and checked: what determinations, pages and reports are made from. Immutable. */
export interface PackSet {
  readonly shapes: Vocabulary
  /** From the nation down, then by code. */
  readonly packs: readonly Pack[]
  readonly documents: ReadonlyMap<string, DocumentShape>
  readonly parameters: ReadonlyMap<string, ParameterShape>
  /** Parameter id → values of all packs. */
  readonly values: ReadonlyMap<string, readonly ParameterValue[]>
  readonly variables: ReadonlyMap<string, VariableShape>
  /** Programme id → the warnings that stand on it. */
  readonly programmeWarnings: ReadonlyMap<string, readonly WarningShape[]>
  readonly faults: readonly PackFault[]
}

/** Whether the pack of `upper` also holds in `lower`: its code is a prefix. */
export function holdsIn(upper: string, lower: string): boolean {
  return lower.startsWith(upper)
}

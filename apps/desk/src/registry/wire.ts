import type { Json } from '../policy/facts/path.ts'

/** A person as every screen shows them: numbers masked. */
export interface ShownPerson {
  readonly person: string
  readonly name: string
  readonly sex: 'male' | 'female' | null
  readonly born: string
  readonly died: string | null
  readonly region: string
  readonly number: string | null
  readonly numberKind: string
  readonly noNumberBecause: NoNumberReason | null
  readonly telephone: string | null
}

/** The same with the name of the village. */
export type PlacedPerson = ShownPerson & { readonly village: string | null }

export const NO_NUMBER_REASONS = ['unregistered', 'lost', 'foreign', 'refused', 'unknown'] as const
export type NoNumberReason = (typeof NO_NUMBER_REASONS)[number]

export type FoundPerson = ShownPerson & { readonly village: string | null; readonly household: string | null }

export interface Found {
  readonly people: readonly FoundPerson[]
  readonly places: readonly Place[]
}

export interface Place {
  readonly code: string
  readonly name: string
  readonly kind: 'province' | 'city' | 'county' | 'township' | 'village'
  readonly parent?: string | null
}

export interface BrowsedHousehold {
  readonly household: string
  readonly head: string | null
  readonly members: number
  readonly residence: 'rural' | 'urban'
  readonly opened: string
  readonly rolls: readonly string[]
}

export interface TimelineEntry {
  readonly on: string
  readonly until: string | null
  readonly what: 'fact' | 'member' | 'village' | 'link' | 'roll' | 'hukou' | 'correction' | 'merge'
  readonly person: string | null
  readonly said: Readonly<Record<string, Json>>
}

export type Member = ShownPerson & { readonly relation: string }

/** GET /api/registry/households/:household/file */
export interface HouseholdFile {
  readonly household: string
  readonly region: string
  readonly village: string | null
  readonly residence: 'rural' | 'urban'
  readonly opened: string
  readonly closed: string | null
  readonly members: readonly Member[]
  /** Everybody who ever belonged to it. */
  readonly people: readonly ShownPerson[]
  readonly timeline: readonly TimelineEntry[]
  /** Names of the places that the timeline speaks of, by code. */
  readonly places: Readonly<Record<string, string>>
}

/** Why a file is opened; shown to the person with the receipt. */
export const WHYS = ['casework', 'review', 'visit', 'correction', 'complaint', 'inspection'] as const
export type Why = (typeof WHYS)[number]

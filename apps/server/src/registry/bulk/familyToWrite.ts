import type { Problem } from '@doudi/contract'
import type { Day, ENTRY_REASONS, EXIT_REASONS, IdentityNumber, Roll } from '@doudi/domain'
import type { Keyring } from '../../platform/secrets/index.ts'
import type { SOURCES } from '../commands/recordCircumstance.ts'
import type { NO_NUMBER_REASONS } from '../commands/registerPerson.ts'
import type { MemberGiven } from '../inputs.ts'

/** Where and when many rows are written. Days are ISO texts throughout; `by` is a user's id. */
export interface Writing {
  readonly county: string
  readonly keyring: Keyring
  readonly now: Date
  readonly today: Day
  readonly by: string
}

/** A fact as it will stand; of whom is said by what it hangs on. */
export interface FactToWrite {
  readonly kind: string
  readonly value: unknown
  readonly from: string
  readonly until?: string | undefined
  readonly source: (typeof SOURCES)[number]
  readonly learnedOn: string
  readonly evidence?: string | undefined
}

/** Somebody who is not known here yet. The number was read before (`parseIdentityNumber`); without one, why. */
export interface PersonToWrite {
  readonly id: string
  readonly name: string
  readonly sex?: 'male' | 'female' | undefined
  /** May be left out where the number tells it. */
  readonly born?: string | undefined
  readonly died?: string | undefined
  readonly number?: IdentityNumber | undefined
  readonly noNumberBecause?: (typeof NO_NUMBER_REASONS)[number] | undefined
  readonly telephone?: string | undefined
  readonly hukou?: { readonly place: string; readonly from: string; readonly bookletHead?: string } | undefined
  readonly facts?: readonly FactToWrite[] | undefined
}

export interface MemberToWrite extends PersonToWrite {
  readonly relation: MemberGiven['relation']
  /** First day in the household; else the day it was opened. */
  readonly since?: string | undefined
}

export interface EnrolmentToWrite {
  readonly id?: string | undefined
  readonly roll: Roll
  /** On rolls of people; absent on rolls of households. */
  readonly person?: string | undefined
  readonly category?: 'A' | 'B' | 'C' | undefined
  readonly monthlyFen?: number | undefined
  readonly from: string
  readonly until?: string | undefined
  readonly enteredBecause: (typeof ENTRY_REASONS)[number]
  readonly leftBecause?: (typeof EXIT_REASONS)[number] | undefined
}

/** A household with everybody in it, as it will stand. `region` is the village in charge (12 digits), not looked up. */
export interface FamilyToWrite {
  readonly id: string
  readonly region: string
  readonly residence: 'rural' | 'urban'
  readonly openedOn: string
  readonly facts?: readonly FactToWrite[] | undefined
  readonly members: readonly MemberToWrite[]
  /** Members who have a row here and no household; one of all members is the head. */
  readonly known?: readonly KnownToJoin[] | undefined
  readonly enrolments?: readonly EnrolmentToWrite[] | undefined
}

/** A family that was left out whole, and because of whom. */
export interface FamilyRefused {
  readonly household: string
  readonly person?: string | undefined
  readonly problem: Problem
  /** Who has the number, where they can be seen from here. */
  readonly takenBy?: string | undefined
}

/** What is added to a household that stands: newcomers, people known here who had no household, facts, enrolments. */
export interface AdditionToWrite {
  readonly household: string
  readonly region: string
  readonly newcomers?: readonly (MemberToWrite & { readonly since: string })[] | undefined
  readonly known?: readonly KnownToJoin[] | undefined
  /** Of the household, or of one of its members who was known before. */
  readonly facts?: readonly (FactToWrite & { readonly of?: { readonly person: string; readonly born: string } })[]
  readonly enrolments?: readonly EnrolmentToWrite[] | undefined
}

/** Somebody who has a row here and joins a household. */
export interface KnownToJoin {
  readonly person: string
  readonly relation: MemberGiven['relation']
  readonly since: string
}

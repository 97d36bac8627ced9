/** A fact of a household or a person, its kind a key of the case file; days are ISO. */
export interface FamilyFact {
  readonly kind: string
  readonly value: unknown
  readonly from: string
  readonly source: 'declared' | 'document' | 'source' | 'seen'
  readonly learnedOn: string
  readonly evidence?: string
}

export interface FamilyMember {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly born: string
  /** Exactly one of these two. */
  readonly number?: string
  readonly noNumberBecause?: 'unregistered' | 'lost' | 'foreign' | 'refused' | 'unknown'
  readonly telephone?: string
  readonly relation: string
  /** Code of the place the booklet is kept in. */
  readonly hukou: string
  /** First day in this household. */
  readonly since: string
  readonly facts: readonly FamilyFact[]
}

export interface FamilyEnrolment {
  readonly roll: string
  /** A member's id, on a roll of persons. */
  readonly person?: string
  readonly category?: 'A' | 'B' | 'C'
  readonly monthlyFen?: number
  readonly from: string
  /** First day off the roll, with the cause. */
  readonly until?: string
  readonly leftBecause?: string
  readonly enteredBecause: string
}

/** An invented household with all that the county knows of it. */
export interface Family {
  readonly id: string
  /** The village, 12 digits. */
  readonly region: string
  readonly residence: 'rural' | 'urban'
  readonly openedOn: string
  readonly facts: readonly FamilyFact[]
  readonly members: readonly FamilyMember[]
  readonly enrolments: readonly FamilyEnrolment[]
}

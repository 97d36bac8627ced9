import type { Department, Disclosure, ReferralOutcome, ReferralState } from '@doudi/life'

/** What somebody needs, and which of their papers go along. */
export interface Need {
  readonly words: string
  readonly papers: readonly string[]
}

/** What has left: only what the department needs and the person consented to. Days are ISO. */
export type Disclosed = Readonly<Partial<Record<Disclosure, string>>> & { readonly papers: readonly string[] }

/** A referral as its row says. Money is fen. */
export interface Referral {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly person: string
  readonly intake: string | null
  readonly department: Department
  readonly programme: string | null
  readonly origin: 'intake' | 'desk' | 'emergency' | 'afterStateAid'
  readonly needSealed: Buffer
  readonly state: ReferralState
  readonly version: number
  readonly consentOn: string | null
  readonly consentScope: readonly Disclosure[] | null
  readonly consentDocument: string | null
  readonly disclosedSealed: Buffer | null
  readonly sentOn: string | null
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly outcome: ReferralOutcome | null
  readonly amountFen: number | null
  readonly reference: string | null
  readonly toldOn: string | null
  readonly openedOn: string
}

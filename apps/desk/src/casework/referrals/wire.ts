import type { Department, Disclosure, ReferralAct, ReferralState } from '@doudi/life'

export interface BoardRow {
  readonly referral: string
  readonly household: string
  readonly department: Department
  readonly state: ReferralState
  readonly name: string | null
  readonly village: string | null
  readonly openedOn: string
  readonly dueOn: string | null
  readonly overdue: boolean
  readonly outcome: string | null
}

/** GET /api/referrals */
export interface Board {
  readonly departments: readonly {
    readonly department: Department
    readonly drafted: number
    readonly waiting: number
    readonly overdue: number
    readonly returned: number
    readonly toTell: number
  }[]
  readonly replyDays: Readonly<Partial<Record<Department, number>>> | null
  readonly count: number
  readonly rows: readonly BoardRow[]
}

/** What is told to a department, by its fields. */
export type Told = Readonly<Partial<Record<Disclosure, string>>> & { readonly papers: readonly string[] }

export interface ShownStep {
  readonly act: ReferralAct
  readonly happenedOn: string
  readonly by?: string | null
  readonly said: Readonly<Record<string, unknown>> | null
}

/** GET /api/referrals/:referral */
export interface ShownReferral {
  readonly id: string
  readonly household: string
  readonly department: Department
  readonly state: ReferralState
  readonly version: number
  readonly name: string | null
  readonly need: { readonly words: string; readonly papers: readonly string[] }
  readonly needs: readonly Disclosure[]
  readonly papers: readonly string[]
  readonly consentOn: string | null
  readonly consentScope: readonly Disclosure[] | null
  readonly disclosed: Told | null
  readonly sentOn: string | null
  readonly dueOn: string | null
  readonly outcome: string | null
  readonly amountFen: number | null
  readonly may: readonly ReferralAct[]
  readonly steps: readonly ShownStep[]
}

/** GET /api/partner/referrals */
export interface PartnerList {
  readonly department: { readonly name: Department; readonly zh: string; readonly en: string }
  readonly rows: readonly {
    readonly referral: string
    readonly state: ReferralState
    readonly version: number
    readonly sentOn: string | null
    readonly dueOn: string | null
    readonly overdue: boolean
    readonly disclosed: Told | null
    readonly may: readonly ReferralAct[]
    readonly steps: readonly ShownStep[]
  }[]
}

export interface AnswerLine {
  readonly kind: 'application' | 'referral' | 'dropped'
  readonly id: string
  readonly what: string
  readonly department: Department | null
  readonly name: string | null
  readonly standing: 'underWay' | 'overdue' | 'promised' | 'delivered' | 'refused' | 'notPursued' | 'withdrawn'
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly amountFen: number | null
  readonly words: string | null
}

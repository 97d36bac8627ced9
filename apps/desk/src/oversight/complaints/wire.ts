import type { ComplaintAct, ComplaintChannel, ComplaintKind, ComplaintState } from '@doudi/life'

interface Words {
  readonly zh: string
  readonly en: string
}

/** POST /api/complaints/web, POST /api/complaints: the number is shown once. */
export interface Received {
  readonly complaint: string
  readonly receipt: string
  readonly receivedAt: string
}

/** POST /api/complaints/receipt */
export interface ReceiptSeen {
  readonly state: ComplaintState
  readonly joined: boolean
  readonly receivedAt: string
  readonly acknowledgedAt: string | null
  readonly replyBy: string | null
  readonly replies: readonly { readonly at: string; readonly text: string | null; readonly stands: boolean }[]
  readonly satisfied: boolean | null
  readonly mayJudge: boolean
}

/** GET /api/complaints/places */
export interface Places {
  readonly county: string
  readonly places: readonly { readonly code: string; readonly name: string }[]
}

/** A line of POST /api/complaints/search */
export interface ComplaintLine {
  readonly complaint: string
  readonly state: ComplaintState
  readonly kind: ComplaintKind
  readonly channel: ComplaintChannel
  readonly place: string
  readonly placeName: string | null
  readonly anonymous: boolean
  readonly receivedAt: string
  readonly replyBy: string | null
  readonly overdue: boolean | null
  readonly handler: string | null
  readonly mine: boolean
  readonly satisfied: boolean | null
  readonly reopened: number
}

export interface ComplaintsFound {
  readonly count: number
  readonly complaints: readonly ComplaintLine[]
  readonly next: string | null
}

export interface ComplaintStep {
  readonly number: number
  readonly act: ComplaintAct | 'receive'
  readonly state: ComplaintState
  readonly at: string
  readonly by: string | null
  readonly office: Words
  readonly text: string | null
}

/** GET /api/complaints/:complaint */
export interface ComplaintFile extends Omit<ComplaintLine, 'anonymous'> {
  readonly version: number
  readonly text: string | null
  readonly whom: string | null
  readonly contact: { readonly name: string | null; readonly telephone: string | null } | null
  readonly about: readonly { readonly account: string; readonly name: string | null }[]
  readonly office: string | null
  readonly officeName: string | null
  readonly household: string | null
  readonly householdHead: string | null
  readonly inDiscipline: boolean
  readonly acknowledgedAt: string | null
  readonly acknowledgeBy: string | null
  readonly repliedAt: string | null
  readonly joinedTo: string | null
  readonly joined: readonly {
    readonly complaint: string
    readonly channel: ComplaintChannel
    readonly receivedAt: string
  }[]
  readonly forgotten: string | null
  readonly steps: readonly ComplaintStep[]
}

/** GET /api/complaints/:complaint/handlers */
export interface Officer {
  readonly post: string
  readonly account: string
  readonly name: string
  readonly role: Words
  readonly region: string
  readonly handles: boolean
  readonly bar: 'themselves' | 'office' | 'superior' | null
}

/** GET /api/complaints/calls */
export interface DutyCall {
  readonly call: string
  readonly at: string
  readonly answered: boolean
  readonly telephone: string | null
  readonly complaint: string | null
  readonly notedBy: string | null
  readonly calledBackAt: string | null
  readonly calledBackBy: string | null
}

/** A line of GET /api/complaints/months */
export interface MonthLine {
  readonly kind: ComplaintKind
  readonly township: string
  readonly townshipName: string | null
  readonly received: number
  readonly answered: number
  readonly closed: number
  readonly overdue: number
  readonly satisfied: number
  readonly dissatisfied: number
  readonly daysToReply: number | null
}

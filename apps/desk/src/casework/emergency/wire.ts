import type { EmergencyAct, EmergencyState, Urgency } from '@doudi/life'

/** GET /api/emergencies */
export interface EmergencyBoard {
  readonly now: string
  readonly minutes: Readonly<Partial<Record<Urgency, number>>> | null
  readonly count: number
  readonly onDuty: readonly {
    readonly area: string
    readonly name: string | null
    readonly officer: string | null
    readonly standIn: string | null
    readonly telephone: string | null
  }[]
  readonly rows: readonly EmergencyRow[]
}

export interface EmergencyRow {
  readonly emergency: string
  readonly village: string | null
  readonly region: string
  readonly name: string | null
  readonly urgency: Urgency
  readonly state: EmergencyState
  readonly late: boolean
  readonly reportedAt: string
  readonly answerByAt: string | null
  readonly sent: string | null
  readonly tasksOpen: number
}

/** GET /api/emergencies/:emergency */
export interface ShownEmergency {
  readonly emergency: string
  readonly village: string | null
  readonly household: string | null
  readonly name: string | null
  readonly homeRegion: string | null
  readonly urgency: Urgency
  readonly state: EmergencyState
  readonly version: number
  readonly told: Readonly<Record<string, string>>
  readonly reportedAt: string
  readonly answerByAt: string | null
  readonly late: boolean
  readonly sent: string | null
  readonly may: readonly EmergencyAct[]
  readonly officers: readonly { readonly user: string; readonly name: string }[]
  readonly aidedBefore: readonly { readonly application: string; readonly aid: string; readonly appliedOn: string }[]
  readonly tasks: readonly {
    readonly task: string
    readonly words: string
    readonly byWhom: string
    readonly dueOn: string | null
    readonly doneOn: string | null
    readonly overdue: boolean
  }[]
  readonly steps: readonly { readonly act: EmergencyAct; readonly takenAt: string; readonly by: string | null }[]
}

/** GET /api/duty */
export interface Duty {
  readonly area: string
  readonly mayKeep: boolean
  readonly officers: readonly { readonly user: string; readonly name: string }[]
  readonly shifts: readonly {
    readonly shift: string
    readonly area: string
    readonly name: string | null
    readonly officer: string | null
    readonly standIn: string | null
    readonly telephone: string
    readonly startsAt: string
    readonly endsAt: string
    readonly own: boolean
  }[]
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
/** An instant as it is spoken of in the county: 2026-07-01 09:30. */
export const instantInChina = (instant: string): string => clock.format(new Date(instant))

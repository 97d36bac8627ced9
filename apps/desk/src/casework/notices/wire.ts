import type { NoticeState, ObjectionState } from '@doudi/life'

export interface PrintedLine {
  readonly line: number
  readonly application: string
  readonly name: string
  readonly members: number
  readonly programme: string
  readonly yuan: string
  readonly unit: string
  readonly closedOn: string | null
  readonly closedBecause: string | null
}

export interface SheetBase {
  readonly notice: string
  readonly village: string
  readonly villageName: string
  readonly kind: 'first' | 'second'
  readonly state: NoticeState
  readonly version: number
  readonly open: boolean
  readonly days: number
  readonly drawnOn: string
  readonly closedOn: string | null
  readonly span: {
    readonly postedOn: string | null
    readonly first: string
    readonly last: string
    readonly endsFrom: string
    readonly daysLeft: number
    readonly movedByHoliday: boolean
    readonly calendarKnown: boolean
  }
}

export interface Sheet extends SheetBase {
  readonly lines: readonly PrintedLine[]
}

/** GET /api/notices */
export interface NoticesShown {
  readonly telephone: string | null
  readonly names: 'full' | 'masked' | null
  readonly sheets: readonly Sheet[]
  readonly ready: readonly ReadyCase[]
}

export interface ReadyCase {
  readonly application: string
  readonly village: string
  readonly villageName: string
  readonly kind: 'first' | 'second'
  readonly programme: string
  readonly name: string | null
}

export interface SheetPhoto {
  readonly photo: string
  readonly posting: number
  readonly shows: 'start' | 'end'
  readonly happenedOn: string
  readonly keptBy: string | null
}

/** GET /api/applications/:application/notices */
export interface SheetOfCase extends SheetBase {
  readonly line: PrintedLine | null
  readonly photos: readonly SheetPhoto[]
}

/** GET /api/objections */
export interface ListedObjection {
  readonly objection: string
  readonly state: ObjectionState
  readonly channel: string
  readonly receivedOn: string
  readonly dueOn: string | null
  readonly application: string
  readonly head: string | null
}

/** GET /api/objections/:objection */
export interface ShownObjection {
  readonly told: string
  readonly name?: string
  readonly contact?: string
  readonly found: string | null
}

/** GET /api/publication-requests */
export interface PublicationRequest {
  readonly request: string
  readonly wish: 'correct' | 'remove'
  readonly askedOn: string
  readonly head: string | null
  readonly told: string
}

/** GET /api/standing-lists/:village */
export interface StandingShown {
  readonly village: string
  readonly villageName: string
  readonly lines: readonly {
    readonly name: string
    readonly members: number
    readonly programme: string
    readonly yuan: string
    readonly unit: string
    readonly since: string
  }[]
}

export const SHOWS = ['all', 'waiting', 'unasked', 'toAssess'] as const
export type Show = (typeof SHOWS)[number]

/** Somebody in tekun support. */
export interface TekunPerson {
  readonly person: string
  readonly household: string
  readonly name: string | null
  readonly wishId: string | null
  readonly wish: 'centralised' | 'dispersed' | null
  readonly wishedOn: string | null
  readonly placedOn: string | null
  readonly placedIn: string | null
  readonly class: 'able' | 'partly' | 'fully' | null
  readonly assessedOn: string | null
  readonly waitingSince: string | null
}

export interface Rate {
  readonly of: number
  readonly placed: number
}

export interface Rates {
  readonly ofDependent: Rate
  readonly ofWilling: Rate
  readonly wishUnknown: number
}

/** GET /api/tekun */
export interface TekunShown {
  readonly total: number
  readonly counts: Readonly<Record<Show, number>>
  readonly rates: Rates
  readonly rows: readonly TekunPerson[]
}

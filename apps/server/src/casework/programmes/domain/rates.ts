/** People in tekun support as the two rates count them. */
export interface Supported {
  /** Partly or fully dependent on care. */
  readonly dependent: boolean
  readonly wish: 'centralised' | 'dispersed' | null
  readonly placed: boolean
}

/** A part of a whole; without a whole there is no rate. */
export interface Rate {
  readonly of: number
  readonly placed: number
}

export interface Rates {
  /** R-20 (b), AMB-18: placed among everybody who depends on care. */
  readonly ofDependent: Rate
  /** R-20 (a), AMB-18: placed among those who depend on care and wish it. */
  readonly ofWilling: Rate
  /** Without a recorded wish the second rate means nothing. */
  readonly wishUnknown: number
}

/** Both rates of centralised support: one of all who depend on care, one of those among them who wish it. */
export function ratesOf(people: readonly Supported[]): Rates {
  const dependent = people.filter((one) => one.dependent)
  const willing = dependent.filter(({ wish }) => wish === 'centralised')
  const placedAmong = (some: readonly Supported[]): Rate => ({
    of: some.length,
    placed: some.filter(({ placed }) => placed).length,
  })
  return {
    ofDependent: placedAmong(dependent),
    ofWilling: placedAmong(willing),
    wishUnknown: dependent.filter(({ wish }) => wish === null).length,
  }
}

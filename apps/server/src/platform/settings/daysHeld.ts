/** Days from the first to before the last; no last: until another takes its place. Written 2026-07-01. */
interface Held {
  readonly from: string
  readonly until: string | null
}

/** An approved entry of the same figure and scope. */
interface Earlier {
  readonly id: string
  readonly holds_from: string
  readonly holds_until: string | null
}

/**
 * Where a new entry ends, and which earlier ones are cut short by it. One that began on the same day is left without
 * a day: it was wrong, it stays to be seen, and it holds no more.
 */
export function daysHeld(
  wanted: Held,
  approved: readonly Earlier[],
): { until: string | null; cut: { id: string; until: string }[] } {
  const standing = approved.filter(({ holds_from, holds_until }) => holds_from !== holds_until)
  const next =
    standing
      .map((one) => one.holds_from)
      .filter((from) => from > wanted.from)
      .toSorted()[0] ?? null
  const until = earlier(wanted.until, next)
  const cut = standing
    .filter(
      ({ holds_from, holds_until }) => holds_from <= wanted.from && (holds_until === null || holds_until > wanted.from),
    )
    .map(({ id }) => ({ id, until: wanted.from }))
  return { until, cut }
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

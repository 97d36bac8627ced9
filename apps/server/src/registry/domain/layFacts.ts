/** A statement about a span of days. Days are written 2026-07-01, so that they compare as texts do. */
export interface Fact {
  /** Order in which facts reached the server. */
  readonly seq: number
  readonly from: string
  /** The day from which it no longer speaks; null: until more is learned. */
  readonly until: string | null
}

/** Days for which one fact is the last word. */
export interface Span<F extends Fact> {
  readonly from: string
  readonly until: string | null
  readonly fact: F
}

/**
 * The last word about a day. What was learned later is laid over what was learned earlier, for the days it speaks of
 * and no others: a month of other work lies in the middle of a year and leaves the year on both sides.
 */
export function factOn<F extends Fact>(facts: readonly F[], on: string): F | undefined {
  let last: F | undefined
  for (const fact of facts) {
    if (fact.from > on || (fact.until !== null && fact.until <= on)) continue
    if (last === undefined || fact.seq > last.seq) last = fact
  }
  return last
}

/** The same for all days at once: spans in order that do not overlap; a gap is a time of which nothing is known. */
export function spansOf<F extends Fact>(facts: readonly F[]): Span<F>[] {
  const borders = [...new Set(facts.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].sort()
  const spans: Span<F>[] = []
  for (const [index, from] of borders.entries()) {
    const fact = factOn(facts, from)
    if (fact === undefined) continue
    const until = borders[index + 1] ?? null
    const before = spans.at(-1)
    if (before?.fact === fact && before.until === from) spans[spans.length - 1] = { ...before, until }
    else spans.push({ from, until, fact })
  }
  return spans
}

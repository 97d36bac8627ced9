/** An amount of an award, from a day to a day (half open; null: no end in sight). Days are ISO. */
export interface Span {
  readonly id: string
  readonly from: string
  readonly until: string | null
}

/** What becomes of the spans that hold when another amount holds from a day on. */
export interface Laid {
  /** Spans that end on the day. */
  readonly shorten: readonly string[]
  /** Spans of which no day is left, or that had an end already: they stay to be read and hold no more. */
  readonly replace: readonly string[]
  /** The days of a replaced span that came before, which it keeps. */
  readonly keep: readonly { readonly of: string; readonly from: string; readonly until: string }[]
}

/**
 * Makes room for whatever holds from a day on: what came before is as it was, what would come after is replaced. The past is
 * never overwritten: a span that had ended is replaced and its earlier days written anew.
 */
export function layAmount(spans: readonly Span[], day: string): Laid {
  const shorten: string[] = []
  const replace: string[] = []
  const keep: { of: string; from: string; until: string }[] = []
  for (const { id, from, until } of spans) {
    if (until !== null && until <= day) continue
    if (from >= day) replace.push(id)
    else if (until === null) shorten.push(id)
    else {
      replace.push(id)
      keep.push({ of: id, from, until: day })
    }
  }
  return { shorten, replace, keep }
}

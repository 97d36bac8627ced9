/** Days from one until before another, both ISO; no end: open. */
export interface Days {
  readonly from: string
  readonly until: string | null
}

/** A sum that holds over some days. */
export interface Sum extends Days {
  readonly fen: number
}

/**
 * The part of some days that lies on or after a first day, cut at every day on which other rules begin to hold: the rules of
 * its first day hold on all days of a stretch.
 */
export function stretchesOf(days: Days, startsOn: string, borders: readonly string[]): Days[] {
  const from = days.from > startsOn ? days.from : startsOn
  if (days.until !== null && days.until <= from) return []
  const inside = [...new Set(borders)]
    .filter((day) => day > from && (days.until === null || day < days.until))
    .toSorted()
  const starts = [from, ...inside]
  return starts.map((start, at) => ({ from: start, until: starts[at + 1] ?? days.until }))
}

/** What takes the place of a sum: from the first stretch that differs on; neighbours with one sum are one. Nothing differs: nothing. */
export function tiled(original: number, stretches: readonly Sum[]): Sum[] {
  const merged: Sum[] = []
  for (const one of stretches) {
    const last = merged.at(-1)
    if (last?.fen === one.fen && last.until === one.from) merged[merged.length - 1] = { ...last, until: one.until }
    else merged.push(one)
  }
  const first = merged.findIndex(({ fen }) => fen !== original)
  return first < 0 ? [] : merged.slice(first)
}

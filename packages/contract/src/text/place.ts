/** Where something stands in a text, counted from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** A value that was read, and where each part of it stands. */
export interface ReadPart {
  readonly value: unknown
  /** The place of a path, or of the nearest part of it that exists. */
  readonly find: (path: readonly PropertyKey[]) => TextPlace | undefined
}

/** A text, or one case of a list, that could not be read: why, in both languages, and where. */
export interface Unread {
  readonly fault: 'broken' | 'aliases' | 'depth' | 'yamlSize'
  readonly zh: string
  readonly en: string
  readonly at?: TextPlace
  /** What the case seems to be called. */
  readonly label?: string
}

/** One case, or the cases of a list, read one at a time; a case that could not be read stands among the others. */
export interface ReadCases {
  readonly isList: boolean
  readonly count: number
  readonly read: (index: number) => ReadPart | Unread
}

/** Deeper than any case, and shallow enough for every reader's stack. */
export const DEEPEST_TEXT = 64

const LONGEST_COUNTED = 1000

export function isUnread(part: ReadPart | ReadCases | Unread): part is Unread {
  return 'fault' in part
}

/** Line and column of the characters of a text. The lines are counted once, when the first place is asked for. */
export function placesIn(text: string): (offset: number) => TextPlace {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    const line = lastAtMost(starts, offset)
    const start = starts[line] ?? 0
    // Columns are counted in characters as people see them, 𠮷 as one; nobody counts along a line of a thousand.
    const column = offset - start > LONGEST_COUNTED ? offset - start : [...text.slice(start, offset)].length
    return { line: line + 1, column: column + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last number that is not above the limit; the numbers ascend and the first is 0. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((ascending[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

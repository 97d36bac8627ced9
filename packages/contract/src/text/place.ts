/** Where something stands in a text, counted from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** Line and column of a character of the text. */
export function placeInText(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  const line = before.split('\n').length
  // Columns are counted in characters as people see them: 𠮷 takes one.
  return { line, column: [...before.slice(lastBreak + 1)].length + 1 }
}

/** A text that was read: its value, and where each part of the value stands. */
export interface ReadText {
  readonly value: unknown
  /** The place of a path, or of the nearest part of it that exists. */
  readonly find: (path: readonly PropertyKey[]) => TextPlace | undefined
}

/** A text that could not be read: why, in both languages, and where. */
export interface UnreadText {
  readonly fault: 'broken' | 'aliases' | 'depth'
  readonly zh: string
  readonly en: string
  readonly at?: TextPlace
}

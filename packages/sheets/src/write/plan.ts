/** How a column is shown, and what may be typed into it. A remark is a text that runs over several lines. */
export type ColumnFormat = 'text' | 'number' | 'money' | 'day' | 'remark'

export interface ColumnPlan {
  readonly name: string
  /** Text by default: the only format that keeps the zeros and the eighteen digits of a number. */
  readonly format?: ColumnFormat
  /** In letters; otherwise as wide as its name and its choices. */
  readonly width?: number
  /** Offered as a drop-down list; anything else is refused by the office program. */
  readonly choices?: readonly string[]
  /** Shown when a cell of the column is chosen: what to write, with an example. */
  readonly hint?: string
  readonly required?: boolean
}

/** A cell that is shown with a coloured ground and a note: what is wrong with it, in words. */
export interface MarkedCell {
  readonly text: string
  readonly note: string
}

export type OutCell = string | number | null | MarkedCell

export type OutRow = readonly OutCell[]

export interface SheetPlan {
  readonly name: string
  /** Lines above the header, merged over all columns: the title, then remarks. */
  readonly titles?: readonly string[]
  readonly columns: readonly ColumnPlan[]
  readonly rows: Iterable<OutRow> | AsyncIterable<OutRow>
  /** Printed on every page: who exported it, when, and for what. */
  readonly watermark?: string
  /** Rows below the last one that keep the drop-down lists, for a form to be filled in. */
  readonly emptyRows?: number
}

/** Excel shows this many letters at most on a tab, and refuses some signs. */
export function tabName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, '·')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
  return allowed === '' ? '工作表' : allowed
}

/** The width of a column in letters: a Chinese character is as wide as two. */
export function widthOf({ name, width, choices = [], format = 'text' }: ColumnPlan): number {
  if (width !== undefined) return width
  const longest = Math.max(lettersOf(name) + 2, ...choices.map((choice) => lettersOf(choice) + 4))
  const least = format === 'day' ? 12 : format === 'money' ? 12 : 8
  return Math.min(60, Math.max(least, longest))
}

function lettersOf(text: string): number {
  let letters = 0
  for (const letter of text) letters += letter > '\u2E7F' ? 2 : 1
  return letters
}

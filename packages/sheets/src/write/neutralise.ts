/**
 * Texts that an office program would run, or a shell behind it, if they were typed into a cell: those beginning
 * with = + - @, their full-width twins, a tab or a line break. In front of them goes an apostrophe, the sign by
 * which Excel itself knows a text.
 *
 * It can be undone: apostrophes already standing before such a sign count as part of it, so every neutralised text
 * has exactly one origin, and `restore(neutralise(text)) === text` for any text. Numbers are written as numbers and
 * are not touched.
 */
const RUNS = /^'*[=+\-@＝＋－＠\t\r\n]/
const NEUTRALISED = /^'+[=+\-@＝＋－＠\t\r\n]/

/** The text as it may stand in a cell that an office program opens. */
export function neutralise(text: string): string {
  return RUNS.test(text) ? `'${text}` : text
}

/** The text as it was before it was neutralised; any other text as it is. */
export function restore(text: string): string {
  return NEUTRALISED.test(text) ? text.slice(1) : text
}

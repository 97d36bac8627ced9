// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const SPECIAL = /[&<>"]/
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What a reader would take for an escape of a control character. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The text as it may stand in an attribute or an element. */
export function escapeXml(text: string): string {
  const clean = text.isWellFormed() ? text : text.toWellFormed()
  return SPECIAL.test(clean) ? clean.replace(/[&<>"]/g, (letter) => NAMED[letter] ?? letter) : clean
}

/** The text of a cell; control characters are written the way office programs write them. */
export function escapeCell(text: string): string {
  const marked = text.includes('_x') ? text.replace(LOOKS_ESCAPED, '_x005F_') : text
  return escapeXml(
    marked.replace(FORBIDDEN, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  ).replaceAll('\r', '_x000D_')
}

/** A text element that keeps its blanks. */
export function textElement(text: string): string {
  const escaped = escapeCell(text)
  return /^\s|\s$|\n|\t/.test(text) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`
}

/** A table as a file that Excel and WPS open with Chinese intact: UTF-8 with its mark, CRLF. */
export function makeCsv(
  heading: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  return `\uFEFF${[heading, ...rows].map((row) => row.map(escapeCell).join(',')).join('\r\n')}\r\n`
}

function escapeCell(cell: string | number | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  // A cell that begins like a formula would be run by the spreadsheet; a leading apostrophe keeps it text.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Hands a file to the officer; it never leaves the machine. */
export function downloadText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

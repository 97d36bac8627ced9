import { refusal } from '../problem.ts'

/** One record: the line it begins on, and its texts. */
export interface CsvRecord {
  readonly line: number
  readonly texts: readonly string[]
}

const QUOTE = '"'

/** The separator of the file: the one that occurs most in the first lines outside quotation marks. */
export function separatorOf(start: string): string {
  const counts = new Map([
    [',', 0],
    ['\t', 0],
    [';', 0],
    ['|', 0],
  ])
  let quoted = false
  let lines = 0
  for (const letter of start) {
    if (letter === QUOTE) quoted = !quoted
    if (quoted) continue
    if (letter === '\n' && ++lines >= 20) break
    const count = counts.get(letter)
    if (count !== undefined) counts.set(letter, count + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/**
 * Reads records from text that arrives in pieces (RFC 4180). A quotation mark inside an unquoted text is a letter
 * like any other, as in 5"管. A text longer than allowed stops the reading: that is a quotation mark left open.
 */
export class CsvReader {
  readonly #separator: string
  readonly #mostCharacters: number
  #texts: string[] = []
  #held = ''
  #line = 1
  #begin = 1
  #quoteLine = 0

  constructor(separator: string, mostCharacters: number) {
    this.#separator = separator
    this.#mostCharacters = mostCharacters
  }

  /** The records that are complete after this piece; the rest waits for the next. */
  read(piece: string, last: boolean): CsvRecord[] {
    const text = this.#held + piece
    const records: CsvRecord[] = []
    let at = 0
    while (at < text.length) {
      const field = this.#field(text, at, last)
      if (field === undefined) break
      this.#texts.push(field.text)
      at = field.next
      if (!field.ends) continue
      records.push({ line: this.#begin, texts: this.#texts })
      this.#texts = []
      this.#begin = this.#line
    }
    this.#held = text.slice(at)
    if (this.#held.length > this.#mostCharacters * 2 + 2) throw this.#tooLong()
    if (last) this.#finish(records)
    return records
  }

  #finish(records: CsvRecord[]): void {
    if (this.#quoteLine > 0) throw refusal('sheet.quote-open', { line: this.#quoteLine }, { row: this.#quoteLine })
    if (this.#texts.length > 0) records.push({ line: this.#begin, texts: [...this.#texts, ''] })
    this.#texts = []
  }

  /** The text that begins here, where the next one begins, and whether the record ends; undefined if cut. */
  #field(text: string, at: number, last: boolean) {
    if (text[at] === QUOTE) return this.#quoted(text, at, last)
    const end = this.#endOf(text, at)
    if (end === text.length && !last) return undefined
    if (text[end] === '\r' && end + 1 === text.length && !last) return undefined
    return this.#cut(text, at, end, text.slice(at, end))
  }

  #quoted(text: string, at: number, last: boolean) {
    let end = text.indexOf(QUOTE, at + 1)
    while (end !== -1 && text[end + 1] === QUOTE) end = text.indexOf(QUOTE, end + 2)
    const closed = end !== -1 && (end + 1 < text.length || last)
    this.#quoteLine = end === -1 ? this.#line : 0
    if (!closed) return undefined
    // What follows the closing mark up to the separator belongs to the text: "甲"乙 is 甲乙.
    const after = this.#endOf(text, end + 1)
    if (after === text.length && !last) return undefined
    if (text[after] === '\r' && after + 1 === text.length && !last) return undefined
    const inside = text.slice(at + 1, end).replaceAll('""', QUOTE)
    for (let line = text.indexOf('\n', at); line !== -1 && line < end; line = text.indexOf('\n', line + 1))
      this.#line += 1
    return this.#cut(text, at, after, inside + text.slice(end + 1, after))
  }

  #cut(text: string, at: number, end: number, value: string) {
    if (end - at > this.#mostCharacters * 2 + 2) throw this.#tooLong()
    const letter = text[end]
    if (letter === this.#separator) return { text: value, next: end + 1, ends: false }
    this.#line += 1
    return { text: value, next: end + (letter === '\r' && text[end + 1] === '\n' ? 2 : 1), ends: true }
  }

  #endOf(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const letter = text[at]
      if (letter === this.#separator || letter === '\n' || letter === '\r') return at
    }
    return text.length
  }

  #tooLong() {
    return refusal('sheet.cell-too-long', { most: this.#mostCharacters }, { row: this.#quoteLine || this.#begin })
  }
}

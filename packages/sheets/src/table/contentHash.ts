import { createHash } from 'node:crypto'
import type { Row } from '../cell.ts'

/** Rows on their way through, and the hash of what has passed. */
export interface HashedRows {
  readonly rows: AsyncIterable<Row>
  /** SHA-256 of the cells read so far, in hexadecimal; of the whole sheet once `rows` has ended. */
  readonly digest: () => string
}

/**
 * Hashes the cells and nothing else, so that the same roll saved again, by another program or as a CSV, is the same
 * roll. Blank rows and where they stand do not count; every text counts with its column.
 */
export function hashRows(rows: AsyncIterable<Row>): HashedRows {
  const hash = createHash('sha256')
  let finished: string | undefined
  async function* pass(): AsyncGenerator<Row> {
    for await (const row of rows) {
      hash.update(lineOf(row))
      yield row
    }
    finished = hash.digest('hex')
  }
  return { rows: pass(), digest: () => finished ?? hash.copy().digest('hex') }
}

function lineOf(row: Row): string {
  let line = ''
  for (const { text, column } of row.cells) {
    // The length in front keeps 甲|乙 in one cell apart from 甲 and 乙 in two.
    if (text !== '') line += `${column}:${text.length}:${text}`
  }
  return `${line}\n`
}

import { setImmediate } from 'node:timers/promises'
import { isClosingRow, type Row } from '@doudi/sheets'
import { type JudgedRow, judgeRow, type Reading } from '../judging/judgeRow.ts'
import { batchesOf } from './batches.ts'

/** Rows of one transaction, each judged by itself. */
export interface JudgedBatch {
  readonly rows: readonly JudgedRow[]
  /** Where the cursor stands after them. */
  readonly last: number
  readonly reading: Reading
}

/** After so many rows whoever waits for the database gets a turn. */
const AT_ONCE = 50

/**
 * Batches of a roll after the cursor, one ahead: the next is read and judged while the present one is written, so that
 * this process and the database both have work.
 */
export function judgedBatches(
  rows: AsyncIterable<Row>,
  reading: Reading,
  { after, size }: { readonly after: number; readonly size?: number | undefined },
): AsyncGenerator<JudgedBatch> {
  const { kind, columns } = reading
  const batches = batchesOf(rows, { kind, columns, after, ...(size === undefined ? {} : { size }) })
  return oneAhead(judged(batches, reading))
}

async function* judged(batches: AsyncIterable<readonly Row[]>, reading: Reading): AsyncGenerator<JudgedBatch> {
  for await (const batch of batches) {
    const rows: JudgedRow[] = []
    for (const [index, row] of batch.entries()) {
      if (!isClosingRow(row)) rows.push(judgeRow(row, reading))
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate()
    }
    yield { rows, last: batch.at(-1)?.row ?? 0, reading }
  }
}

async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next()
  try {
    for (let present = await next; !present.done; present = await next) {
      next = source.next()
      // what goes wrong ahead is told when its turn comes
      next.catch(() => undefined)
      yield present.value
    }
  } finally {
    await next.catch(() => undefined)
    await source.return(undefined)
  }
}

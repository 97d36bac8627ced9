import type { Row, SheetProblem } from '@doudi/sheets'
import type { Keyring } from '../../platform/secrets/index.ts'
import type { ImportRow } from '../sql/imports.ts'
import { listFaulty } from '../sql/outcomes.ts'
import type { InScope } from './storedFile.ts'

const AT_ONCE = 500

/** Rows on their way back beside what is wrong with each: both in the order of the sheet, a page of problems at a time. */
export function withProblems(
  within: InScope,
  keyring: Keyring,
  of: Pick<ImportRow, 'county' | 'id'>,
  rows: AsyncIterable<Row>,
): { readonly rows: AsyncIterable<Row>; problemsOf(row: Row): readonly SheetProblem[] } {
  let page = new Map<number, readonly SheetProblem[]>()
  let reached = 0
  let ended = false
  async function* pass(): AsyncGenerator<Row> {
    for await (const row of rows) {
      while (!ended && row.row > reached) {
        const found = await within((tx) => listFaulty(tx, keyring, of, { after: reached, most: AT_ONCE }))
        page = new Map(found.map(({ row: at, problems }) => [at, problems]))
        ended = found.length < AT_ONCE
        reached = found.at(-1)?.row ?? reached
      }
      yield row
    }
  }
  return { rows: pass(), problemsOf: ({ row }) => page.get(row) ?? [] }
}

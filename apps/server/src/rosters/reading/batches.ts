import { type Mapping, mapRow, type RosterKind, type Row } from '@doudi/sheets'
import { isFamilyRoll } from '../judging/groupRows.ts'

/** Rows in one transaction: enough that statements cost little each, few enough that a kill loses little work. */
const BATCH_ROWS = 500
/** So many more are taken so that a household is not cut in two. */
const MOST_MORE = 300

type Columns = readonly Pick<Mapping['columns'][number], 'field' | 'column'>[]

/** Rows after the cursor in batches that end between two households. */
export async function* batchesOf(
  rows: AsyncIterable<Row>,
  { kind, columns, after, size = BATCH_ROWS }: { kind: RosterKind; columns: Columns; after: number; size?: number },
): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  for await (const row of rows) {
    if (row.row <= after) continue
    const last = batch.at(-1)
    const full = batch.length >= size && last !== undefined
    if (full && (batch.length >= size + MOST_MORE || !areOneHousehold(last, row, kind, columns))) {
      yield batch
      batch = []
    }
    batch.push(row)
  }
  if (batch.length > 0) yield batch
}

function areOneHousehold(one: Row, next: Row, kind: RosterKind, columns: Columns): boolean {
  if (!isFamilyRoll(kind)) return false
  const [first, second] = [mapRow(one, columns), mapRow(next, columns)]
  const said = (key: string) => [first[key]?.text.trim() ?? '', second[key]?.text.trim() ?? '']
  for (const key of ['headIdentityNumber', 'certificate']) {
    const [here, there] = said(key)
    if (here !== '' && here === there) return true
  }
  // without a number of the household the rows up to the next head are one
  const [head, certificate] = [said('headIdentityNumber')[1], said('certificate')[1]]
  return head === '' && certificate === '' && !/^(?:本人|户主|申请人|本人或户主)$/.test(said('relation')[1] ?? '')
}

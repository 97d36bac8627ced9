import type { Row } from '../cell.ts'
import { refusal } from '../problem.ts'
import { normaliseName } from './normaliseName.ts'

/** One column's name. `group` is what a merged cell above says: 户主 above 姓名 and 身份证号. */
export interface HeaderCell {
  /** Counted from 1. */
  readonly column: number
  readonly text: string
  readonly group?: string
}

export interface Table {
  readonly sheet: string
  /** Rows above the header: the title, the unit that filled it in, the day. */
  readonly titles: readonly Row[]
  readonly header: readonly HeaderCell[]
  /** The last row of the header, counted from 1. */
  readonly headerRow: number
  readonly rows: AsyncIterable<Row>
}

/** How many filled rows at the top may hold titles before the header. */
const LOOKED_AT = 20
const LEAST_KNOWN = 2

/**
 * Finds the header by the names it must hold, since titles, notes and merged cells may stand above it. Two rows
 * are one header when the lower one names more known columns together with the upper than the upper does alone.
 */
export async function findTable(rows: AsyncIterable<Row>, knownNames: Iterable<string>): Promise<Table> {
  const known = new Set([...knownNames].map(normaliseName))
  const source = rows[Symbol.asyncIterator]()
  const top: Row[] = []
  while (top.length < LOOKED_AT) {
    const next = await source.next()
    if (next.done) break
    top.push(next.value)
  }
  const found = bestHeader(top, known)
  if (found === undefined) {
    await source.return?.()
    const wanted = [...knownNames].slice(0, 6).join('、')
    throw refusal('sheet.header-missing', { looked: top.length, wanted }, top[0] ? { sheet: top[0].sheet } : {})
  }
  const headerRow = top[found.last]?.row ?? 0
  return {
    sheet: top[0]?.sheet ?? '',
    titles: top.slice(0, found.first),
    header: found.header,
    headerRow,
    rows: rest(top.slice(found.last + 1), source),
  }
}

interface Found {
  readonly first: number
  readonly last: number
  readonly header: readonly HeaderCell[]
  readonly score: number
}

function bestHeader(top: readonly Row[], known: ReadonlySet<string>): Found | undefined {
  // Different names count once: 姓名 under 户主 and 姓名 under 家庭成员 are two only when the group tells them apart.
  const scoreOf = (header: readonly HeaderCell[]) =>
    new Set(
      header
        .map(({ text, group }) => [normaliseName(`${group ?? ''}${text}`), normaliseName(text)])
        .map((names) => names.find((name) => known.has(name)))
        .filter((name) => name !== undefined),
    ).size
  let best: Found | undefined
  for (const [first, upper] of top.entries()) {
    const single = headerOf(upper)
    const lower = top[first + 1]
    const joined = lower === undefined ? undefined : joinHeaders(upper, lower)
    const alone = { first, last: first, header: single, score: scoreOf(single) }
    const candidates: Found[] = [alone]
    if (lower !== undefined && joined !== undefined) {
      const together = { first, last: first + 1, header: joined, score: scoreOf(joined) }
      // A title above a header adds nothing to it; a merged name does.
      if (together.score > Math.max(alone.score, scoreOf(headerOf(lower)))) candidates.push(together)
    }
    for (const one of candidates) {
      // One known word may stand in a title; a table with a single known column has nothing else to go by.
      const least = Math.min(LEAST_KNOWN, one.header.length)
      if (one.score >= least && one.score > 0 && one.score > (best?.score ?? 0)) best = one
    }
  }
  return best
}

function headerOf(row: Row): HeaderCell[] {
  return row.cells.flatMap(({ kind, text, column }) => (kind === 'empty' ? [] : [{ column, text: text.trim() }]))
}

/** Each column by its lower name; a name merged over several columns is the group of those below it. */
function joinHeaders(upper: Row, lower: Row): HeaderCell[] {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const header: HeaderCell[] = []
  let group = ''
  for (let index = 0; index < width; index++) {
    const above = upper.cells[index]?.text.trim() ?? ''
    const below = lower.cells[index]?.text.trim() ?? ''
    if (above !== '') group = above
    const column = index + 1
    if (below !== '') header.push(group === '' ? { column, text: below } : { column, text: below, group })
    else if (above !== '') header.push({ column, text: above })
  }
  return header
}

async function* rest(first: readonly Row[], source: AsyncIterator<Row>): AsyncGenerator<Row> {
  try {
    yield* first
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  } finally {
    await source.return?.()
  }
}

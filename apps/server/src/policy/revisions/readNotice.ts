import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { type Draft, draftInput } from './draft.ts'

/** A file that cannot be understood, with the line where it begins to be so. */
export interface NoticeFault {
  readonly line: number
  readonly zh: string
  readonly en: string
}

export type NoticeRead =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly fault: NoticeFault }

const MOST_CHARACTERS = 60_000

/** Reads the figures of a published document from a file: YAML as the packs are written, or a table with commas. */
export function readNotice(text: string): NoticeRead {
  if (text.length > MOST_CHARACTERS)
    return fault(1, `文件超过 ${MOST_CHARACTERS} 字`, `more than ${MOST_CHARACTERS} characters`)
  const plain = text.replace(/^\uFEFF/, '')
  return plain.trimStart().startsWith(COLUMNS[0]) ? readTable(plain) : readYaml(plain)
}

function readYaml(text: string): NoticeRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const [error] = document.errors
  if (error) return fault(lines.linePos(error.pos[0]).line, 'YAML 写法有误', 'this is no YAML')
  let content: unknown
  try {
    content = document.toJS({ maxAliasCount: 5 })
  } catch {
    return fault(1, 'YAML 写法有误', 'this is no YAML')
  }
  return checked(content, (path) => {
    let node: unknown = document.contents
    let line = 1
    for (const key of path) {
      const found: unknown =
        isMap(node) || !isScalar(node) ? (node as { get?: Getter } | null)?.get?.(key, true) : undefined
      const at = (found as { range?: [number] } | undefined)?.range?.[0]
      if (at === undefined) return line
      line = lines.linePos(at).line
      node = found
    }
    return line
  })
}

type Getter = (key: PropertyKey, keep: true) => unknown

const COLUMNS = ['适用地区', '起执行日', '文件', '文号', '日期', '事由', '参数', '值', '条款'] as const

/** A row for each figure; what is said of the document stands in the first row and may be left out of the others. */
function readTable(text: string): NoticeRead {
  const rows = text.split(/\r\n|\n|\r/).map((line, at) => ({ line: at + 1, cells: cellsOf(line) }))
  const [header, ...filled] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (header === undefined || COLUMNS.some((name, at) => header.cells[at] !== name)) {
    return fault(1, `表头须是：${COLUMNS.join(',')}`, `the header is: ${COLUMNS.join(',')}`)
  }
  const [first] = filled
  if (first === undefined) return fault(1, '表头下面一行也没有', 'there is no row below the header')
  const said = (row: (typeof rows)[number]) => row.cells.slice(0, 6)
  const odd = filled.find((row) => said(row).some((cell, at) => cell !== '' && cell !== first.cells[at]))
  if (odd) return fault(odd.line, '一个文件只能录入一份通知', 'one file holds one document')
  const [place, startsOn, title, number, on, why] = said(first)
  const values = filled.map(({ cells }) => ({ parameter: cells[6], value: figureOf(cells[7] ?? ''), clause: cells[8] }))
  return checked({ place, startsOn, notice: { title, number, on }, why, values }, ([key, at]) =>
    key === 'values' && typeof at === 'number' ? (filled[at]?.line ?? 1) : first.line,
  )
}

/** Commas between; a cell in quotation marks may hold them. */
function cellsOf(line: string): string[] {
  const cells = `,${line}`.match(/,("(?:[^"]|"")*"|[^,]*)/g) ?? []
  return cells.map((cell) =>
    cell
      .slice(1)
      .trim()
      .replace(/^"(.*)"$/, (_whole, inner: string) => inner.replaceAll('""', '"'))
      .trim(),
  )
}

function figureOf(cell: string): string | number | boolean {
  if (cell === 'true' || cell === '是') return true
  if (cell === 'false' || cell === '否') return false
  return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell
}

function checked(content: unknown, lineOf: (path: readonly PropertyKey[]) => number): NoticeRead {
  const read = draftInput.safeParse(content)
  if (read.success) return { ok: true, draft: read.data }
  const issue = read.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  const line = lineOf(issue?.path ?? [])
  return fault(line, `${where || '文件'} 缺少或写法不对`, `${where || 'file'}: ${issue?.message ?? 'not allowed'}`)
}

function fault(line: number, zh: string, en: string): NoticeRead {
  return { ok: false, fault: { line, zh, en } }
}

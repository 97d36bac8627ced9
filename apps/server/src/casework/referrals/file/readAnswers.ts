import { Readable } from 'node:stream'
import { columnLetter, findTable, openSheetInWorker, type Row, restore, SheetRefusal } from '@doudi/sheets'
import { refuseReferral } from '../problems.ts'
import { BACK, OUT, OUTCOMES_IN_FILE } from './columns.ts'

const LIMITS = { mostBytes: 5 * 1024 * 1024, mostOldBytes: 2 * 1024 * 1024, mostRows: 5_000 }
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOST_FEN = 1_000_000_000

/** What is wrong with a cell, where it stands, in the words of the page. */
export interface LineProblem {
  readonly line: number
  readonly column: string | null
  readonly zh: string
  readonly en: string
}

/** One answered line. Money is fen; days are ISO. */
export interface AnsweredLine {
  readonly line: number
  readonly referral: string
  readonly outcome: 'granted' | 'partly' | 'refused' | 'return'
  readonly amountFen: number | undefined
  readonly on: string
  readonly words: string
  readonly reference: string | undefined
}

type Cells = Readonly<Record<keyof typeof BACK | 'number', { text: string; column: string | null }>>

/** Reads a file that a department sent back: its answered lines, and everything that is wrong with them, cell by cell. */
export async function readAnswers(
  content: Buffer,
  name: string | undefined,
  today: string,
): Promise<{ lines: AnsweredLine[]; problems: LineProblem[]; empty: number }> {
  const names = { number: OUT.number, ...BACK }
  try {
    const sheet = await openSheetInWorker(Readable.from([content]), { limits: LIMITS, ...(name ? { name } : {}) })
    try {
      const table = await findTable(sheet.rows, Object.values(names))
      const columns = new Map(table.header.map(({ text, column }) => [text.trim(), column]))
      const lines: AnsweredLine[] = []
      const problems: LineProblem[] = []
      const seen = new Map<string, number>()
      let empty = 0
      for await (const row of table.rows) {
        const cells = cellsOf(row, columns)
        if (cells.number.text === '' && cells.outcome.text === '') continue
        if (cells.outcome.text === '') {
          empty += 1
          continue
        }
        const found = faultsOf(row.row, cells, today)
        const before = seen.get(cells.number.text)
        if (before !== undefined) found.push(twice(row.row, before))
        seen.set(cells.number.text, row.row)
        problems.push(...found)
        if (found.length === 0) lines.push(lineOf(row.row, cells))
      }
      return { lines, problems, empty }
    } finally {
      await sheet.close()
    }
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error
    const { detail } = error.problem
    throw refuseReferral('casework.answers-unreadable', { zh: detail.zh, en: detail.en }, 'content')
  }

  function cellsOf({ cells }: Row, columns: ReadonlyMap<string, number>): Cells {
    const cell = (title: string) => {
      const column = columns.get(title)
      const text = column === undefined ? '' : (cells[column - 1]?.text ?? '')
      return { text: restore(text).trim(), column: column === undefined ? null : columnLetter(column) }
    }
    return Object.fromEntries(Object.entries(names).map(([key, title]) => [key, cell(title)])) as Cells
  }
}

const twice = (line: number, before: number): LineProblem => ({
  line,
  column: null,
  zh: `与第 ${before} 行是同一件转办，只能答复一次。`,
  en: `The same referral stands in line ${before}; it is answered once.`,
})

function faultsOf(line: number, cells: Cells, today: string): LineProblem[] {
  const found: LineProblem[] = []
  const tell = (key: keyof Cells, zh: string, en: string) => found.push({ line, column: cells[key].column, zh, en })
  const outcome = OUTCOMES_IN_FILE[cells.outcome.text]
  if (!UUID.test(cells.number.text))
    tell('number', '转办编号不完整，请不要改动这一列。', 'The number of the referral is not whole.')
  if (outcome === undefined)
    tell(
      'outcome',
      `办理结果须是：${Object.keys(OUTCOMES_IN_FILE).join('、')}。`,
      'The result is one of the four words.',
    )
  const on = cells.answeredOn.text.replaceAll(/[./年月]/g, '-').replace('日', '')
  if (!isDay(on)) tell('answeredOn', '办理日期写作 2026-07-01。', 'The day is written 2026-07-01.')
  else if (on > today) tell('answeredOn', `办理日期 ${on} 在今天之后。`, `The day ${on} is after today.`)
  if (cells.reason.text === '')
    tell('reason', '答复内容没有填写，要原样告知本人。', 'The words for the person are missing.')
  else if (cells.reason.text.length > 1000) tell('reason', '答复内容最多 1000 字。', 'At most 1000 letters.')
  if (cells.reference.text.length > 60) tell('reference', '文号最多 60 字。', 'At most 60 letters.')
  const amount = amountOf(cells.amount.text)
  if (amount === null) tell('amount', '金额写作 1200 或 1200.50，不带文字。', 'The amount is written 1200 or 1200.50.')
  if (amount !== undefined && amount !== null && outcome !== 'granted' && outcome !== 'partly')
    tell('amount', '只有同意或部分同意才写金额。', 'Only a granted or partly granted line has an amount.')
  return found
}

function lineOf(line: number, cells: Cells): AnsweredLine {
  return {
    line,
    referral: cells.number.text,
    outcome: OUTCOMES_IN_FILE[cells.outcome.text] ?? 'refused',
    amountFen: amountOf(cells.amount.text) ?? undefined,
    on: cells.answeredOn.text.replaceAll(/[./年月]/g, '-').replace('日', ''),
    words: cells.reason.text,
    reference: cells.reference.text === '' ? undefined : cells.reference.text,
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

/** Fen; undefined: empty; null: not an amount. */
function amountOf(text: string): number | undefined | null {
  if (text === '') return undefined
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,，￥¥]/g, ''))
  if (!match) return null
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0)
  return fen > MOST_FEN ? null : fen
}

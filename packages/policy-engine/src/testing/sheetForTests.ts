import { readFileSync } from 'node:fs'
import { parseCases } from '@doudi/contract'
import { readVocabulary, sheetOf } from '../facts/index.ts'
import type { FactRow } from '../facts/sheet.ts'

/** The vocabulary that the packs are read with. */
export const vocabulary = readVocabulary(
  readFileSync(new URL('../../../../policy-packs/facts.yaml', import.meta.url), 'utf8'),
)

export interface Changes {
  readonly household?: object
  readonly member?: object
  readonly others?: readonly object[]
  readonly assume?: boolean
}

/** The household of 甲, a head born 1976 in Songlin, on 2021-05-10, read as a file unless said otherwise. */
export function sheet({ household = {}, member = {}, others = [], assume = true }: Changes): FactRow {
  const parsed = parseCases({
    name: '甲户',
    jurisdiction: '500299',
    on: '2021-05-10',
    household: {
      residence: 'rural',
      members: [{ id: '甲', relation: 'head', born: '1976-03-02', ...member }, ...others],
      ...household,
    },
  })
  if (!parsed.ok) throw new Error(parsed.problem.detail.en)
  const [first] = parsed.cases
  if (!first?.ok) throw new Error(JSON.stringify(first?.problem))
  return sheetOf(first.file, vocabulary, { assume })
}

/** The rows of a list that is known. */
export function rowsOf(row: FactRow, entity: string): readonly FactRow[] {
  const rows = row.lists.get(entity)
  if (rows === undefined || rows === 'unknown') throw new Error(`${entity}: ${rows}`)
  return rows
}

/** The first member. */
export const head = (changes: Changes) => rowsOf(sheet(changes), '成员')[0] as FactRow

/** A fact in words: its value or range, and where it comes from unless stated. */
export function told(row: FactRow, name: string): string {
  if (!vocabulary.facts.has(name)) throw new Error(`no fact ${name}`)
  const cell = row.facts.get(name)
  if (cell === undefined) return '未知'
  const type = vocabulary.facts.get(name)?.type
  const word = (value: number): string => {
    if (type?.kind === 'flag') return value === 1 ? '是' : '否'
    return (type?.enum === undefined ? undefined : vocabulary.enums.get(type.enum)?.[value]?.label) ?? String(value)
  }
  const value = cell.atLeast === cell.atMost ? word(cell.atLeast) : `${word(cell.atLeast)}–${word(cell.atMost)}`
  return cell.from === 'stated' ? value : `${value} ${cell.from}`
}

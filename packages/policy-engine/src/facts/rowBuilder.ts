import { firstDayOf, lastDayOf, monthOf, parseDay, parseMonth, parseRegion, parseYuan, rangeOf } from '@doudi/domain'
import { type FactCell, type FactRow, known, type Provenance } from './sheet.ts'
import { assumedNumber, type FactSpec, type Vocabulary } from './vocabulary.ts'

/** What every row of one sheet shares. */
export interface SheetContext {
  readonly vocabulary: Vocabulary
  /** Whether the silence of the file states the defaults of the format. */
  readonly assume: boolean
  /** The facts of each entity by code. */
  readonly byCode: ReadonlyMap<string, ReadonlyMap<string, FactSpec>>
}

/**
 * A row being filled, by codes of the case format. An undefined value leaves no cell: that is how a fact stays unknown.
 * What is put first stays: the file speaks before the award, and the award before the defaults.
 */
export interface RowBuilder {
  flag(code: string, value: boolean | undefined, from?: Provenance): void
  word(code: string, value: string | undefined, from?: Provenance): void
  count(code: string, value: number | undefined, from?: Provenance): void
  money(code: string, yuan: number | string | undefined): void
  day(code: string, text: string | undefined): void
  month(code: string, text: string | undefined): void
  region(code: string, text: string | undefined): void
  cell(code: string, cell: FactCell | undefined): void
  /** The file says that this is not known: no default may fill it. */
  leaveUnknown(...codes: readonly string[]): void
  list(entityCode: string, rows: readonly FactRow[] | 'unknown'): void
  /** Fills the defaults and hands out the row. Names of the rows above are visible to defaults. */
  close(id: string, above: ReadonlyMap<string, FactCell>): FactRow
  /** What has been put so far, by name. */
  readonly facts: ReadonlyMap<string, FactCell>
}

/** The context of one sheet. */
export function sheetContext(vocabulary: Vocabulary, assume: boolean): SheetContext {
  const byCode = new Map<string, Map<string, FactSpec>>()
  for (const fact of vocabulary.facts.values()) {
    const own = byCode.get(fact.entity) ?? new Map<string, FactSpec>()
    byCode.set(fact.entity, own.set(fact.code, fact))
  }
  return { vocabulary, assume, byCode }
}

/** Opens a row of an entity. Codes that this vocabulary does not have are passed over: a pack may not need them. */
export function openRow(context: SheetContext, entityCode: string): RowBuilder {
  const { vocabulary } = context
  const entity = [...vocabulary.entities.values()].find(({ code }) => code === entityCode)
  const specs = context.byCode.get(entity?.name ?? '') ?? new Map<string, FactSpec>()
  const facts = new Map<string, FactCell>()
  const lists = new Map<string, readonly FactRow[] | 'unknown'>()
  const unknown = new Set<string>()

  const put = (code: string, cell: FactCell | undefined): void => {
    const name = specs.get(code)?.name
    if (name !== undefined && cell !== undefined && !facts.has(name) && !unknown.has(name)) facts.set(name, cell)
  }
  const number = (code: string, value: number | undefined, from: Provenance = 'stated'): void =>
    put(code, value === undefined ? undefined : known(value, from))

  return {
    facts,
    cell: put,
    flag: (code, value, from) => number(code, value === undefined ? undefined : Number(value), from),
    word(code, value, from) {
      const values = vocabulary.enums.get(specs.get(code)?.type.enum ?? '') ?? []
      const index = values.findIndex((each) => each.code === value)
      number(code, index < 0 ? undefined : index, from)
    },
    count: number,
    money: (code, yuan) => number(code, yuan === undefined ? undefined : parseYuan(yuan)),
    day: (code, text) => put(code, dayCell(text)),
    month: (code, text) => number(code, monthNumber(text)),
    region: (code, text) => put(code, regionCell(text)),
    leaveUnknown(...codes) {
      for (const code of codes) {
        const name = specs.get(code)?.name
        if (name !== undefined && !facts.has(name)) unknown.add(name)
      }
    },
    list(code, rows) {
      for (const { name, code: own } of vocabulary.entities.values()) if (own === code) lists.set(name, rows)
    },
    close(id, above) {
      if (context.assume) for (const spec of specs.values()) assumeDefault(spec, facts, unknown, above, vocabulary)
      return { id, facts, lists }
    },
  }
}

function assumeDefault(
  spec: FactSpec,
  facts: Map<string, FactCell>,
  unknown: ReadonlySet<string>,
  above: ReadonlyMap<string, FactCell>,
  vocabulary: Vocabulary,
): void {
  if (spec.assume === undefined || facts.has(spec.name) || unknown.has(spec.name)) return
  const value = assumedNumber(spec, vocabulary)
  const other = facts.get(spec.assume) ?? above.get(spec.assume)
  if (value !== undefined) facts.set(spec.name, known(value, 'assumed'))
  else if (other !== undefined) facts.set(spec.name, { ...other, from: 'assumed' })
}

/** A month where a day is asked for: some day of it. */
function dayCell(text: string | undefined): FactCell | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day !== undefined) return known(day)
  const month = parseMonth(text)
  return month === undefined ? undefined : { atLeast: firstDayOf(month), atMost: lastDayOf(month), from: 'stated' }
}

/** The month of a month or of a day. */
export function monthNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  return day === undefined ? parseMonth(text) : monthOf(day)
}

function regionCell(text: string | undefined): FactCell | undefined {
  const region = text === undefined ? undefined : parseRegion(text)
  if (region === undefined) return undefined
  const { first, last } = rangeOf(region)
  return { atLeast: first, atMost: last, from: 'stated' }
}

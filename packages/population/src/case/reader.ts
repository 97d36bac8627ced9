import { type Day, type Month, printDay, printMonth } from '@doudi/domain'
import { isRowKnown, type Table } from '@doudi/policy-engine/batch'
import { ENUMS } from '../generate/codes.ts'

/** Reads the facts of one row in the words of the case format; undefined is "not known". */
export class RowReader {
  readonly #table: Table
  readonly #entity: string
  readonly #row: number

  constructor(table: Table, entity: string, row: number) {
    this.#table = table
    this.#entity = entity
    this.#row = row
  }

  number(fact: string): number | undefined {
    const column = this.#table.entities.get(this.#entity)?.columns.get(fact)
    if (column === undefined) return this.#table.constants.get(fact)
    return isRowKnown(column.known, this.#row) ? column.values[this.#row] : undefined
  }

  flag(fact: string): boolean | undefined {
    const value = this.number(fact)
    return value === undefined ? undefined : value !== 0
  }

  /** Yuan. */
  money(fact: string): number | undefined {
    const fen = this.number(fact)
    return fen === undefined ? undefined : fen / 100
  }

  day(fact: string): string | undefined {
    const day = this.number(fact)
    return day === undefined ? undefined : printDay(day as Day)
  }

  month(fact: string): string | undefined {
    const month = this.number(fact)
    return month === undefined ? undefined : printMonth(month as Month)
  }

  code<E extends keyof typeof ENUMS>(fact: string, of: E): (typeof ENUMS)[E][number] | undefined {
    const index = this.number(fact)
    return index === undefined ? undefined : ENUMS[of][index]
  }

  /** Region code without the zeros that pad it. */
  region(fact: string): string | undefined {
    const padded = this.number(fact)
    if (padded === undefined) return undefined
    const text = String(padded)
    return text.replace(/(?:000){1,2}$/, '')
  }

  /** The rows of a list below this row; undefined when the list itself is not known. */
  list(entity: string): RowReader[] | undefined {
    const rows = this.#table.entities.get(entity)
    if (rows?.offsets === undefined) return []
    if (!isRowKnown(rows.listKnown, this.#row)) return undefined
    const from = rows.offsets[this.#row] ?? 0
    const until = rows.offsets[this.#row + 1] ?? 0
    return Array.from({ length: until - from }, (_, at) => new RowReader(this.#table, entity, from + at))
  }
}

/** The entries that are known: what is not known is left out of a case. */
export function given<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

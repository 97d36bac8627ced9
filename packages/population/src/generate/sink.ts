import type { Column, EntityRows, Numbers } from '@doudi/policy-engine/batch'
import {
  ALWAYS_KNOWN,
  HOUSEHOLD,
  type HouseholdDraft,
  LISTS,
  type ListName,
  MEMBER,
  type MemberDraft,
  type Storage,
} from './columns.ts'
import type { Random } from './random.ts'

/** One column that grows row by row; its bitmap of known rows exists from the first unknown one on. */
class GrowingColumn {
  readonly name: string
  readonly #storage: Storage
  #values: Numbers
  #known: Uint8Array | undefined
  #rows = 0

  constructor(name: string, storage: Storage, room: number) {
    this.name = name
    this.#storage = storage
    this.#values = numbers(storage, room)
  }

  push(value: number | undefined): void {
    const row = this.#rows++
    if (row >= this.#values.length) this.#grow()
    if (value === undefined) {
      this.#known ??= new Uint8Array(this.#values.length >> 3).fill(255)
      this.#known[row >> 3] = (this.#known[row >> 3] ?? 0) & ~(1 << (row & 7))
      return
    }
    this.#values[row] = value
  }

  finish(): Column {
    const values = this.#values.slice(0, this.#rows)
    return this.#known === undefined ? { values } : { values, known: this.#known.slice(0, (this.#rows + 7) >> 3) }
  }

  #grow(): void {
    const values = numbers(this.#storage, this.#values.length * 2)
    values.set(this.#values)
    this.#values = values
    if (this.#known === undefined) return
    const known = new Uint8Array(values.length >> 3).fill(255)
    known.set(this.#known)
    this.#known = known
  }
}

/** The rows of one entity, with the row where those of each parent begin. */
class GrowingRows {
  readonly columns: readonly GrowingColumn[]
  #offsets = new Int32Array(1024)
  #parents = 0
  #rows = 0
  #unknownLists: number[] = []

  constructor(schema: Readonly<Record<string, readonly [Storage, number | undefined]>>) {
    this.columns = Object.entries(schema).map(([name, [storage]]) => new GrowingColumn(name, storage, 1024))
  }

  add(row: Readonly<Record<string, number | undefined>>, unknowns: Unknowns | undefined): void {
    this.#rows++
    for (const column of this.columns) {
      const value = row[column.name]
      column.push(value !== undefined && unknowns?.strikes(column.name) ? undefined : value)
    }
  }

  /** Ends the rows of one parent. */
  close(listKnown: boolean): void {
    if (!listKnown) this.#unknownLists.push(this.#parents)
    this.#parents++
    if (this.#parents >= this.#offsets.length) {
      const offsets = new Int32Array(this.#offsets.length * 2)
      offsets.set(this.#offsets)
      this.#offsets = offsets
    }
    this.#offsets[this.#parents] = this.#rows
  }

  finish(root: boolean): EntityRows {
    const columns = new Map(this.columns.map((column) => [column.name, column.finish()]))
    if (root) return { rows: this.#rows, columns }
    const offsets = this.#offsets.slice(0, this.#parents + 1)
    if (this.#unknownLists.length === 0) return { rows: this.#rows, offsets, columns }
    const listKnown = new Uint8Array((this.#parents + 7) >> 3).fill(255)
    for (const parent of this.#unknownLists)
      listKnown[parent >> 3] = (listKnown[parent >> 3] ?? 0) & ~(1 << (parent & 7))
    return { rows: this.#rows, offsets, columns, listKnown }
  }
}

/** Strikes facts out: which ones depends on the seed and the household alone. */
export class Unknowns {
  readonly #share: number
  readonly #random: Random

  constructor(share: number, random: Random) {
    this.#share = share
    this.#random = random
  }

  strikes(fact: string): boolean {
    return !ALWAYS_KNOWN.has(fact) && this.strikesList()
  }

  strikesList(): boolean {
    return this.#random.chance(this.#share)
  }
}

const HOUSEHOLD_LISTS = ['扣减项', '车辆', '房屋', '经营主体', '物价指数'] as const

/** Takes households one after the other and gives them back as columns. */
export class Sink {
  readonly #households = new GrowingRows(HOUSEHOLD)
  readonly #members = new GrowingRows(MEMBER)
  readonly #lists = new Map(
    (Object.keys(LISTS) as ListName[]).map((name) => [name, new GrowingRows(LISTS[name])] as const),
  )

  add(household: HouseholdDraft, unknowns: Unknowns | undefined): void {
    this.#households.add(household.facts, unknowns)
    for (const member of household.members) this.#addMember(member, unknowns)
    this.#members.close(true)
    for (const name of HOUSEHOLD_LISTS) this.#addList(name, household[name], true, unknowns)
  }

  finish(): Map<string, EntityRows> {
    const entities = new Map([
      ['家庭', this.#households.finish(true)],
      ['成员', this.#members.finish(false)],
    ])
    for (const [name, rows] of this.#lists) entities.set(name, rows.finish(false))
    return entities
  }

  #addMember(member: MemberDraft, unknowns: Unknowns | undefined): void {
    const { facts } = member
    const incomeKnown = !unknowns?.strikesList()
    const supportersKnown = !unknowns?.strikesList()
    // A list that is not declared and the fact that says so are one silence.
    if (!incomeKnown) facts.收入已申报 = undefined
    if (!supportersKnown) facts.义务人情况 = undefined
    this.#members.add(facts, unknowns)
    this.#addList('收入项', incomeKnown ? member.收入项 : [], incomeKnown, unknowns)
    this.#addList('义务人', supportersKnown ? member.义务人 : [], supportersKnown, unknowns)
  }

  #addList(
    name: ListName,
    rows: readonly Readonly<Record<string, number | undefined>>[],
    known: boolean,
    unknowns: Unknowns | undefined,
  ): void {
    const list = this.#lists.get(name)
    for (const row of rows) list?.add(row, unknowns)
    list?.close(known)
  }
}

function numbers(storage: Storage, room: number): Numbers {
  switch (storage) {
    case 'u8':
      return new Uint8Array(room)
    case 'u16':
      return new Uint16Array(room)
    case 'i32':
      return new Int32Array(room)
    case 'f64':
      return new Float64Array(room)
  }
}

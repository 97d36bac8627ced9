import type { Column, EntityRows, Numbers, Table } from '@doudi/policy-engine/batch'
import { LIST_UNKNOWN, NOT_KNOWN } from './pack.ts'
import type { SheetShape } from './shape.ts'

/** The columns of one entity while they are filled; kept from chunk to chunk. */
interface Filling {
  /** By place of the fact; undefined where nobody asks for it. */
  readonly values: (Int32Array | Float64Array | undefined)[]
  readonly known: (Uint8Array | undefined)[]
  offsets: Int32Array
  listKnown: Uint8Array
  rows: number
  capacity: number
}

/** Turns packed sheets into the columns that the batch reads. One for a run: its arrays are used again and again. */
export class Unpacker {
  readonly #shape: SheetShape
  readonly #wanted: ReadonlySet<string>
  readonly #fillings: Filling[]
  #bytes: Uint8Array = new Uint8Array(0)
  #at = 0

  constructor(shape: SheetShape, wanted: ReadonlySet<string>) {
    this.#shape = shape
    this.#wanted = wanted
    this.#fillings = shape.entities.map(() => ({
      values: [],
      known: [],
      offsets: new Int32Array(1),
      listKnown: new Uint8Array(0),
      rows: 0,
      capacity: -1,
    }))
  }

  /** The households of `bytes`, one sheet after the other, as a table; it holds until the next call. */
  tableOf(bytes: Uint8Array, households: number, constants: ReadonlyMap<string, number>): Table {
    this.#bytes = bytes
    this.#makeRoom(households)
    const header = 2 + this.#shape.entities.length
    let start = 0
    for (let k = 0; k < households; k++) {
      const length = (bytes[start] as number) | ((bytes[start + 1] as number) << 8)
      this.#at = start + header
      this.#row(0)
      start += length
    }
    const entities = this.#shape.entities.map((entity, at): [string, EntityRows] => {
      const { values, known, rows, offsets, listKnown } = this.#fillings[at] as Filling
      const columns = new Map<string, Column>()
      for (const [place, { name }] of entity.facts.entries()) {
        const own = values[place]
        if (own) columns.set(name, { values: own as Numbers, known: known[place] as Uint8Array })
      }
      if (entity.parent === undefined) return [entity.name, { rows, columns }]
      const parents = (this.#fillings[entity.parent] as Filling).rows
      return [entity.name, { rows, columns, offsets: offsets.subarray(0, parents + 1), listKnown }]
    })
    return { entities: new Map(entities), constants }
  }

  /** Counts the rows of every entity from the headers and lays out columns in which every row is ordinary. */
  #makeRoom(households: number): void {
    const bytes = this.#bytes
    const totals = new Array<number>(this.#fillings.length).fill(0)
    let start = 0
    for (let k = 0; k < households; k++) {
      for (let e = 0; e < totals.length; e++) totals[e] = (totals[e] as number) + (bytes[start + 2 + e] as number)
      start += (bytes[start] as number) | ((bytes[start + 1] as number) << 8)
    }
    for (const [at, filling] of this.#fillings.entries()) {
      const { facts, parent } = this.#shape.entities[at] as SheetShape['entities'][number]
      const rows = totals[at] as number
      filling.rows = 0
      const room = rows > filling.capacity ? Math.ceil(rows * 1.25) + 8 : filling.capacity
      const parents = parent === undefined ? 0 : (totals[parent] as number)
      if (filling.offsets.length < parents + 1) filling.offsets = new Int32Array(Math.ceil(parents * 1.25) + 1)
      if (filling.listKnown.length * 8 < parents)
        filling.listKnown = new Uint8Array((Math.ceil(parents * 1.25) + 39) >> 3)
      filling.listKnown.fill(0, 0, (parents + 7) >> 3)
      filling.offsets[0] = 0
      for (const [place, { name, region, ordinary }] of facts.entries()) {
        if (!this.#wanted.has(name)) continue
        if (room !== filling.capacity) {
          filling.values[place] = region ? new Float64Array(room) : new Int32Array(room)
          filling.known[place] = new Uint8Array(((room + 31) >> 5) * 4)
        }
        filling.values[place]?.fill(ordinary ?? 0, 0, rows)
        filling.known[place]?.fill(ordinary === undefined ? 0 : 255, 0, (rows + 7) >> 3)
      }
      filling.capacity = room
    }
  }

  #row(entity: number): void {
    const bytes = this.#bytes
    const filling = this.#fillings[entity] as Filling
    const { facts, children } = this.#shape.entities[entity] as SheetShape['entities'][number]
    const row = filling.rows++
    for (let told = bytes[this.#at++] as number; told > 0; told--) {
      const mark = bytes[this.#at++] as number
      const place = mark & 127
      const values = filling.values[place]
      const known = filling.known[place]
      if (mark >= NOT_KNOWN) {
        if (known) known[row >> 3] = (known[row >> 3] as number) & ~(1 << (row & 7))
        continue
      }
      const value = facts[place]?.region ? this.#region() : this.#varint()
      if (values && known) {
        values[row] = value
        known[row >> 3] = (known[row >> 3] as number) | (1 << (row & 7))
      }
    }
    for (const child of children) {
      const below = this.#fillings[child] as Filling
      const count = bytes[this.#at++] as number
      if (count !== LIST_UNKNOWN) {
        below.listKnown[row >> 3] = (below.listKnown[row >> 3] as number) | (1 << (row & 7))
        for (let k = 0; k < count; k++) this.#row(child)
      }
      below.offsets[row + 1] = below.rows
    }
  }

  #region(): number {
    const bytes = this.#bytes
    const at = this.#at
    this.#at = at + 6
    const low = (bytes[at] as number) + (bytes[at + 1] as number) * 0x100 + (bytes[at + 2] as number) * 0x10000
    const high = (bytes[at + 3] as number) + (bytes[at + 4] as number) * 0x100 + (bytes[at + 5] as number) * 0x10000
    return low + high * 0x1000000
  }

  #varint(): number {
    const bytes = this.#bytes
    let byte = bytes[this.#at++] as number
    let rest = byte & 127
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[this.#at++] as number
      rest += (byte & 127) * factor
    }
    return rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2
  }
}

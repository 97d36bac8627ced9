import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Column, EntityRows, Numbers, Storage, Table } from '@doudi/policy-engine/batch'
import { ENUMS } from '../generate/codes.ts'
import type { Population } from '../population.ts'
import { Arena } from './arena.ts'
import {
  type ArrayPlace,
  BYTES,
  type ColumnHeader,
  checksum,
  type EntityHeader,
  FORMAT,
  MAGIC,
  PopulationFileProblem,
  type PopulationHeader,
  PREFIX_BYTES,
} from './header.ts'

export interface ReadOptions {
  /** Names of the facts wanted; the others stay on the disk. */
  readonly only?: ReadonlySet<string>
  /** Households from `from` to `until` (not included). */
  readonly from?: number
  readonly until?: number
}

/** Reads a population, or some columns and households of it. Throws `PopulationFileProblem` for a file that is not whole. */
export function readPopulation(path: string, options: ReadOptions = {}): Population {
  const file = openPopulation(path)
  try {
    return { origin: file.header.origin, table: file.read(options) }
  } finally {
    file.close()
  }
}

/** A population file held open, to be gone through part by part. */
export interface PopulationFile {
  readonly header: PopulationHeader
  read(options?: ReadOptions): Table
  /** As `read`, into the memory of the last part: the table before is no longer to be used. */
  readOver(options?: ReadOptions): Table
  close(): void
}

export function openPopulation(path: string): PopulationFile {
  const file = openSync(path, 'r')
  try {
    const header = headerOf(file)
    const arena = new Arena()
    return {
      header,
      read: (options = {}) => tableOf(file, header, options, (bytes) => new Uint8Array(bytes)),
      readOver: (options = {}) => {
        arena.clear()
        return tableOf(file, header, options, (bytes) => arena.take(bytes))
      },
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

type Allocate = (bytes: number) => Uint8Array<ArrayBuffer>

function tableOf(file: number, header: PopulationHeader, options: ReadOptions, allocate: Allocate): Table {
  const parts = new Parts(file, header, options, allocate)
  const entities = new Map(header.entities.map((entity) => [entity.name, parts.rows(entity)]))
  const jurisdiction =
    header.jurisdiction && (parts.array(header.jurisdiction, 'u16', parts.range('家庭')) as Uint16Array)
  const constants = new Map(Object.entries(header.constants))
  return { entities, constants, ...(jurisdiction && { jurisdiction }) }
}

function headerOf(file: number): PopulationHeader {
  const prefix = new Uint8Array(PREFIX_BYTES)
  const size = fstatSync(file).size
  const view = new DataView(prefix.buffer)
  if (readSync(file, prefix, 0, PREFIX_BYTES, 0) < PREFIX_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new PopulationFileProblem('not-a-population', '这不是模拟人口文件', 'this is not a population file')
  const length = view.getUint32(4, true)
  if (PREFIX_BYTES + length > size) throw cutOff()
  const bytes = new Uint8Array(length)
  readFully(file, bytes, PREFIX_BYTES)
  if (checksum(bytes) !== view.getUint32(8, true)) throw damaged('header')
  const header = JSON.parse(new TextDecoder().decode(bytes)) as PopulationHeader
  if (header.format !== FORMAT)
    throw new PopulationFileProblem(
      'other-format',
      `文件格式为第 ${header.format} 版，本程序读第 ${FORMAT} 版，请重新生成`,
      `format ${header.format}, this program reads ${FORMAT}: generate it anew`,
    )
  if (JSON.stringify(header.enums) !== JSON.stringify(ENUMS))
    throw new PopulationFileProblem(
      'other-format',
      '文件的类别表与现行事实表不同，请重新生成',
      'its labels are not those of the facts in use: generate it anew',
    )
  if (header.bytes > size) throw cutOff()
  if (header.bytes < size) throw damaged('length')
  return header
}

function cutOff(): PopulationFileProblem {
  return new PopulationFileProblem('cut-off', '文件不完整，请重新生成', 'the file was cut off: generate it anew')
}

function damaged(where: string): PopulationFileProblem {
  return new PopulationFileProblem(
    'damaged',
    `文件已损坏（${where}），请重新生成`,
    `the file is damaged (${where}): generate it anew`,
  )
}

interface Range {
  readonly from: number
  readonly until: number
}

/** Takes arrays, or the part of them that some households own, out of the file. */
class Parts {
  readonly #file: number
  readonly #header: PopulationHeader
  readonly #only: ReadonlySet<string> | undefined
  readonly #allocate: Allocate
  readonly #ranges = new Map<string, Range>()
  readonly #offsets = new Map<string, Int32Array>()
  readonly #parents: ReadonlyMap<string, string>

  constructor(file: number, header: PopulationHeader, { only, from, until }: ReadOptions, allocate: Allocate) {
    this.#allocate = allocate
    this.#file = file
    this.#header = header
    this.#only = only
    this.#parents = new Map(
      header.entities.flatMap(({ name, parent }) => (parent === undefined ? [] : [[name, parent] as const])),
    )
    const rows = header.entities.find((entity) => entity.offsets === undefined)
    if (rows === undefined) throw damaged('entities')
    this.#ranges.set(rows.name, {
      from: Math.min(from ?? 0, rows.rows),
      until: Math.min(until ?? rows.rows, rows.rows),
    })
  }

  rows(entity: EntityHeader): EntityRows {
    const own = this.range(entity.name)
    const columns = new Map<string, Column>()
    for (const column of entity.columns)
      if (this.#only === undefined || this.#only.has(column.name)) columns.set(column.name, this.#column(column, own))
    const parent = this.#parents.get(entity.name)
    const offsets = this.#offsets.get(entity.name)
    const listKnown =
      entity.listKnown && parent !== undefined ? this.#bits(entity.listKnown, this.range(parent)) : undefined
    return { rows: own.until - own.from, columns, ...(offsets && { offsets }), ...(listKnown && { listKnown }) }
  }

  /** Rows of an entity that belong to the households read. */
  range(entity: string): Range {
    const before = this.#ranges.get(entity)
    if (before !== undefined) return before
    const header = this.#header.entities.find((one) => one.name === entity)
    const parent = this.#parents.get(entity)
    if (header?.offsets === undefined || parent === undefined) throw damaged(entity)
    const above = this.range(parent)
    const offsets = this.array(header.offsets, 'i32', { from: above.from, until: above.until + 1 }) as Int32Array
    const from = offsets[0] ?? 0
    const until = offsets[offsets.length - 1] ?? 0
    if (from < 0 || until < from || until > header.rows) throw damaged(entity)
    if (from !== 0) for (let at = 0; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) - from
    this.#offsets.set(entity, offsets)
    const range = { from, until }
    this.#ranges.set(entity, range)
    return range
  }

  array(place: ArrayPlace, storage: Storage, { from, until }: Range): Numbers {
    const width = BYTES[storage]
    if (until > place.length || place.offset + place.length * width > this.#header.bytes) throw damaged('place')
    const bytes = this.#allocate((until - from) * width)
    readFully(this.#file, bytes, place.offset + from * width)
    return numbersOver(storage, bytes)
  }

  #column(column: ColumnHeader, rows: Range): Column {
    const values = this.array(column, column.storage, rows)
    return column.known === undefined ? { values } : { values, known: this.#bits(column.known, rows) }
  }

  /** The bits of some rows, moved so that the first row is bit 0. */
  #bits(place: ArrayPlace, { from, until }: Range): Uint8Array {
    const bytes = this.array(place, 'u8', { from: from >> 3, until: (until + 7) >> 3 }) as Uint8Array
    const shift = from & 7
    if (shift === 0) return bytes
    return bytes.map((byte, at) => (byte >> shift) | ((bytes[at + 1] ?? 0) << (8 - shift)))
  }
}

function readFully(file: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.byteLength; ) {
    const read = readSync(file, bytes, done, bytes.byteLength - done, offset + done)
    if (read === 0) throw cutOff()
    done += read
  }
}

function numbersOver(storage: Storage, { buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Numbers {
  switch (storage) {
    case 'u8':
      return new Uint8Array(buffer, byteOffset, byteLength)
    case 'u16':
      return new Uint16Array(buffer, byteOffset, byteLength / 2)
    case 'i16':
      return new Int16Array(buffer, byteOffset, byteLength / 2)
    case 'i32':
      return new Int32Array(buffer, byteOffset, byteLength / 4)
    case 'u32':
      return new Uint32Array(buffer, byteOffset, byteLength / 4)
    case 'f64':
      return new Float64Array(buffer, byteOffset, byteLength / 8)
  }
}

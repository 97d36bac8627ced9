import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type EntityRows, type Numbers, storageOf, type Table } from '@doudi/policy-engine/batch'
import { ENUMS } from '../generate/codes.ts'
import { PARENTS } from '../generate/columns.ts'
import { GENERATOR, type Population } from '../population.ts'
import {
  type ArrayPlace,
  checksum,
  type EntityHeader,
  FORMAT,
  MAGIC,
  type PopulationHeader,
  PREFIX_BYTES,
} from './header.ts'

/** Writes a population to one file; whoever reads the path finds the whole of the old file or the whole of the new one. */
export async function writePopulation(population: Population, path: string): Promise<void> {
  const { prefix, header, arrays } = layOut(population)
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const file = await open(draft, 'w')
  try {
    await file.write(prefix, 0, prefix.byteLength, 0)
    await file.write(header, 0, header.byteLength, PREFIX_BYTES)
    for (const { place, bytes } of arrays) await writeAll(file, bytes, place.offset)
    const { bytes } = lastByte(arrays, PREFIX_BYTES + header.byteLength)
    await file.truncate(bytes)
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}

type Handle = Awaited<ReturnType<typeof open>>

async function writeAll(file: Handle, bytes: Uint8Array, offset: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, offset + done)
    done += bytesWritten
  }
}

interface Laid {
  readonly place: ArrayPlace
  readonly bytes: Uint8Array
}

/** The header's own length moves the arrays, so their places are found for a header of a length that is sure to do. */
function layOut(population: Population): { prefix: Uint8Array; header: Uint8Array; arrays: Laid[] } {
  const encode = (start: number) => {
    const arrays: Laid[] = []
    const described = describe(population, start, arrays)
    return { text: new TextEncoder().encode(JSON.stringify(described)), arrays }
  }
  const room = aligned(PREFIX_BYTES + encode(2 ** 40).text.byteLength)
  const { text, arrays } = encode(room)
  const header = new Uint8Array(room - PREFIX_BYTES).fill(32)
  header.set(text)
  const prefix = new Uint8Array(PREFIX_BYTES)
  const view = new DataView(prefix.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, header.byteLength, true)
  view.setUint32(8, checksum(header), true)
  return { prefix, header, arrays }
}

function describe({ origin, table }: Population, start: number, arrays: Laid[]): PopulationHeader {
  let at = start
  const lay = (array: Numbers): ArrayPlace => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const place = { offset: at, length: array.length }
    arrays.push({ place, bytes })
    at = aligned(at + bytes.byteLength)
    return place
  }
  const entities = [...table.entities].map(([name, rows]) => entityHeader(name, rows, lay))
  const jurisdiction = table.jurisdiction && lay(table.jurisdiction)
  return {
    format: FORMAT,
    generator: GENERATOR,
    origin,
    constants: Object.fromEntries(table.constants),
    enums: ENUMS,
    entities,
    ...(jurisdiction && { jurisdiction }),
    bytes: lastByte(arrays, start).bytes,
  }
}

function entityHeader(name: string, rows: EntityRows, lay: (array: Numbers) => ArrayPlace): EntityHeader {
  return {
    name,
    ...(PARENTS.has(name) && { parent: PARENTS.get(name) as string }),
    rows: rows.rows,
    ...(rows.offsets && { offsets: lay(rows.offsets) }),
    ...(rows.listKnown && { listKnown: lay(rows.listKnown) }),
    columns: [...rows.columns].map(([column, { values, known }]) => ({
      name: column,
      storage: storageOf(values),
      ...lay(values),
      ...(known && { known: lay(known) }),
    })),
  }
}

function lastByte(arrays: readonly Laid[], start: number): { bytes: number } {
  const last = arrays.at(-1)
  return { bytes: last === undefined ? start : last.place.offset + last.bytes.byteLength }
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8
}

/** Bytes of a table in memory. */
export function bytesOf(table: Table): number {
  let bytes = table.jurisdiction?.byteLength ?? 0
  for (const rows of table.entities.values()) {
    bytes += (rows.offsets?.byteLength ?? 0) + (rows.listKnown?.byteLength ?? 0)
    for (const { values, known } of rows.columns.values()) bytes += values.byteLength + (known?.byteLength ?? 0)
  }
  return bytes
}

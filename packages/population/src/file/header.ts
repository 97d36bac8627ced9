import type { Storage } from '@doudi/policy-engine/batch'
import type { PopulationOrigin } from '../population.ts'

/**
 * A population file: 16 bytes (the magic word, the length of the header and its checksum, little-endian), the header as
 * JSON, and then the arrays, each beginning at a multiple of eight bytes from the start of the file.
 */
export const MAGIC = 0x494f5044 // "DPOI", 兜底人口 in four letters
export const PREFIX_BYTES = 16
export const FORMAT = 1

/** One array of the file: where it stands and how many numbers it holds. */
export interface ArrayPlace {
  readonly offset: number
  readonly length: number
}

export interface ColumnHeader extends ArrayPlace {
  readonly name: string
  readonly storage: Storage
  /** Bitmap of the rows that are known; absent when all are. */
  readonly known?: ArrayPlace
}

export interface EntityHeader {
  readonly name: string
  /** The entity whose rows it lists; absent for the households. */
  readonly parent?: string
  readonly rows: number
  readonly offsets?: ArrayPlace
  readonly listKnown?: ArrayPlace
  readonly columns: readonly ColumnHeader[]
}

export interface PopulationHeader {
  readonly format: number
  /** Version of the generator that made it. */
  readonly generator: number
  readonly origin: PopulationOrigin
  readonly constants: Readonly<Record<string, number>>
  /** Codes of the labels whose indices the columns hold. */
  readonly enums: Readonly<Record<string, readonly string[]>>
  readonly entities: readonly EntityHeader[]
  readonly jurisdiction?: ArrayPlace
  /** Length of the whole file: a shorter one was cut off. */
  readonly bytes: number
}

export const BYTES: Readonly<Record<Storage, number>> = { u8: 1, u16: 2, i16: 2, i32: 4, u32: 4, f64: 8 }

export type PopulationFault = 'not-a-population' | 'other-format' | 'cut-off' | 'damaged'

/** A file that cannot be read as a population, said so that whoever has it can mend it. */
export class PopulationFileProblem extends Error {
  readonly code: PopulationFault
  readonly zh: string

  constructor(code: PopulationFault, zh: string, en: string) {
    super(en)
    this.name = 'PopulationFileProblem'
    this.code = code
    this.zh = zh
  }
}

/** CRC-32 of the header's bytes. */
export function checksum(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

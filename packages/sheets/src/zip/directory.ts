import { readAt, type Source } from '../open/source.ts'
import { refusal, type SheetRefusal } from '../problem.ts'

/** One packed part, as the table of contents at the end of the file declares it. */
export interface ZipPart {
  readonly name: string
  readonly packed: number
  readonly inflated: number
  readonly method: number
  /** CRC-32 of the inflated content. */
  readonly sum: number
  readonly encrypted: boolean
  /** Where its local header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const ENTRY = 0x02014b50
const ZIP64_EXTRA = 1
const WIDE = 0xffffffff
const LONGEST_END = 22 + 65_535
const MOST_PARTS = 10_000

/** The parts by name. A file that was cut off has no table of contents, and says so. */
export async function readDirectory(source: Source): Promise<ReadonlyMap<string, ZipPart>> {
  const { offset, size, count } = await findDirectory(source)
  if (count > MOST_PARTS || offset + size > source.size) throw cutOff()
  const bytes = await readAt(source, offset, size)
  const parts = new Map<string, ZipPart>()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw cutOff()
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const part: ZipPart = {
      name,
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      ...widened(extra, bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)),
    }
    // Two parts of one name are how a checker is shown one file and the reader another.
    if (parts.has(name)) throw broken(`压缩包里有两个 ${name}`, `the archive holds ${name} twice`)
    parts.set(name, part)
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** Where the packed bytes begin: after the local header, whose lengths may differ from the directory's. */
export async function startOf(source: Source, part: ZipPart): Promise<number> {
  const header = await readAt(source, part.offset, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw cutOff()
  const start = part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + part.packed > source.size) throw cutOff()
  return start
}

async function findDirectory(source: Source): Promise<{ offset: number; size: number; count: number }> {
  const tailStart = Math.max(0, source.size - LONGEST_END)
  const tail = await readAt(source, tailStart, LONGEST_END)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    const count = tail.readUInt16LE(at + 10)
    const size = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    if (count !== 0xffff && size !== WIDE && offset !== WIDE) return { count, size, offset }
    return findWideDirectory(source, tailStart + at)
  }
  throw cutOff()
}

async function findWideDirectory(source: Source, end: number) {
  const locator = await readAt(source, end - 20, 20)
  if (locator.length < 20 || locator.readUInt32LE(0) !== END_64_LOCATOR) throw cutOff()
  const record = await readAt(source, Number(locator.readBigUInt64LE(8)), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== END_64) throw cutOff()
  const [count, size, offset] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)))
  return { count: count ?? 0, size: size ?? 0, offset: offset ?? 0 }
}

/** Sizes above four gigabytes stand in an extra field, in this order and only those that did not fit. */
function widened(extra: Buffer, inflated: number, packed: number, offset: number) {
  const narrow = { inflated, packed, offset }
  if (inflated !== WIDE && packed !== WIDE && offset !== WIDE) return narrow
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue
    let from = at + 4
    const take = (value: number) => {
      if (value !== WIDE || from + 8 > extra.length) return value
      from += 8
      return Number(extra.readBigUInt64LE(from - 8))
    }
    return { inflated: take(inflated), packed: take(packed), offset: take(offset) }
  }
  return narrow
}

/** The file ends before it should. */
export function cutOff(): SheetRefusal {
  return broken('只有前一部分，缺少压缩包的目录', 'the end of the archive is missing')
}

/** The file is damaged, in the words given. */
export function broken(zh: string, en: string): SheetRefusal {
  return refusal('sheet.file-broken', { zh, en })
}

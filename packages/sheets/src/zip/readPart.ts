import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { HARMLESS_BYTES, type SheetLimits } from '../limits.ts'
import { inMegabytes, type Source, streamAt } from '../open/source.ts'
import { refusal, type SheetRefusal } from '../problem.ts'
import { broken, startOf, type ZipPart } from './directory.ts'

const STORED = 0
const DEFLATED = 8

/**
 * The bytes of a part in pieces. Its declared size is weighed before anything is inflated, and inflating stops
 * where more comes out than was declared: a bomb lies about one or the other.
 */
export async function* streamPart(source: Source, part: ZipPart, most: number, limits: SheetLimits) {
  checkDeclared(part, most, limits)
  const start = await startOf(source, part)
  const packed = streamAt(source, start, start + part.packed)
  let total = 0
  let sum = 0
  for await (const piece of part.method === STORED ? packed : inflate(packed)) {
    total += piece.length
    if (total > part.inflated) throw inflatesTooFar(part, total, most, limits)
    sum = crc32(piece, sum)
    yield piece
  }
  if (total < part.inflated) throw broken(`${part.name} 没有传完`, `${part.name} is cut off`)
  if (sum !== part.sum) throw broken(`${part.name} 的内容与校验和不符`, `${part.name} does not match its checksum`)
}

/** The whole part as text, for the small ones. */
export async function readPartText(source: Source, part: ZipPart, most: number, limits: SheetLimits): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of streamPart(source, part, most, limits)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

function checkDeclared(part: ZipPart, most: number, limits: SheetLimits): void {
  if (part.encrypted) throw refusal('sheet.encrypted')
  if (part.method !== STORED && part.method !== DEFLATED)
    throw broken(`${part.name} 用了不认识的压缩方法`, `${part.name} is packed in an unknown way`)
  const bomb = part.inflated > HARMLESS_BYTES && part.inflated > part.packed * limits.mostRatio
  if (bomb || part.inflated > most) throw inflatesTooFar(part, part.inflated, most, limits)
}

function inflatesTooFar(part: ZipPart, size: number, most: number, limits: SheetLimits): SheetRefusal {
  return refusal('sheet.inflates-too-far', {
    part: part.name,
    size: inMegabytes(size),
    most: `${inMegabytes(most)} MB, 1:${limits.mostRatio}`,
  })
}

async function* inflate(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: 256 * 1024 })
  // A fault of the source destroys the inflater, whose reading below then throws it.
  pipeline(Readable.from(packed), inflater, () => {})
  try {
    for await (const piece of inflater) yield piece as Buffer
  } catch (error) {
    const isPackingFault = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw isPackingFault ? broken('压缩内容损坏', 'the packed content is damaged') : error
  }
}

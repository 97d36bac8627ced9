/** One entry of an archive on its way in. Folders have no content. */
export interface ArchiveEntry {
  /** Relative, with `/`. */
  readonly path: string
  readonly kind: 'file' | 'folder'
  readonly bytes: number
  readonly content: AsyncIterable<Buffer>
}

const BLOCK = 512
const NAME_BYTES = 100
const PREFIX_BYTES = 155

/** A name that the format cannot hold. */
export class PathTooLong extends RangeError {}

/** The entries as a POSIX tar (ustar): once unsealed, a back-up can be looked into with any tool. */
export async function* writeTar(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Buffer> {
  for await (const { path, kind, bytes, content } of entries) {
    yield headerOf(path, kind, bytes)
    let written = 0
    for await (const piece of content) {
      written += piece.length
      yield piece
    }
    if (written !== bytes) throw new RangeError(`${path} came with ${written} of ${bytes} bytes`)
    yield Buffer.alloc(-bytes & (BLOCK - 1))
  }
  yield Buffer.alloc(2 * BLOCK)
}

function headerOf(path: string, kind: ArchiveEntry['kind'], bytes: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  const [prefix, name] = splitPath(kind === 'folder' ? `${path}/` : path)
  header.write(name, 0)
  header.write(kind === 'folder' ? '0000700\0' : '0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write(kind === 'folder' ? '5' : '0', 156)
  header.write('ustar\0' + '00', 257)
  header.write(prefix, 345)
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

function splitPath(path: string): readonly [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= NAME_BYTES) return ['', path]
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)]
    if (name !== '' && Buffer.byteLength(prefix) <= PREFIX_BYTES && Buffer.byteLength(name) <= NAME_BYTES) {
      return [prefix, name]
    }
  }
  throw new PathTooLong(path)
}

/** The sum of the header's bytes, its own place taken as blanks. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)
}

/** An archive that is none, or that asks for something we never write. */
export class NotOurArchive extends Error {}

/** Reads an archive that `writeTar` wrote; the content of an entry must be read before the next is asked for. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<ArchiveEntry> {
  const bytes = new ByteReader(source)
  for (;;) {
    const header = await bytes.take(BLOCK)
    if (header.every((byte) => byte === 0)) break
    const entry = readHeader(header)
    yield { ...entry, content: bytes.stream(entry.bytes) }
    await bytes.take(-entry.bytes & (BLOCK - 1))
  }
  // Only the end of what lies underneath proves that nothing is missing.
  await bytes.drain()
}

function readHeader(header: Buffer): Omit<ArchiveEntry, 'content'> {
  const text = (at: number, length: number) => {
    const field = header.subarray(at, at + length)
    const end = field.indexOf(0)
    return field.subarray(0, end === -1 ? length : end).toString()
  }
  const kind = ({ 0: 'file', 5: 'folder' } as const)[text(156, 1) as '0' | '5']
  if (kind === undefined || Number.parseInt(text(148, 8), 8) !== checksumOf(header)) throw new NotOurArchive()
  const prefix = text(345, PREFIX_BYTES)
  const path = (prefix === '' ? '' : `${prefix}/`) + text(0, NAME_BYTES).replace(/\/$/, '')
  if (!isInside(path)) throw new NotOurArchive()
  return { path, kind, bytes: Number.parseInt(text(124, 12), 8) }
}

/** Whoever has the public key could have packed it: no path may lead out of the folder it is unpacked into. */
function isInside(path: string): boolean {
  return path !== '' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

class ByteReader {
  readonly #pieces: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#pieces = source[Symbol.asyncIterator]()
  }

  async take(wanted: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.stream(wanted)) parts.push(part)
    return Buffer.concat(parts)
  }

  async *stream(wanted: number): AsyncGenerator<Buffer> {
    for (let missing = wanted; missing > 0; ) {
      if (this.#held.length === 0) {
        const { done, value } = await this.#pieces.next()
        if (done) throw new NotOurArchive()
        this.#held = value
        continue
      }
      const part = this.#held.subarray(0, missing)
      this.#held = this.#held.subarray(part.length)
      missing -= part.length
      yield part
    }
  }

  async drain(): Promise<void> {
    while (!(await this.#pieces.next()).done);
  }
}

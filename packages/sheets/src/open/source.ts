import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Readable } from 'node:stream'
import type { SheetLimits } from '../limits.ts'
import { refusal } from '../problem.ts'
import { openPassing } from './passing.ts'

/** A file that can be read at any place: an .xlsx keeps its table of contents at the end. */
export interface Source {
  readonly file: FileHandle
  readonly size: number
  readonly path: string
  /** Closes the file, and removes it when it was only kept for the reading. */
  readonly close: () => Promise<void>
}

const MB = 1024 * 1024
const LONGEST_NAME = 200

/**
 * The name as it may be shown. It is never used to open anything, but a name with a path in it comes from
 * somebody who hopes that it is.
 */
export function checkFileName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/[/\\\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/.test(name) && name.length <= LONGEST_NAME && name !== '..')
    return
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const shown = name.slice(0, LONGEST_NAME).replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '·')
  throw refusal('sheet.name-not-allowed', { name: shown })
}

/** Opens the file, or keeps the stream in a file of that folder while it is read. */
export async function openSource(
  from: string | Readable,
  limits: SheetLimits,
  folder: string = tmpdir(),
): Promise<Source> {
  if (typeof from === 'string') {
    const opened = await open(from, 'r')
    return sourceOf(opened, from, limits, () => opened.close())
  }
  const { file, path, close } = await openPassing(folder)
  try {
    await file.writeFile(upTo(limits.mostBytes, from))
  } catch (error) {
    await close()
    throw error
  }
  return sourceOf(file, path, limits, close)
}

async function sourceOf(file: FileHandle, path: string, limits: SheetLimits, close: () => Promise<void>) {
  const { size } = await file.stat()
  const fault =
    size === 0
      ? refusal('sheet.file-empty')
      : size > limits.mostBytes
        ? refusal('sheet.file-too-large', { most: inMegabytes(limits.mostBytes) })
        : undefined
  if (fault === undefined) return { file, size, path, close }
  await close()
  throw fault
}

async function* upTo(most: number, chunks: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let total = 0
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer)
    total += bytes.length
    if (total > most) throw refusal('sheet.file-too-large', { most: inMegabytes(most) })
    yield bytes
  }
}

/** So many bytes from that place; fewer at the end of the file. */
export async function readAt(source: Source, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, Math.min(length, source.size - position)))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await source.file.read(bytes, filled, bytes.length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** The bytes from one place to another in pieces, read as they are asked for. */
export async function* streamAt(source: Source, from: number, until: number): AsyncGenerator<Buffer> {
  const PIECE = 256 * 1024
  for (let position = from; position < until; position += PIECE) {
    const piece = await readAt(source, position, Math.min(PIECE, until - position))
    if (piece.length === 0) return
    yield piece
  }
}

/** Rounded up, as limits are told. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / MB)
}

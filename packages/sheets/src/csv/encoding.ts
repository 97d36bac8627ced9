import { type Source, streamAt } from '../open/source.ts'
import { refusal } from '../problem.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * The encoding that fits every byte of the file. UTF-8 is asked first: Chinese text in GB18030 is practically never
 * valid UTF-8, while the opposite happens often.
 */
export async function encodingOf(source: Source, start: Buffer): Promise<Encoding> {
  if (start.length >= 2 && start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start.length >= 2 && start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if ((await faultLine(source, 'utf-8')) === undefined) return 'utf-8'
  const line = await faultLine(source, 'gb18030')
  if (line === undefined) return 'gb18030'
  throw refusal('sheet.encoding-unknown', { line }, { row: line })
}

/** The first line that is not text in this encoding, or undefined. */
async function faultLine(source: Source, encoding: Encoding): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  for await (const piece of streamAt(source, 0, source.size)) {
    try {
      decoder.decode(piece, { stream: true })
    } catch {
      return line + faultWithin(piece, encoding)
    }
    line += countLines(piece)
  }
  try {
    decoder.decode()
    return undefined
  } catch {
    return line
  }
}

/** Halving finds the longest part that still decodes; its line ends are the lines before the fault. */
function faultWithin(piece: Buffer, encoding: Encoding): number {
  let good = 0
  let bad = piece.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder(encoding, { fatal: true }).decode(piece.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return countLines(piece.subarray(0, good))
}

function countLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}

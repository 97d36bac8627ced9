import type { Readable } from 'node:stream'
import {
  fingerprintOfHeader,
  hashRows,
  isClosingRow,
  openPassing,
  type RosterKind,
  SHEET_LIMITS,
  SheetRefusal,
} from '@doudi/sheets'
import { type Platform, type Request, runCommand } from '../../platform/command/index.ts'
import { passingFolder } from '../../platform/files/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { HttpProblem } from '../../platform/problem/index.ts'
import { receiveFile } from '../commands/receiveFile.ts'
import { refuse } from '../problems.ts'
import { openRoll } from './storedFile.ts'

/** A file on its way in. The name is only ever shown. */
export interface Sent {
  readonly body: Readable
  readonly name: string
  readonly kind: RosterKind
}

/** Reads a file to its end before anything of it is kept: half a file, or none, leaves nothing behind. */
export async function takeIn(platform: Platform, request: Request, { body, name, kind }: Sent) {
  const { file, path, close } = await openPassing(passingFolder())
  try {
    await file.writeFile(upToLimit(body))
    const scanned = await scan(path, name, kind)
    const { size } = await file.stat()
    const id = mintId(platform.clock.now())
    return await runCommand(platform, receiveFile, request, { id, kind, name, path, bytes: size, ...scanned })
  } catch (error) {
    if (error instanceof SheetRefusal) throw new HttpProblem(400, error.problem)
    throw error
  } finally {
    await close()
  }
}

async function scan(path: string, name: string, kind: RosterKind) {
  const { table, format, close } = await openRoll(path, name, kind)
  try {
    const { rows, digest } = hashRows(table.rows)
    let people = 0
    for await (const row of rows) if (!isClosingRow(row)) people += 1
    if (people === 0) throw refuse('rosters.rows-none')
    const { sheet, header } = table
    return {
      format,
      sheet,
      header: [...header],
      rows: people,
      contentHash: digest(),
      headerMark: fingerprintOfHeader(header),
    }
  } finally {
    await close()
  }
}

async function* upToLimit(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let total = 0
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > SHEET_LIMITS.mostBytes) throw tooLarge()
    yield chunk
  }
}

function tooLarge(): HttpProblem {
  return refuse('rosters.file-too-large', { most: SHEET_LIMITS.mostBytes / 1024 / 1024 })
}

import { SheetRefusal } from '@doudi/sheets'
import { type Platform, runCommand } from '../platform/command/index.ts'
import { HttpProblem } from '../platform/problem/index.ts'
import { inScope, scopeOf, systemActor } from '../platform/scope/index.ts'
import { endImport } from './commands/endImport.ts'
import { importBatch, readingOf } from './commands/importBatch.ts'
import { judgedBatches } from './reading/judgedBatches.ts'
import { openStored } from './reading/storedFile.ts'
import { getFile } from './sql/files.ts'
import { getImport } from './sql/imports.ts'

export interface ImportRun {
  readonly county: string
  readonly id: string
  readonly requestId: string
  readonly signal: AbortSignal
  /** Rows of a batch; tests cut small ones. */
  readonly size?: number
}

/**
 * Reads the file from where the import stands and does batch after batch, each in a transaction that sees and writes
 * nothing outside of the area of whoever asked for it. Ends quietly when somebody else moves the cursor or cancels.
 */
export async function runImport(platform: Platform, { county, id, requestId, signal, size }: ImportRun): Promise<void> {
  const { db, keyring } = platform
  const within = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(db, scopeOf(systemActor(county)), work)
  const { row, file } = await within(async (tx) => {
    const found = await getImport(tx, county, id)
    return { row: found, file: await getFile(tx, county, found.file_id) }
  })
  if (row.state !== 'waiting' && row.state !== 'running') return
  const whole = { actor: systemActor(county), requestId }
  const request = { actor: { ...systemActor(county), region: row.area }, requestId }
  try {
    const today = platform.clock.today()
    const reading = await within((tx) => readingOf({ tx, county, today }, row, file))
    const roll = await openStored(within, keyring, file)
    try {
      let after = row.cursor_row
      for await (const batch of judgedBatches(roll.table.rows, reading, { after, size })) {
        signal.throwIfAborted()
        const asked = { import: id, after, batch: () => batch }
        const { done, outdated } = await runCommand(platform, importBatch, request, asked)
        // what lies ahead was judged by the same villages: it is read again from the cursor on
        if (outdated) return await runImport(platform, { county, id, requestId, signal, ...(size ? { size } : {}) })
        if (!done) return
        after = batch.last
      }
    } finally {
      await roll.close()
    }
    await runCommand(platform, endImport, whole, { import: id })
  } catch (error) {
    const problem =
      error instanceof SheetRefusal ? error.problem : error instanceof HttpProblem ? error.problem : undefined
    // what is wrong with the file stays wrong; anything else is tried again by the queue
    if (problem === undefined || problem.code === 'platform.busy') throw error
    await runCommand(platform, endImport, whole, { import: id, problem })
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import { SheetRefusal } from '../problem.ts'
import type { FromReader, ReadWish, ToReader } from './inWorker.ts'
import { openSheet } from './openSheet.ts'
import { type PackedRow, packRow } from './packedRows.ts'

/** Rows that travel together: one message for each would cost more than reading it. */
const BATCH = 500

const port = parentPort
if (port === null) throw new Error('runs as a worker only')
const tell = (message: FromReader) => port.postMessage(message)

let wanted: (() => void) | undefined
port.on('message', (message: ToReader) => {
  if (message === 'more') wanted?.()
  else process.exit(0)
})

const turn = () =>
  new Promise<void>((resolve) => {
    wanted = resolve
  })

async function read({ path, options }: ReadWish): Promise<void> {
  const opened = await openSheet(path, options)
  try {
    const { format, formatName, encoding, separator, sheets } = opened
    tell({
      opened: {
        format,
        formatName,
        sheets,
        ...(encoding === undefined ? {} : { encoding }),
        ...(separator === undefined ? {} : { separator }),
      },
    })
    await turn()
    let batch: PackedRow[] = []
    for await (const row of opened.rows) {
      batch.push(packRow(row))
      if (batch.length < BATCH) continue
      const next = turn()
      tell({ rows: batch })
      batch = []
      await next
    }
    tell({ rows: batch, last: true })
  } finally {
    await opened.close()
  }
}

try {
  await read(workerData as ReadWish)
} catch (error) {
  if (error instanceof SheetRefusal) tell({ problem: error.problem })
  else throw error
} finally {
  port.close()
}

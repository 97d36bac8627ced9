import type pg from 'pg'

/** What the driver's connection has for COPY, and its types do not tell. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
  readonly stream: NodeJS.WritableStream & { readonly writableNeedDrain: boolean }
}

/** Sends lines of COPY's text format from a stream to a table, as fast as the connection takes them. */
export function copyIn(client: pg.Client, statement: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    async function send(connection: CopyConnection): Promise<void> {
      try {
        for await (const chunk of chunks) {
          connection.sendCopyFromChunk(chunk)
          if (connection.stream.writableNeedDrain)
            await new Promise<void>((drained) => connection.stream.once('drain', drained))
        }
        connection.endCopyFrom()
      } catch (error) {
        connection.sendCopyFail('the source failed')
        failure = error as Error
      }
    }
    const submitted = {
      submit: (connection: CopyConnection) => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection) => void send(connection),
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        failure ??= error
      },
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
    }
    client.query(submitted as unknown as pg.Submittable)
  })
}

/** A row of COPY's text format. */
export function copyLine(cells: readonly string[]): string {
  const escaped = cells.map((cell) =>
    /[\\\n\r\t]/.test(cell) ? cell.replace(/[\\\n\r\t]/g, (sign) => ESCAPED[sign] as string) : cell,
  )
  return `${escaped.join('\t')}\n`
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

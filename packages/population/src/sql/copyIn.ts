import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type pg from 'pg'

/** What `pg` lends to a query that speaks the COPY protocol itself. */
interface CopyConnection {
  readonly stream: Writable
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** A query object that sends chunks as the server asks for them; the names of its methods are those `pg` calls. */
class CopyIn {
  readonly #text: string
  readonly #chunks: Iterable<Buffer>
  readonly #done: (error?: Error) => void
  #failed: Error | undefined

  constructor(text: string, chunks: Iterable<Buffer>, done: (error?: Error) => void) {
    this.#text = text
    this.#chunks = chunks
    this.#done = done
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#text)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#send(connection).then(
      () => connection.endCopyFrom(),
      (error: unknown) => connection.sendCopyFail(String(error)),
    )
  }

  async #send(connection: CopyConnection): Promise<void> {
    for (const chunk of this.#chunks) {
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
  }

  handleError(error: Error): void {
    this.#failed = error
    this.#done(error)
  }

  handleReadyForQuery(): void {
    if (this.#failed === undefined) this.#done()
  }

  handleCommandComplete(): void {}
}

/** `copy … from stdin`: sends the chunks and waits until the server has taken them all. */
export function copyIn(client: pg.ClientBase, text: string, chunks: Iterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const query = new CopyIn(text, chunks, (error) => (error === undefined ? resolve() : reject(error)))
    client.query(query as unknown as pg.Submittable)
  })
}

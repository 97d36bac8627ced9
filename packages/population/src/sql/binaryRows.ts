/** A field of one row in the binary form of COPY: undefined is NULL. */
export interface Field {
  readonly type: 'boolean' | 'int' | 'bigint'
  readonly at: (row: number) => number | undefined
}

const BYTES = { boolean: 1, int: 4, bigint: 8 } as const
const CHUNK = 1 << 20
const HEADER = Buffer.from([80, 71, 67, 79, 80, 89, 10, 255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0])

/** Rows of numbers as PostgreSQL reads them fastest: nothing is turned into text and back. */
export function* binaryRows(rows: number, fields: readonly Field[]): Generator<Buffer> {
  yield HEADER
  const widest = 2 + fields.length * 12
  let chunk = Buffer.allocUnsafe(CHUNK + widest)
  let view = new DataView(chunk.buffer, chunk.byteOffset)
  let at = 0
  for (let row = 0; row < rows; row++) {
    view.setInt16(at, fields.length)
    at += 2
    for (const { type, at: valueAt } of fields) {
      const value = valueAt(row)
      const bytes = BYTES[type]
      view.setInt32(at, value === undefined ? -1 : bytes)
      at += 4
      if (value === undefined) continue
      if (type === 'boolean') view.setUint8(at, value === 0 ? 0 : 1)
      else if (type === 'int') view.setInt32(at, value)
      else {
        view.setInt32(at, Math.floor(value / 4294967296))
        view.setUint32(at + 4, value >>> 0)
      }
      at += bytes
    }
    if (at < CHUNK) continue
    yield chunk.subarray(0, at)
    // The socket may still hold the chunk that was sent.
    chunk = Buffer.allocUnsafe(CHUNK + widest)
    view = new DataView(chunk.buffer, chunk.byteOffset)
    at = 0
  }
  view.setInt16(at, -1)
  yield chunk.subarray(0, at + 2)
}

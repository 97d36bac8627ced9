import { Writable } from 'node:stream'

/** Something to write to, and the bytes that were written. */
export function collecting(): { readonly target: Writable; bytes(): Buffer } {
  const chunks: Buffer[] = []
  const target = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { target, bytes: () => Buffer.concat(chunks) }
}

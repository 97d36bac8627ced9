import { generateKeyPairSync } from 'node:crypto'
import { Transform } from 'node:stream'
import { boxKey, CHUNK_BYTES, MAGIC, recipientOf, sealChunk } from './boxFormat.ts'
import { agree, rawPublic, readPublicKey } from './boxKeys.ts'
import { rechunk } from './rechunk.ts'

/**
 * Encrypts what flows through to a public key. The machine that does it cannot read the result: the ephemeral private
 * key is forgotten with the stream, and the recipient's was never here.
 */
export function sealStream(publicKey: string): Transform {
  const recipientKey = readPublicKey(publicKey)
  const recipient = rawPublic(recipientKey)
  const ephemeral = generateKeyPairSync('x25519')
  const header = Buffer.concat([MAGIC, recipientOf(recipient), rawPublic(ephemeral.publicKey)])
  const key = boxKey(agree(ephemeral.privateKey, recipientKey), header, recipient)
  const pieces = rechunk(CHUNK_BYTES)
  let number = 0
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      pieces.add(piece)
      for (let full = pieces.takeFull(); full; full = pieces.takeFull()) {
        this.push(sealChunk(key, number++, false, full))
      }
      done()
    },
    flush(done) {
      done(null, sealChunk(key, number, true, pieces.takeRest()))
    },
  })
  stream.push(header)
  return stream
}

import type { KeyObject } from 'node:crypto'
import { Transform } from 'node:stream'
import { SecretsProblem } from '../problem.ts'
import {
  boxKey,
  CHUNK_BYTES,
  HEADER_BYTES,
  MAGIC,
  openChunk,
  PROOF_BYTES,
  RECIPIENT_BYTES,
  recipientOf,
} from './boxFormat.ts'
import { agree, publicKeyOf, rawPublic, readPrivateKey } from './boxKeys.ts'
import { rechunk } from './rechunk.ts'

/**
 * Decrypts a sealed box. Every byte that comes out was proven, but only the end of the stream proves that nothing is
 * missing: what came out is used after the stream has ended well, never before. Fails with a SecretsProblem.
 */
export function openStream(privateKey: string): Transform {
  const ownKey = readPrivateKey(privateKey)
  const pieces = rechunk(CHUNK_BYTES + PROOF_BYTES)
  let head = Buffer.alloc(0)
  let key: KeyObject | undefined
  let number = 0

  /** Takes what is still missing of the header from the piece and gives back what stands behind it. */
  const takeHeader = (piece: Buffer): Buffer => {
    const missing = HEADER_BYTES - head.length
    head = Buffer.concat([head, piece.subarray(0, missing)])
    const known = Math.min(head.length, MAGIC.length)
    if (!head.subarray(0, known).equals(MAGIC.subarray(0, known))) throw new SecretsProblem('secrets.box-unreadable')
    if (head.length === HEADER_BYTES) key = keyOf(ownKey, head)
    return piece.subarray(missing)
  }

  const take = (piece: Buffer, push: (plain: Buffer) => void): void => {
    pieces.add(key ? piece : takeHeader(piece))
    if (!key) return
    for (let full = pieces.takeFull(); full; full = pieces.takeFull()) {
      const plain = openChunk(key, number++, false, full)
      if (!plain) throw new SecretsProblem('secrets.box-altered')
      push(plain)
    }
  }

  const end = (): Buffer => {
    if (!key) throw new SecretsProblem(head.length < MAGIC.length ? 'secrets.box-unreadable' : 'secrets.box-cut-short')
    const rest = pieces.takeRest()
    const plain = openChunk(key, number, true, rest)
    if (plain) return plain
    const cut = rest.length < PROOF_BYTES || openChunk(key, number, false, rest) !== undefined
    throw new SecretsProblem(cut ? 'secrets.box-cut-short' : 'secrets.box-altered')
  }

  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      settle(() => take(piece, (plain) => this.push(plain)), done)
    },
    flush(done) {
      settle(() => this.push(end()), done)
    },
  })
}

function keyOf(ownKey: KeyObject, header: Buffer): KeyObject {
  const own = rawPublic(ownKey)
  const recipient = header.subarray(MAGIC.length, MAGIC.length + RECIPIENT_BYTES)
  if (!recipientOf(own).equals(recipient)) throw new SecretsProblem('secrets.box-for-another-key')
  return boxKey(agree(ownKey, publicKeyOf(header.subarray(-32))), header, own)
}

/** A stream wants its failures told, not thrown. */
function settle(work: () => void, done: (error?: Error | null) => void): void {
  try {
    work()
  } catch (error) {
    done(error as Error)
    return
  }
  done()
}

import { createCipheriv, createDecipheriv, createHash, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/**
 * A sealed box, format 1:
 *
 *     header 48:  DOUDIBX1 · recipient 8 (SHA-256 of the public key, first bytes) · ephemeral public key 32
 *     chunks:     64 KiB of plaintext each, the last one shorter or equal, + 16 bytes of proof
 *
 * Key: HKDF-SHA-256 (RFC 5869) of the X25519 secret, salted with the header, so that no byte of it can change.
 * Chunks: AES-256-GCM; the nonce is seven zeros, the number of the chunk (4 bytes) and whether it is the last (1):
 * the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015). A chunk that is left out, doubled, moved or
 * taken from another box does not open, and a box without its last chunk is known to be cut.
 */
export const MAGIC = Buffer.from('DOUDIBX1')
export const RECIPIENT_BYTES = 8
const PUBLIC_BYTES = 32
export const HEADER_BYTES = MAGIC.length + RECIPIENT_BYTES + PUBLIC_BYTES
export const CHUNK_BYTES = 65_536
export const PROOF_BYTES = 16

const LAST_CHUNK = 0xffff_ffff

export function recipientOf(rawPublic: Buffer): Buffer {
  return createHash('sha256').update(rawPublic).digest().subarray(0, RECIPIENT_BYTES)
}

export function boxKey(shared: Buffer, header: Buffer, recipient: Buffer): KeyObject {
  const info = Buffer.concat([Buffer.from('doudi sealed box 1'), recipient])
  return createSecretKey(Buffer.from(hkdfSync('sha256', shared, header, info, 32)))
}

export function sealChunk(key: KeyObject, number: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: PROOF_BYTES })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Undefined when the chunk is not this one, or not whole. */
export function openChunk(key: KeyObject, number: number, last: boolean, sealed: Buffer): Buffer | undefined {
  if (sealed.length < PROOF_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: PROOF_BYTES })
  decipher.setAuthTag(sealed.subarray(-PROOF_BYTES))
  const plain = decipher.update(sealed.subarray(0, -PROOF_BYTES))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    return undefined
  }
}

function nonceOf(number: number, last: boolean): Buffer {
  // 256 TiB; a nonce must never come twice.
  if (number > LAST_CHUNK) throw new RangeError('a sealed box ends at 2^32 chunks')
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

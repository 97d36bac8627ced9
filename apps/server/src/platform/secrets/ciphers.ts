import { createCipheriv, createDecipheriv, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { HashName, Profile } from './profile.ts'

/** The keys that one version of the keyring gives to each cipher. */
export interface CipherKeys {
  readonly aes: KeyObject
  readonly sm4: KeyObject
  readonly sm3: KeyObject
}

/** An authenticated cipher. The nonce is chosen by the caller, once for every value. */
export interface Cipher {
  /** The first byte of every value written with it. A mark is never used for anything else. */
  readonly mark: number
  readonly nonceBytes: number
  seal(keys: CipherKeys, nonce: Buffer, bound: Buffer, plain: Buffer): Buffer
  /** Undefined when a single bit of the key, of what it is bound to, or of the value is not what it was. */
  open(keys: CipherKeys, nonce: Buffer, bound: Buffer, sealed: Buffer): Buffer | undefined
}

const TAG_BYTES = 16
const MAC_BYTES = 32

/**
 * AES-256-GCM. Nonces are random: NIST SP 800-38D §8.3 then allows 2^32 values under one key, a thousand times what a
 * county writes between two rotations.
 */
const aesGcm: Cipher = {
  mark: 0xa1,
  nonceBytes: 12,
  seal(keys, nonce, bound, plain) {
    const cipher = createCipheriv('aes-256-gcm', keys.aes, nonce, { authTagLength: TAG_BYTES }).setAAD(bound)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open(keys, nonce, bound, sealed) {
    if (sealed.length < TAG_BYTES) return undefined
    const decipher = createDecipheriv('aes-256-gcm', keys.aes, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(bound).setAuthTag(sealed.subarray(-TAG_BYTES))
    const plain = decipher.update(sealed.subarray(0, -TAG_BYTES))
    try {
      return Buffer.concat([plain, decipher.final()])
    } catch {
      return undefined
    }
  },
}

/**
 * SM4-CBC, then HMAC-SM3 over what it is bound to, the vector and the ciphertext, each of known length (the order of
 * RFC 7518 §5.2.2.1). The code is proven before anything is decrypted, so padding tells nobody anything.
 * Node 24 has no SM4-GCM.
 */
const sm4CbcHmacSm3: Cipher = {
  mark: 0xb1,
  nonceBytes: 16,
  seal(keys, nonce, bound, plain) {
    const cipher = createCipheriv('sm4-cbc', keys.sm4, nonce)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([body, macOf('sm3', keys.sm3, [bound, nonce, body, lengthOf(bound)])])
  },
  open(keys, nonce, bound, sealed) {
    if (sealed.length < MAC_BYTES) return undefined
    const body = sealed.subarray(0, -MAC_BYTES)
    const mac = macOf('sm3', keys.sm3, [bound, nonce, body, lengthOf(bound)])
    if (!timingSafeEqual(mac, sealed.subarray(-MAC_BYTES))) return undefined
    const decipher = createDecipheriv('sm4-cbc', keys.sm4, nonce)
    return Buffer.concat([decipher.update(body), decipher.final()])
  },
}

export const CIPHER_OF: Readonly<Record<Profile, Cipher>> = { aes: aesGcm, sm: sm4CbcHmacSm3 }

/** HMAC (RFC 2104) over the parts one after the other. */
export function macOf(hash: HashName, key: KeyObject | Buffer, parts: readonly Buffer[]): Buffer {
  const mac = createHmac(hash, key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(part.length))
  return length
}

import { canonicalText } from '@doudi/policy-engine'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { type CertificateBody, certificateBody } from './body.ts'
import type { CertificateDraft } from './draft.ts'

/** A certificate as it lies in its file. */
export const certificateFile = z.strictObject({
  certificate: certificateBody,
  /** SHA-256 of the canonical text of `certificate`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519, 32 bytes: of the county that signed. Whoever checks knows it from elsewhere. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519 over the canonical text of `certificate`, 64 bytes. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

export type CertificateFile = z.infer<typeof certificateFile>

/** Signs bytes with the county's key; `publicKey` in hexadecimal. */
export interface Signer {
  readonly publicKey: string
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>
}

/** Gives a certificate its place in the chain. */
export function placeInChain(draft: CertificateDraft, number: number, previous: string): CertificateBody {
  return { ...draft, number, previous }
}

/** The hash that the next certificate of the county will name. */
export function hashOfBody(body: CertificateBody): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(body))))
}

/** Signs a certificate. Its file is one text and no other: any byte that differs makes it invalid. */
export async function signCertificate(body: CertificateBody, signer: Signer): Promise<string> {
  const signature = bytesToHex(await signer.sign(utf8ToBytes(canonicalText(body))))
  const file: CertificateFile = { certificate: body, hash: hashOfBody(body), key: signer.publicKey, signature }
  return textOf(file)
}

/** The one text of a certificate file. */
export function textOf(file: CertificateFile): string {
  return `${canonicalText(file)}\n`
}

/** Whether a signature is the county's, by WebCrypto, which Node and browsers have alike. */
export async function isSignedBy(file: CertificateFile, publicKey: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify(
    { name: 'Ed25519' },
    key,
    bytesOf(file.signature),
    bytesIn(canonicalText(file.certificate)),
  )
}

/** On memory of its own: WebCrypto takes no shared one. */
const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(hexToBytes(hex))
const bytesIn = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(utf8ToBytes(text))

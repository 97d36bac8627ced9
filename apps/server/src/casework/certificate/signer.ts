import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { join } from 'node:path'
import type { Signer } from '@doudi/certificate'
import { keysFolder, readOrMake } from '../../platform/files/index.ts'

/** Where the county's key lies: DOUDI_CERTIFICATE_KEY, or among the keys. It never enters the database. */
export function certificateKeyPath(env: NodeJS.ProcessEnv = process.env): string {
  return env['DOUDI_CERTIFICATE_KEY'] || join(keysFolder(env), 'certificate-signing.pem')
}

/** Signs at once, and knows its public key in both spellings. */
export interface CertificateSigner extends Signer {
  readonly pem: string
  sign(bytes: Uint8Array): Uint8Array
}

const opened = new Map<string, Promise<CertificateSigner>>()

/** The county's key (Ed25519), made on first use and readable by its owner only. */
export function openSigner(path: string = certificateKeyPath()): Promise<CertificateSigner> {
  let signer = opened.get(path)
  if (!signer) {
    signer = readSigner(path)
    opened.set(path, signer)
    // a folder that could not be written to may be mended while the server runs
    signer.catch(() => opened.delete(path))
  }
  return signer
}

async function readSigner(path: string): Promise<CertificateSigner> {
  const text = await readOrMake(path, () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  const privateKey = createPrivateKey(text)
  const publicKey = createPublicKey(privateKey)
  return {
    publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex'),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey),
  }
}

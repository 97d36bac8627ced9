import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { readOrMake } from '../files/index.ts'

/** The key that signs chain heads (Ed25519). It lies outside the database: who can rewrite the one lacks the other. */
export async function openSigningKey(folder: string): Promise<{ privateKey: KeyObject; publicKey: KeyObject }> {
  const pem = await readOrMake(join(folder, 'audit-signing.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  const privateKey = createPrivateKey(pem)
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

import { z } from 'zod'
import { defineOpenQuery } from '../../../platform/command/index.ts'
import { ourRevision } from '../revision.ts'
import { openSigner } from '../signer.ts'

/** The public key that certificates are signed with, and the revision of the rules in force. Open to everybody. */
export const showKey = defineOpenQuery({
  name: 'casework.show-certificate-key',
  input: z.strictObject({}),
  output: z.strictObject({ algorithm: z.literal('Ed25519'), key: z.string(), pem: z.string(), revision: z.string() }),
  async run() {
    const { publicKey: key, pem } = await openSigner()
    return { algorithm: 'Ed25519' as const, key, pem, revision: ourRevision() }
  },
})

import type { RuleTexts } from '@doudi/certificate'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Printed } from '../../../platform/http/index.ts'
import { pageOf } from '../page.ts'
import { refuseCertificate } from '../problems.ts'
import { rulesInForce } from '../rulesInForce.ts'
import { openSigner } from '../signer.ts'
import { findRules } from '../sql/certificates.ts'

/** The page that re-checks certificates of a revision, as a file to keep; of any revision that was decided under here. */
export const printVerifier = defineQuery({
  name: 'casework.print-verifier',
  permission: 'casework.read',
  input: z.strictObject({
    revision: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('Of the rules; absent: in force.'),
  }),
  async run({ tx, county }, { revision: asked }) {
    const inForce = await rulesInForce(tx, county)
    const revision = asked ?? inForce.revision
    const texts = revision === inForce.revision ? inForce.texts : await keptTexts(tx, county, revision)
    const page = await pageOf(texts, [(await openSigner()).publicKey])
    return new Printed('text/html', page, `certificate-page-${revision.slice(0, 12)}.html`)
  },
})

async function keptTexts(tx: Tx, county: string, revision: string): Promise<RuleTexts> {
  const texts = await findRules(tx, county, revision)
  if (texts === undefined) throw refuseCertificate('casework.rules-not-kept', { revision })
  return JSON.parse(texts) as RuleTexts
}

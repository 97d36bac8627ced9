import type { RuleTexts } from '@doudi/certificate'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { Printed } from '../../../platform/http/index.ts'
import { pageOf } from '../page.ts'
import { refuseCertificate } from '../problems.ts'
import { rulesInForce } from '../revision.ts'
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
    const revision = asked ?? (await rulesInForce(tx, county)).revision
    const texts = await findRules(tx, county, revision)
    if (texts === undefined) throw refuseCertificate('casework.rules-not-kept', { revision })
    const page = await pageOf(JSON.parse(texts) as RuleTexts, [(await openSigner()).publicKey])
    return new Printed('text/html', page, `certificate-page-${revision.slice(0, 12)}.html`)
  },
})

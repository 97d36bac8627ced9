import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { headsOf, readingOf, WHYS } from '../../../registry/index.ts'
import { CERTIFICATE } from '../issue.ts'
import { refuseCertificate } from '../problems.ts'
import { findCertificate } from '../sql/certificates.ts'

/** The certificate of a decision as its file: to be handed to the person, a court, an auditor. Leaves a receipt. */
export const showCertificate = defineQuery({
  name: 'casework.show-certificate',
  permission: 'casework.read',
  input: z.strictObject({ decision: z.uuid(), why: z.enum(WHYS).default('casework') }),
  subject: ({ decision }) => decision,
  async run({ tx, county, today, actor, keyring, receipt }, { decision, why }) {
    const row = await findCertificate(tx, county, decision)
    if (!row) throw refuseCertificate('casework.no-certificate')
    const head = (await headsOf(tx, county, [row.household_id], printDay(today))).get(row.household_id)
    if (head?.person) await receipt({ person: head.person, region: row.region, ...readingOf(actor, why) })
    return {
      decision,
      number: Number(row.number),
      hash: row.hash.toString('hex'),
      revision: row.revision.toString('hex'),
      fileName: `certificate-${county}-${row.number}.json`,
      /** The whole file: to be saved byte for byte. */
      text: CERTIFICATE.open(keyring, row.id, row.body_sealed) as string,
    }
  },
})

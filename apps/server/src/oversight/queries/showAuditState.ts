import { z } from 'zod'
import { chainState, lastOf, readDeposits } from '../../platform/audit/index.ts'
import { defineQuery } from '../../platform/command/index.ts'
import { VERIFY } from '../commands/verifyAudit.ts'

/** How far the chain reaches, when it was last verified and with what finding, and the last head signed and put outside. */
export const showAuditState = defineQuery({
  name: 'oversight.show-audit-state',
  permission: 'platform.read-audit',
  input: z.strictObject({}),
  output: z.strictObject({
    sealed: z.number().describe('Entries in the chain.'),
    sealedAt: z.iso.datetime().nullable(),
    waiting: z.number().describe('Entries that wait for their seal: two seconds at most.'),
    verified: z
      .strictObject({ at: z.iso.datetime(), by: z.uuid(), entries: z.number(), faults: z.number(), heads: z.number() })
      .nullable(),
    head: z.strictObject({ position: z.number(), chainHash: z.string(), signedAt: z.iso.datetime() }).nullable(),
    headsNotBelieved: z.number().describe('Deposited files that this installation did not sign, or that were touched.'),
  }),
  async run({ tx, county }) {
    const { sealed, sealedAt, waiting } = await chainState(tx, county)
    const last = await lastOf(tx, county, VERIFY)
    const { heads, notBelieved } = await readDeposits(county)
    const head = heads.at(-1)
    const found = last && (JSON.parse(last.details) as { entries: number; faults: number; heads: number })
    return {
      sealed,
      sealedAt: sealedAt?.toISOString() ?? null,
      waiting,
      verified: last && found ? { at: last.at.toISOString(), by: last.user, ...found } : null,
      head: head ? { position: head.position, chainHash: head.chainHash, signedAt: head.signedAt } : null,
      headsNotBelieved: notBelieved,
    }
  },
})

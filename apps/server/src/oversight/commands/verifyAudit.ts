import { z } from 'zod'
import { readDeposits, verifyChain } from '../../platform/audit/index.ts'
import { defineCommand } from '../../platform/command/index.ts'

export const VERIFY = 'oversight.verify-audit'

const fault = z.strictObject({
  kind: z.enum(['altered', 'removed', 'reordered', 'unsealed', 'cut', 'rebuilt']),
  position: z.number().nullable(),
  seq: z.number().nullable(),
})

/**
 * Walks the chain of the county as `doudi audit verify --against` does with every deposited head. A command, because
 * that it was verified, by whom and with what finding belongs into the ledger. Without heads a chain that was made anew
 * is not found: `heads` says how many there were.
 */
export const verifyAudit = defineCommand({
  name: VERIFY,
  permission: 'platform.read-audit',
  input: z.strictObject({}),
  output: z.strictObject({
    sound: z.boolean(),
    entries: z.number(),
    heads: z.number(),
    headsNotBelieved: z.number(),
    faults: z.array(fault).describe('The first hundred.'),
  }),
  async run({ tx, county }) {
    const { heads, notBelieved } = await readDeposits(county)
    const { entries, faults } = await verifyChain(tx, county, heads)
    return {
      sound: faults.length === 0 && notBelieved === 0,
      entries,
      heads: heads.length,
      headsNotBelieved: notBelieved,
      faults: faults.map(({ kind, position = null, seq = null }) => ({ kind, position, seq })),
    }
  },
  audit: (_input, { entries, heads, faults }) => ({ entries, heads, faults: faults.length }),
  keepsAnswer: false,
})

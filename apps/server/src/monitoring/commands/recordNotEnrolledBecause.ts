import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { refuse } from '../problems.ts'
import { endFindings, lockOpenFindings } from '../sql/findings.ts'
import { lockHouseholds } from '../sql/locks.ts'
import { insertReason, REASONS } from '../sql/reasons.ts'

/** Writes down why a household on the safety-net list is in no programme (AID-20): who said so, when and why. */
export const recordNotEnrolledBecause = defineCommand({
  name: 'monitoring.record-not-enrolled-because',
  permission: 'registry.enrol',
  input: z.strictObject({
    household: z.uuid(),
    reason: z.enum(REASONS),
    because: z.string().trim().min(4).max(200).describe('In words; it stays in the file and out of the ledger.'),
  }),
  output: z.strictObject({ record: z.string() }),
  async run({ tx, county, now, today, actor }, { household, reason, because }) {
    await lockHouseholds(tx, county, [household])
    const open = await lockOpenFindings(tx, county, [household])
    const listed = open.find(({ list }) => list === 'safetyNet')
    if (listed === undefined) throw refuse('monitoring.not-on-safety-net', {}, 'household')
    const record = mintId(now)
    const { region } = listed
    await insertReason(tx, {
      county,
      id: record,
      region,
      household,
      reason,
      because,
      on: printDay(today),
      at: now,
      by: actor.user,
    })
    await endFindings(tx, county, [listed.id], printDay(today))
    return { record }
  },
  audit: ({ household, reason }, { record }) => ({ household, reason, record }),
  subject: ({ household }) => household,
})

import type { Day } from '@doudi/domain'
import type { Tx } from '../../../platform/db/index.ts'
import type { Keyring } from '../../../platform/secrets/index.ts'
import { answeringOf } from '../commands/satisfaction.ts'
import { refuse } from '../problems.ts'
import { hashOfReceipt } from '../receipt.ts'
import { open } from '../sealed.ts'
import { findByReceipt, listSteps } from '../sql/complaints.ts'

interface Here {
  readonly tx: Tx
  readonly county: string
  readonly keyring: Keyring
  readonly today: Day
}

/**
 * What stands under a receipt number for whoever holds it: how far it has come and what was replied. Nothing of who
 * complained, of whom, where or about what, and no officer.
 */
export async function readReceipt({ tx, county, keyring }: Here, typed: string) {
  const row = await findByReceipt(tx, county, hashOfReceipt(typed))
  const answering = row && (await answeringOf({ tx, county }, row))
  if (row === undefined || answering === undefined) throw refuse('oversight.receipt-unknown', {}, 'receipt')
  const steps = await listSteps(tx, county, answering.id)
  const own = row.id === answering.id ? steps : await listSteps(tx, county, row.id)
  const replies = steps.filter(({ act }) => act === 'reply')
  return {
    state: answering.state,
    joined: row.joined_to_id !== null,
    receivedAt: (own[0]?.at ?? row.received_at).toISOString(),
    acknowledgedAt: answering.acknowledged_at?.toISOString() ?? null,
    replyBy: answering.reply_by_on,
    replies: replies.map((step) => ({
      at: step.at.toISOString(),
      text: open(keyring, 'step', step.id, step.text_sealed),
      stands: step.id === answering.reply_id,
    })),
    satisfied: answering.satisfied,
    mayJudge: answering.reply_id !== null,
  }
}

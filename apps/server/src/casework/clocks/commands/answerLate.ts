import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { levelOf } from '../levelOf.ts'
import { refuseClock } from '../problems.ts'
import { ESCALATION_SAID } from '../sealed.ts'
import { answerEscalation, lockEscalation } from '../sql/escalations.ts'

/** Whoever was told that a case is late says why and what is done about it; until then it stays on their table. */
export const answerLate = defineCommand({
  name: 'casework.answer-late',
  permission: 'casework.answer-late',
  input: z.strictObject({ late: z.uuid(), said: z.string().trim().min(5).max(500) }),
  output: z.strictObject({ late: z.uuid(), level: z.string() }),
  async run({ tx, county, actor, now, keyring }, { late: id, said }) {
    const row = await lockEscalation(tx, county, id)
    // what the township is asked the county does not answer for it, nor the other way
    if (row.level !== levelOf(actor)) throw refusePlatform('platform.not-found')
    if (row.seen_at !== null) throw refuseClock('casework.late-seen-already')
    await answerEscalation(tx, row, { by: actor.user, at: now, said: ESCALATION_SAID.seal(keyring, id, said) })
    return { late: id, level: row.level }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ late }) => late,
})

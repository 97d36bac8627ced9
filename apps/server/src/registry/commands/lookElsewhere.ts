import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { id } from '../inputs.ts'
import { indexesOfNumber, readNumber } from '../personSecrets.ts'
import { refuse } from '../problems.ts'
import { countClaims } from '../sql/claims.ts'
import { countLooks, noteLook } from '../sql/looks.ts'
import { findByNumber } from '../sql/people.ts'

const MOST_IN_AN_HOUR = 30
const HOUR_MS = 3_600_000

/**
 * How often a number is registered outside of the officer's area: a count, from inside an open case, so many an hour.
 * It is a command because the question itself is entered in the ledger.
 */
export const lookElsewhere = defineCommand({
  name: 'registry.look-elsewhere',
  permission: 'registry.look-elsewhere',
  keepsAnswer: false,
  input: z.strictObject({ number: z.string().max(64), case: id().describe('The open case it is asked for.') }),
  output: z.strictObject({ elsewhere: z.number() }),
  async run({ tx, county, now, today, actor, keyring }, { number: written, case: caseId }) {
    const number = readNumber(written, today)
    const asked = await countLooks(tx, county, actor.user, new Date(now.getTime() - HOUR_MS))
    if (asked >= MOST_IN_AN_HOUR) throw refuse('registry.looked-too-often', { most: MOST_IN_AN_HOUR })
    await noteLook(tx, { county, id: mintId(now), user: actor.user, caseId, at: now })
    const indexes = indexesOfNumber(keyring, number)
    const here = (await findByNumber(tx, county, indexes)) ? 1 : 0
    return { elsewhere: Math.max(0, (await countClaims(tx, indexes)) - here) }
  },
  audit: ({ case: caseId }, { elsewhere }) => ({ case: caseId, elsewhere }),
  subject: (input) => input.case,
})

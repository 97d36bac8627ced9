import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import type { Application } from '../application/types.ts'
import { makeAward } from '../awards/makeAward.ts'
import { amountOf } from '../decision/amountOf.ts'
import { writeDecision } from '../decision/decide.ts'
import { reasonsOf } from '../decision/reasonsOf.ts'
import { type Determined, resultFor } from '../determineFor.ts'

/** Programmes that nobody applies for: they come with another, for the same person, from the same day. */
const ALONG: Readonly<Record<string, readonly string[]>> = { tekun: ['tekunCare'] }

/**
 * Grants what comes with an award: with tekun support its care, in the tier of the assessment (特困人员认定办法 20–22). Where the
 * tier is not assessed or its figure is not set here, nothing is granted and the case goes on waiting for it.
 */
export async function grantAlong(
  context: CommandContext,
  application: Application,
  determined: Determined,
  { on, from }: { on: string; from: string },
): Promise<void> {
  for (const programme of ALONG[application.programme] ?? []) {
    const along = { ...application, programme }
    const result = resultFor(determined.determination, along)
    if (result?.answer !== 'eligible') continue
    const amount = amountOf(result, undefined)
    if (amount === undefined || !('monthlyFen' in amount)) continue
    const reasons = reasonsOf(result)
    await makeAward(context, { id: mintId(context.now), application: along, amount, from, persons: 1 }, (award) =>
      writeDecision(context, along, determined, {
        kind: 'award',
        on,
        byHand: false,
        amountFen: amount.monthlyFen,
        takesEffect: from,
        reasons,
        award,
      }),
    )
  }
}

import { type AppliedProgramme, AWARD_CAUSES } from '@doudi/life'
import type { CommandContext } from '../../../platform/command/index.ts'
import type { Application } from '../../application/types.ts'
import { changeAward } from './changeAward.ts'
import { listOpenAwardsIn } from './sql/awards.ts'

/** Programmes of which one takes the place of the other in a household: nobody draws dibao twice (最低生活保障审核确认办法 八). */
const PLACES: Partial<Record<AppliedProgramme, readonly AppliedProgramme[]>> = {
  dibao: ['singlePersonDibao', 'householdSplit'],
  singlePersonDibao: ['dibao'],
}

/**
 * Ends what a new award takes the place of, on the very day on which it begins: not a day without, not a day with both. Gives the award that the
 * new one continues, so that nobody is counted as newly added.
 */
export async function takePlace(
  context: CommandContext,
  { household, person, programme }: Pick<Application, 'household' | 'person'> & { readonly programme: string },
  from: string,
): Promise<string | null> {
  const gives: readonly string[] = Object.hasOwn(PLACES, programme) ? (PLACES[programme as AppliedProgramme] ?? []) : []
  const awards = await listOpenAwardsIn(context.tx, context.county, [household])
  const replaced = awards.filter((award) => gives.includes(award.programme))
  for (const award of replaced) {
    await changeAward(context, {
      award: award.id,
      seen: award.version,
      act: 'end',
      cause: 'replaced',
      from,
      reasons: [
        {
          text: AWARD_CAUSES.replaced.zh,
          met: 'yes',
          clause: { doc: 'N57', clause: AWARD_CAUSES.replaced.clause, title: '最低生活保障审核确认办法' },
        },
      ],
      byHand: false,
      // the application it follows from went through different hands
      proposedBy: null,
    })
  }
  return (replaced.find((award) => award.person === person) ?? replaced[0])?.id ?? null
}

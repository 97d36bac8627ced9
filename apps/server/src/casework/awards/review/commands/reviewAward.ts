import { printDay } from '@doudi/domain'
import type { AwardCause } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../../platform/command/index.ts'
import { mintId } from '../../../../platform/mintId.ts'
import { readSetting } from '../../../../platform/settings/index.ts'
import { type Beside, lookBeside } from '../../change/found.ts'
import { writeProposal } from '../../change/propose.ts'
import { lockAward, updateAward } from '../../change/sql/awards.ts'
import { findOpenChange, settleChange } from '../../change/sql/changes.ts'
import type { Award } from '../../change/types.ts'
import { monthAfter } from '../../domain/monthsOwed.ts'
import { nextReview, reviewEvery } from '../../domain/reviewEvery.ts'
import { refuse } from '../../problems.ts'
import { REVIEW_SAID } from '../../sealed.ts'
import { REVIEW_MONTHS } from '../../settings.ts'

const RESULT = {
  increase: 'changeProposed',
  reduce: 'changeProposed',
  backToFull: 'changeProposed',
  startGrace: 'graceProposed',
  end: 'endProposed',
} as const

/**
 * An award is looked at again on its day, with the answer of the rules beside it: unchanged, or what they ask is proposed for another
 * person to confirm. Only here is a sum changed without an evident change or a new standard (N57 31).
 */
export const reviewAward = defineCommand({
  name: 'casework.review-award',
  permission: 'casework.review',
  input: z.strictObject({
    award: z.uuid(),
    seen: z.int().min(1),
    category: z.enum(['A', 'B', 'C']).optional().describe('A, B, C; C: income not fixed and somebody able to work.'),
    months: z.int().min(1).max(60).optional().describe('Of a gradual exit, where the rules leave a choice.'),
    cause: z.enum(['incomeAboveStandard', 'conditionEnded', 'propertyAboveLimit', 'ageReached']).optional(),
    toldOn: z.iso.date().optional(),
    said: z.strictObject({ found: z.string().trim().min(1).max(1000) }),
  }),
  output: z.strictObject({
    award: z.string(),
    version: z.number(),
    result: z.string(),
    change: z.string().nullable(),
    nextOn: z.string().nullable(),
  }),
  async run(context, { award: id, seen, said, ...more }) {
    const { tx, county, today, now, actor, keyring } = context
    const award = await lockAward(tx, county, id)
    if (award.version !== seen) throw refuse('casework.award-moved-on', { state: award.state })
    if (award.state !== 'running' && award.state !== 'grace')
      throw refuse('casework.award-not-in-this-state', { state: award.state, act: 'review' })
    const beside = await lookBeside(context, award)
    const open = await findOpenChange(tx, county, id)
    if (open && open.source !== 'detected') throw refuse('casework.change-open')
    if (open)
      await settleChange(tx, county, open.id, {
        state: 'withdrawn',
        at: now,
        by: null,
        because: 'takenUp',
        decision: null,
      })
    const change = await proposeAsked(context, award, beside, { ...more, found: said.found })
    const category = more.category ?? award.category
    const nextOn = await dueAgain(context, award, category, beside)
    const review = mintId(now)
    const result = beside.asked ? RESULT[beside.asked.act] : 'unchanged'
    await tx
      .insertInto('casework.award_review')
      .values({
        county,
        id: review,
        region: award.region,
        household_id: award.household,
        award_id: id,
        due_on: award.reviewOn,
        reviewed_on: printDay(today),
        reviewed_at: now,
        reviewed_by: actor.user,
        result,
        answer: beside.found.answer,
        before_fen: beside.beforeFen,
        now_fen: beside.found.nowFen,
        next_on: nextOn,
        change_id: change,
        said_sealed: REVIEW_SAID.seal(keyring, review, said),
      })
      .execute()
    const version = award.version + 1
    await updateAward(tx, county, id, { version, category, review_on: nextOn, changed_at: now })
    await context.announce('casework.award-changed', { county, award: id })
    return { award: id, version, result, change, nextOn }
  },
  audit: (_input, { result, change, version, nextOn }) => ({ result, change, version, nextOn }),
  subject: ({ award }) => award,
})

interface Said {
  readonly months?: number | undefined
  readonly cause?: AwardCause | undefined
  readonly toldOn?: string | undefined
  readonly found: string
}

async function proposeAsked(
  context: CommandContext,
  award: Award,
  beside: Beside,
  { months, cause, toldOn, found: what }: Said,
): Promise<string | null> {
  const { asked, beforeFen, found } = beside
  if (!asked) return null
  const rule = asked.months
  const chosen = asked.act === 'startGrace' ? (months ?? rule?.value) : undefined
  if (asked.act === 'startGrace') {
    if (chosen === undefined) throw refuse('casework.grace-months-missing', {}, 'months')
    if (rule && (rule.fixed ? chosen !== rule.value : chosen > rule.value))
      throw refuse(
        'casework.grace-months-outside',
        { mode: rule.fixed ? 'fixed' : 'atMost', value: rule.value },
        'months',
      )
  }
  const sum = asked.act === 'increase' || asked.act === 'reduce'
  return writeProposal(context, award, {
    act: asked.act,
    cause: sum
      ? 'reviewFound'
      : asked.act === 'end' && asked.cause === 'toBeSaid'
        ? (cause ?? 'toBeSaid')
        : asked.cause,
    source: 'review',
    from: monthAfter(printDay(context.today)),
    beforeFen,
    amountFen: asked.amountFen,
    months: chosen,
    found,
    said: { what },
    toldOn,
    by: context.actor.user,
  })
}

async function dueAgain(
  { tx, county, today }: CommandContext,
  { programme }: Award,
  category: string | null,
  beside: Beside,
): Promise<string | null> {
  const on = printDay(today)
  const local = (await readSetting(tx, county, REVIEW_MONTHS, today))?.[programme]
  const { residence } = beside.determined.file.household
  const every = reviewEvery({ programme, category, residence, local }, on)
  return every === undefined ? null : nextReview(on, every)
}

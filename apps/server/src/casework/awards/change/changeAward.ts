import { printDay } from '@doudi/domain'
import { type AwardState, awardLife, causeAllows, stateAfter } from '@doudi/life'
import type { CommandContext } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { isSystem } from '../../../platform/scope/index.ts'
import { insertDecision } from '../../decision/sql/decisions.ts'
import { FROZEN } from '../../sealed.ts'
import { refuse } from '../problems.ts'
import { checkChange } from './checkChange.ts'
import { AWARD_EFFECTS } from './hooks.ts'
import { listAmounts, lockAward, updateAward } from './sql/awards.ts'
import { insertNotice } from './sql/holds.ts'
import type { ChangedAward, WantedChange } from './types.ts'
import { writeAct } from './writeAct.ts'

/**
 * Changes an award: the only way in which one does. It is held until commit; the table of packages/life must let it, its cause
 * must be one that can do that, and whoever proposed it is another. Then the decision with its reasons and frozen facts is
 * written, what it gives from the day on, its row on the roll, and the notice that tells of it.
 */
export async function changeAward(context: CommandContext, wanted: WantedChange): Promise<ChangedAward> {
  const { tx, county, now, today, actor, announce } = context
  const award = await lockAward(tx, county, wanted.award)
  if (award.version !== wanted.seen) throw refuse('casework.award-moved-on', { state: award.state })
  const state = stateAfter(awardLife, award.state, wanted.act) as AwardState | undefined
  if (state === undefined) throw refuse('casework.award-not-in-this-state', { state: award.state, act: wanted.act })
  if (!causeAllows(wanted.cause, wanted.act))
    throw refuse('casework.cause-does-not-allow', { cause: wanted.cause, act: wanted.act }, 'cause')
  if (wanted.proposedBy === actor.user && !isSystem(actor)) throw refuse('casework.own-proposal')
  const spans = await listAmounts(tx, county, award.id)
  checkChange(award, spans, wanted, today)
  const decision = await writeDecisionOf(context, award, wanted)
  const notice = mintId(now)
  await insertNotice(tx, {
    county,
    id: notice,
    region: award.region,
    household_id: award.household,
    award_id: award.id,
    decision_id: decision,
    kind: wanted.act === 'resumeGrace' ? 'resume' : wanted.act,
    about_on: wanted.from,
    answer_until: wanted.answerBy ?? null,
    queued_at: now,
  })
  const { set, owed } = await writeAct(context, { award, spans, wanted, decision, notice })
  const version = award.version + 1
  await updateAward(tx, county, award.id, { ...set, state, version, changed_at: now })
  const changed = { award: award.id, state, version, decision, notice, owed }
  for (const effect of AWARD_EFFECTS) await effect(context, { ...changed, before: award, wanted })
  await announce('casework.award-changed', { county, award: award.id })
  return changed
}

async function writeDecisionOf(
  { tx, county, now, today, actor, keyring }: CommandContext,
  award: Awaited<ReturnType<typeof lockAward>>,
  wanted: WantedChange,
): Promise<string> {
  const id = mintId(now)
  const { determined } = wanted
  const frozen = determined
    ? { file: determined.file, determination: determined.determination, facts: determined.known.facts }
    : { cause: wanted.cause }
  await insertDecision(tx, {
    county,
    id,
    region: award.region,
    household_id: award.household,
    application_id: award.application,
    award_id: award.id,
    kind: wanted.act === 'resumeGrace' ? 'resume' : wanted.act,
    programme: award.programme,
    person_id: award.person,
    decided_on: printDay(today),
    decided_at: now,
    decided_by: actor.user,
    decided_post: actor.post,
    delegated: actor.region.length > 6,
    by_hand: wanted.byHand,
    amount_fen: wanted.amountFen ?? null,
    effective_on: wanted.from,
    reasons: JSON.stringify(wanted.reasons),
    packs: determined?.determination.packs.map(({ id: pack, hash }) => `${pack} ${hash}`).join('\n') ?? '',
    frozen_sealed: FROZEN.seal(keyring, id, frozen),
  })
  return id
}

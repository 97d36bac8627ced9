import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import { AWARD_CAUSES, type AwardCause, causeAllows, noticeDaysOf } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../../platform/command/index.ts'
import { readSetting } from '../../../../platform/settings/index.ts'
import { type KeptReason, reasonByHand } from '../../../decision/reasonsOf.ts'
import { monthAfter } from '../../domain/monthsOwed.ts'
import { refuse } from '../../problems.ts'
import { CHANGE_SAID } from '../../sealed.ts'
import { ANSWER_DAYS } from '../../settings.ts'
import { changeAward } from '../changeAward.ts'
import { type Beside, lookBeside } from '../found.ts'
import type { ProposalSaid } from '../propose.ts'
import { getAward } from '../sql/awards.ts'
import { lockChange, type Proposal, settleChange } from '../sql/changes.ts'
import type { Award } from '../types.ts'

const causes = Object.keys(AWARD_CAUSES) as [AwardCause, ...AwardCause[]]

/** Confirms a proposed change: the rules are asked again, and when they say something else by now it is proposed anew. */
export const confirmChange = defineCommand({
  name: 'casework.confirm-change',
  permission: 'casework.confirm',
  input: z.strictObject({
    change: z.uuid(),
    seen: z.int().min(1).describe('The version of the award that was on the screen.'),
    cause: z.enum(causes).optional().describe('Where the rules noted a difference and nobody has said why.'),
    toldOn: z.iso.date().optional().describe('Day on which the intention was told or posted.'),
  }),
  output: z.strictObject({
    award: z.string(),
    state: z.string(),
    version: z.number(),
    decision: z.string(),
    owed: z.array(z.strictObject({ month: z.string(), owedFen: z.number() })),
  }),
  async run(context, { change: id, seen, cause: given, toldOn }) {
    const { tx, county, now, actor } = context
    const change = await lockChange(tx, county, id)
    if (change.state !== 'open' || change.source === 'death') throw refuse('casework.change-settled')
    const award = await getAward(tx, county, change.award)
    const cause = causeOf(change, given)
    checkNotice(award, cause, change, toldOn ?? change.toldOn, context.today)
    const said = saidOf(context, change)
    const beside = await stillSo(context, award, change, said)
    const days = change.act === 'suspend' ? await readSetting(tx, county, ANSWER_DAYS, context.today) : undefined
    const reasons = reasonsFor(cause, change, beside, said)
    const { notice: _notice, ...changed } = await changeAward(context, {
      award: award.id,
      seen,
      act: change.act,
      cause,
      from: firstDayOf(change, cause, context.today),
      amountFen: change.act === 'end' || change.act === 'suspend' ? undefined : (change.amountFen ?? undefined),
      persons: beside.found.persons,
      months: change.months ?? undefined,
      said,
      answerBy: days === undefined ? undefined : printDay(addDays(context.today, days)),
      reasons,
      byHand: said?.byHand !== undefined,
      determined: beside.determined,
      proposedBy: change.proposedBy,
    })
    await settleChange(tx, county, id, {
      state: 'confirmed',
      at: now,
      by: actor.user,
      because: null,
      decision: changed.decision,
    })
    return { ...changed, owed: [...changed.owed] }
  },
  audit: ({ change }, { state, version, decision, owed }) => ({
    change,
    state,
    version,
    decision,
    monthsOwed: owed.length,
  }),
  subject: ({ change }) => change,
})

function causeOf(change: Proposal, given: AwardCause | undefined): AwardCause {
  const cause = given ?? change.cause
  if (cause === 'toBeSaid') throw refuse('casework.cause-to-be-said', {}, 'cause')
  if (!causeAllows(cause, change.act))
    throw refuse('casework.cause-does-not-allow', { cause, act: change.act }, 'cause')
  return cause
}

/** Where days of notice are due before an end, they are over. */
function checkNotice(award: Award, cause: AwardCause, { act }: Proposal, told: string | null, today: Day): void {
  const due = act === 'end' ? noticeDaysOf(award.programme, cause) : undefined
  if (due === undefined) return
  if (told === null) throw refuse('casework.notice-days-missing', { days: due.days }, 'toldOn')
  if (addDays(parseDay(told) as Day, due.days) > today)
    throw refuse('casework.notice-days-missing', { days: due.days, told })
}

function saidOf({ keyring }: CommandContext, { id, saidSealed }: Proposal): ProposalSaid | undefined {
  return saidSealed === null ? undefined : (CHANGE_SAID.open(keyring, id, saidSealed) as ProposalSaid)
}

/** What the rules say today; refuses when that is no longer what was proposed. */
async function stillSo(
  context: CommandContext,
  award: Award,
  change: Proposal,
  said: ProposalSaid | undefined,
): Promise<Beside> {
  const beside = await lookBeside(context, award)
  const byRules = change.source !== 'hand' || change.act === 'increase' || change.act === 'reduce'
  if (!byRules || said?.byHand !== undefined || change.cause === 'refusedWork') return beside
  const { asked, found } = beside
  const differs =
    asked?.act !== change.act ||
    ((change.act === 'increase' || change.act === 'reduce') && asked.amountFen !== change.amountFen)
  if (differs)
    throw refuse('casework.proposal-outdated', {
      now: `${found.answer} ${found.nowFen === null ? '' : found.nowFen / 100}`.trim(),
    })
  return beside
}

function reasonsFor(
  cause: AwardCause,
  change: Proposal,
  { found }: Beside,
  said: ProposalSaid | undefined,
): KeptReason[] {
  const row = AWARD_CAUSES[cause]
  const first: KeptReason = {
    text: row.zh,
    met: 'yes',
    clause: { doc: change.source, clause: row.clause, title: row.clause },
  }
  return [first, ...(said?.byHand ? [reasonByHand(said.byHand)] : []), ...found.reasons]
}

/** What was proposed for a month that has begun meanwhile holds from the next; what reaches back keeps its day. */
function firstDayOf(change: Proposal, cause: AwardCause, today: Day): string {
  if (cause === 'graceEnded' || cause === 'newStandard') return change.from
  const now = printDay(today)
  return change.from < now ? monthAfter(now) : change.from
}

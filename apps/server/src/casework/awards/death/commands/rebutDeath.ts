import { printDay } from '@doudi/domain'
import { AWARD_CAUSES } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../../platform/command/index.ts'
import { undoDeath } from '../../../../registry/index.ts'
import { reasonByHand } from '../../../decision/reasonsOf.ts'
import { changeAward } from '../../change/changeAward.ts'
import { getAward, listAmounts } from '../../change/sql/awards.ts'
import { insertOwed } from '../../change/sql/holds.ts'
import { type MonthOwed, monthAfter, monthsOwed } from '../../domain/monthsOwed.ts'
import { refuse } from '../../problems.ts'
import { type DeathReport, lockDeath, updateDeath } from '../sql/deaths.ts'

const owedMonth = z.strictObject({ award: z.string(), month: z.string(), owedFen: z.number() })

/** Whoever was said to be dead lives: they belong to the household again, what ended is restored, and every month owed is listed. */
export const rebutDeath = defineCommand({
  name: 'casework.rebut-death',
  permission: 'casework.decide-appeal',
  input: z.strictObject({ death: z.uuid(), because: z.string().trim().min(1).max(500) }),
  output: z.strictObject({
    death: z.string(),
    household: z.string(),
    restored: z.array(z.string()),
    owed: z.array(owedMonth),
  }),
  async run(context, { death: id, because }) {
    const { tx, county, now, actor } = context
    const death = await lockDeath(tx, county, id)
    if (death.state === 'rebutted') throw refuse('casework.death-settled')
    const owed: { award: string; month: string; owedFen: number }[] = []
    const restored: string[] = []
    if (death.state === 'settled') {
      await undoDeath(context, {
        household: death.household,
        person: death.person,
        on: death.diedOn,
        earlier: death.earlier ?? [],
      })
      for (const made of await changesOf(context, id)) {
        const months = await restore(context, death, made, because)
        restored.push(made.award)
        owed.push(...months.map((month) => ({ award: made.award, ...month })))
      }
    }
    await updateDeath(tx, county, id, {
      state: 'rebutted',
      rebutted_at: now,
      rebutted_by: actor.user,
      rebutted_because: because,
    })
    return { death: id, household: death.household, restored, owed }
  },
  audit: ({ death }, { household, restored, owed }) => ({ death, household, restored, monthsOwed: owed.length }),
  subject: ({ death }) => death,
})

interface Made {
  readonly award: string
  readonly act: string
  readonly from: string
  readonly before: number | null
}

async function changesOf({ tx, county }: CommandContext, death: string): Promise<Made[]> {
  const rows = await tx
    .selectFrom('casework.award_change')
    .select(['award_id', 'act', 'holds_from', 'before_fen'])
    .where('county', '=', county)
    .where('death_id', '=', death)
    .where('state', '=', 'confirmed')
    .orderBy('proposed_at')
    .execute()
  return rows.map(({ award_id, act, holds_from, before_fen }) => ({
    award: award_id,
    act,
    from: holds_from,
    before: before_fen === null ? null : Number(before_fen),
  }))
}

/** What one award was before the death: running again, with the sum it had; what was paid less since is owed. */
async function restore(
  context: CommandContext,
  { reportedBy }: DeathReport,
  made: Made,
  because: string,
): Promise<readonly MonthOwed[]> {
  const { tx, county, today } = context
  const award = await getAward(tx, county, made.award)
  const reasons = [reasonByHand({ clause: AWARD_CAUSES.rebutted.clause, because })]
  const of = {
    award: award.id,
    seen: award.version,
    cause: 'rebutted',
    reasons,
    byHand: true,
    proposedBy: reportedBy,
  } as const
  if (made.act === 'end') {
    if (award.state !== 'ended') return []
    return (await changeAward(context, { ...of, act: 'reinstate', from: printDay(today) })).owed
  }
  if (award.state === 'ended' || made.before === null) return []
  const spans = await listAmounts(tx, county, award.id)
  const now = spans.at(-1)?.monthlyFen ?? null
  if (now === null) return []
  const act = made.before > now ? 'increase' : made.before < now ? 'reduce' : 'carryOn'
  const persons = (spans.at(-1)?.persons ?? 0) + 1
  const changed = await changeAward(context, {
    ...of,
    act,
    from: made.from,
    amountFen: act === 'carryOn' ? undefined : made.before,
    persons,
  })
  const until = monthAfter(printDay(today))
  const should = monthsOwed([{ from: made.from, until: null, monthlyFen: made.before }], made.from, until)
  const less = should.flatMap(({ month, owedFen }) => {
    const [paid] = monthsOwed(spans, month, monthAfter(month))
    const short = owedFen - (paid?.owedFen ?? 0)
    return short > 0 ? [{ month, owedFen: short }] : []
  })
  await insertOwed(tx, county, award, changed.decision, less)
  return less
}

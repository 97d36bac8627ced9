import { addDays, addMonths, type Day, firstDayOf, monthOf, parseDay, printDay } from '@doudi/domain'
import { type AwardCause, rollReasonOf } from '@doudi/life'
import type { Updateable } from 'kysely'
import type { CaseworkAward } from '../../../../../../db/generated/tables.ts'
import type { CommandContext } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { changeRollAmount, leaveRoll, putOnRoll, returnToRoll } from '../../../registry/index.ts'
import { type MonthOwed, monthAfter, monthsOwed } from '../domain/monthsOwed.ts'
import { HELD } from '../sealed.ts'
import { sumOn } from './checkChange.ts'
import { layAmounts } from './layAmounts.ts'
import { listAmounts } from './sql/awards.ts'
import { closeHold, findOpenHold, insertHold, insertOwed } from './sql/holds.ts'
import type { AmountSpan, Award, WantedChange } from './types.ts'

/** Everything an act writes besides its decision and its notice. */
interface Act {
  readonly award: Award
  readonly spans: readonly AmountSpan[]
  readonly wanted: WantedChange
  readonly decision: string
  readonly notice: string
}

interface Written {
  readonly set: Updateable<CaseworkAward>
  readonly owed: readonly MonthOwed[]
}

const NOTHING: Written = { set: {}, owed: [] }

/** What an act leaves: sums over time, the roll, a suspension begun or settled, months owed; and what the row of the award says then. */
export async function writeAct(context: CommandContext, act: Act): Promise<Written> {
  switch (act.wanted.act) {
    case 'increase':
    case 'reduce':
    case 'carryOn':
      return { set: await anotherSum(context, act), owed: [] }
    case 'startGrace':
      return { set: await intoGrace(context, act), owed: [] }
    case 'backToFull':
      return { set: await outOfGrace(context, act), owed: [] }
    case 'suspend':
      return hold(context, act)
    case 'resume':
    case 'resumeGrace':
      return resume(context, act)
    case 'end':
      return { set: await end(context, act), owed: [] }
    case 'reinstate':
      return reinstate(context, act)
    case 'review':
      return NOTHING
  }
}

async function anotherSum(
  context: CommandContext,
  { award, spans, wanted, decision }: Act,
): Promise<Updateable<CaseworkAward>> {
  const held = spans.at(-1)
  const monthlyFen = wanted.amountFen ?? sumOn(spans, wanted.from) ?? held?.monthlyFen ?? undefined
  if (monthlyFen === undefined) return {}
  const persons = wanted.persons ?? held?.persons ?? null
  const from = wanted.from < award.from ? award.from : wanted.from
  await layAmounts(context, award, spans, { from, next: { monthlyFen, persons }, decision })
  if (award.enrolment === null || monthlyFen === held?.monthlyFen) return {}
  return { enrolment_id: await changeRollAmount(context, { enrolment: award.enrolment, from, monthlyFen }) }
}

/** The sum goes on as it is; the household stands on the roll of gradual exits besides. */
async function intoGrace(context: CommandContext, { award, wanted }: Act): Promise<Updateable<CaseworkAward>> {
  const until = printDay(firstDayOf(addMonths(monthOf(parseDay(wanted.from) as Day), wanted.months ?? 0)))
  const enrolment = await putOnRoll(context, {
    roll: 'gradualExit',
    household: award.household,
    from: wanted.from,
    because: 'review',
  })
  return { grace_from: wanted.from, grace_until: until, grace_enrolment_id: enrolment }
}

async function outOfGrace(context: CommandContext, act: Act): Promise<Updateable<CaseworkAward>> {
  await leave(context, act.award.graceEnrolment, act.wanted.from, 'backToFull')
  const sum = act.wanted.amountFen === undefined ? {} : await anotherSum(context, act)
  return { ...sum, grace_from: null, grace_until: null, grace_enrolment_id: null }
}

async function hold({ tx, county, now, keyring }: CommandContext, { award, wanted, decision }: Act): Promise<Written> {
  const id = mintId(now)
  await insertHold(tx, {
    county,
    id,
    region: award.region,
    household_id: award.household,
    award_id: award.id,
    holds_from: wanted.from,
    decision_id: decision,
    said_sealed: HELD.seal(keyring, id, wanted.said ?? {}),
  })
  return NOTHING
}

/** What was held back while it was looked into is owed, month by month. */
async function resume({ tx, county, today }: CommandContext, { award, spans, decision }: Act): Promise<Written> {
  const open = await findOpenHold(tx, county, award.id)
  if (!open) return NOTHING
  const until = monthAfter(printDay(today))
  await closeHold(tx, county, open.id, {
    until: until < open.holds_from ? open.holds_from : until,
    outcome: 'rebutted',
  })
  const owed = monthsOwed(spans, open.holds_from, until)
  await insertOwed(tx, county, award, decision, owed)
  return { set: {}, owed }
}

async function end(
  context: CommandContext,
  { award, spans, wanted, decision, notice }: Act,
): Promise<Updateable<CaseworkAward>> {
  const { tx, county } = context
  const open = await findOpenHold(tx, county, award.id)
  // what was suspended and turns out true ends on the day from which nothing was paid
  const since = open && wanted.cause === 'upheld' ? open.holds_from : wanted.from
  if (open)
    await closeHold(tx, county, open.id, {
      until: since < open.holds_from ? open.holds_from : since,
      outcome: 'upheld',
    })
  const never = since <= award.from
  const until = never ? dayAfter(award.from) : since
  await layAmounts(context, award, spans, { from: never ? award.from : until, next: null, decision })
  await leave(context, award.enrolment, until, rollReasonOf(wanted.cause as AwardCause))
  await leave(context, award.graceEnrolment, until, rollReasonOf(wanted.cause as AwardCause))
  return {
    holds_until: until,
    ended_because: never ? 'neverBegan' : wanted.cause,
    end_notice_id: notice,
    review_on: null,
  }
}

/** As if it had never ended: the last sum goes on from the day on which it stopped, and every month since is owed. */
async function reinstate(context: CommandContext, { award, wanted, decision }: Act): Promise<Written> {
  const { tx, county, today } = context
  const all = await listAmounts(tx, county, award.id, true)
  const last = all.at(-1)
  const from = award.endedBecause === 'neverBegan' ? award.from : (award.until ?? award.from)
  const monthlyFen = wanted.amountFen ?? last?.monthlyFen ?? null
  const spans = await listAmounts(tx, county, award.id)
  if (monthlyFen !== null)
    await layAmounts(context, award, spans, { from, next: { monthlyFen, persons: last?.persons ?? null }, decision })
  const owed = monthsOwed([{ from, until: null, monthlyFen }], from, monthAfter(printDay(today)))
  await insertOwed(tx, county, award, decision, owed)
  const enrolment =
    award.enrolment === null
      ? null
      : await returnToRoll(context, { enrolment: award.enrolment, monthlyFen, because: 'correction' })
  return {
    set: {
      holds_until: null,
      ended_because: null,
      end_notice_id: null,
      enrolment_id: enrolment,
      grace_from: null,
      grace_until: null,
      grace_enrolment_id: null,
    },
    owed,
  }
}

async function leave(context: CommandContext, enrolment: string | null, until: string, because: string): Promise<void> {
  if (enrolment !== null) await leaveRoll(context, { enrolment, until, because, late: true })
}

function dayAfter(day: string): string {
  return printDay(addDays(parseDay(day) as Day, 1))
}

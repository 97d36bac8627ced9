import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import { type AppliedProgramme, awardLife } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { readSetting } from '../../platform/settings/index.ts'
import { putOnRoll, type Roll } from '../../registry/index.ts'
import type { Application } from '../application/types.ts'
import type { Amount } from '../decision/amountOf.ts'
import { insertAmount, insertAward } from '../decision/sql/decisions.ts'
import { takePlace } from './change/takePlace.ts'
import { nextReview, reviewEvery } from './domain/reviewEvery.ts'
import { REVIEW_MONTHS } from './settings.ts'

/** What is awarded, and by which application. */
export interface Awarded extends Pick<Application, 'id' | 'region' | 'household' | 'person'> {
  readonly programme: string
}

/** Programmes that leave no entry on a roll: paid once, or no sum of their own. */
const OFF_THE_ROLLS = ['temporaryAid', 'householdSplit']

/**
 * What somebody is owed from now on: the award, its entry on the roll, its decision and its amount, in the order in which they
 * point at each other. A grant that is paid once ends on the day after it begins.
 */
export async function makeAward(
  context: CommandContext,
  {
    id,
    application,
    amount,
    from,
    persons,
  }: { id: string; application: Awarded; amount: Amount; from: string; persons: number },
  decide: (award: string) => Promise<string>,
): Promise<string> {
  const { tx, county, now, announce } = context
  const { region, household, person, programme } = application
  const monthlyFen = amount && 'monthlyFen' in amount ? amount.monthlyFen : undefined
  const continues = await takePlace(context, application, from)
  const enrolment = OFF_THE_ROLLS.includes(programme)
    ? null
    : await putOnRoll(context, {
        roll: programme as Roll,
        household,
        person: person ?? undefined,
        monthlyFen,
        from,
        because: 'application',
      })
  const once = amount !== undefined && 'onceFen' in amount
  await insertAward(tx, {
    county,
    id,
    region,
    household_id: household,
    person_id: person,
    programme,
    application_id: application.id,
    enrolment_id: enrolment,
    continues,
    review_on: once ? null : await firstReview(context, programme, from),
    state: once ? 'ended' : awardLife.start,
    version: 1,
    holds_from: from,
    ...(once ? { holds_until: dayAfter(from), ended_because: 'paidOnce' } : {}),
    changed_at: now,
  })
  const decision = await decide(id)
  if (amount !== undefined) {
    await insertAmount(tx, {
      county,
      id: mintId(now),
      region,
      household_id: household,
      award_id: id,
      monthly_fen: monthlyFen ?? null,
      once_fen: 'onceFen' in amount ? amount.onceFen : null,
      persons,
      holds_from: from,
      holds_until: once ? dayAfter(from) : null,
      decision_id: decision,
    })
  }
  await announce('casework.award-made', { county, award: id })
  return decision
}

/** The day by which a new award is looked at again. */
async function firstReview(
  { tx, county, today }: CommandContext,
  programme: string,
  from: string,
): Promise<string | null> {
  const local = (await readSetting(tx, county, REVIEW_MONTHS, today))?.[programme as AppliedProgramme]
  const every = reviewEvery({ programme, category: null, local }, from)
  return every === undefined ? null : nextReview(from, every)
}

function dayAfter(day: string): string {
  return printDay(addDays(parseDay(day) as Day, 1))
}

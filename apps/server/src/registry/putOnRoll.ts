import { addDays, type Day, isHouseholdRoll, parseDay, printDay, type Roll } from '@doudi/domain'
import type { CommandContext } from '../platform/command/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { mintId } from '../platform/mintId.ts'
import { refuse } from './problems.ts'
import { getHousehold } from './sql/households.ts'
import { listMembersOn } from './sql/memberships.ts'
import { endEnrolment, getEnrolment, insertEnrolment } from './sql/rolls.ts'

/** What is to stand on a roll. Days are ISO; money is fen per month. */
export interface RollEntry {
  readonly id?: string | undefined
  readonly roll: Roll
  readonly household: string
  readonly person?: string | undefined
  readonly category?: string | undefined
  readonly monthlyFen?: number | undefined
  readonly from: string
  readonly because: string
}

/** Puts a household or one of its members on a roll, for whoever decided it; the first day may lie ahead. */
export async function putOnRoll(context: CommandContext, entry: RollEntry): Promise<string> {
  const { tx, county, now, announce } = context
  const { roll, household, person, from } = entry
  if (isHouseholdRoll(roll) !== (person === undefined)) throw refuse('registry.roll-of-whom', { roll }, 'person')
  const { region, closed_on } = await getHousehold(tx, county, household)
  if (closed_on && closed_on <= from) throw refuse('registry.household-closed', { household })
  const members = await listMembersOn(tx, county, household, from)
  const belongs = members.some(({ person_id }) => person === undefined || person_id === person)
  if (!belongs) throw refuse('registry.member-missing', { person: person ?? household, on: from })
  const id = entry.id ?? mintId(now)
  await insertEnrolment(tx, {
    county,
    id,
    region,
    roll,
    household,
    person: person ?? null,
    category: entry.category ?? null,
    monthlyFen: entry.monthlyFen ?? null,
    from,
    because: entry.because,
  })
  await announce('registry.households-changed', { county, households: [household] })
  return id
}

/**
 * Takes an entry off its roll from a day on, with a cause that can be named. One that should never have begun, because what
 * ends it happened before (`late`), stands for its first day alone.
 */
export async function leaveRoll(
  { tx, county, announce }: CommandContext,
  { enrolment, until, because, late }: { enrolment: string; until: string; because: string; late?: true },
): Promise<string> {
  const day = late ? await noEarlierThanBegun(tx, county, enrolment, until) : until
  const ended = await endEnrolment(tx, county, enrolment, day, because)
  if (!ended) throw refuse('registry.not-on-roll')
  await announce('registry.households-changed', { county, households: [ended.household_id] })
  return ended.roll
}

async function noEarlierThanBegun(tx: Tx, county: string, enrolment: string, until: string): Promise<string> {
  const { holds_from } = await getEnrolment(tx, county, enrolment)
  return until > holds_from ? until : printDay(addDays(parseDay(holds_from) as Day, 1))
}

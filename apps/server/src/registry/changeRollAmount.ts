import type { CommandContext } from '../platform/command/index.ts'
import { mintId } from '../platform/mintId.ts'
import { refuse } from './problems.ts'
import { endEnrolment, getEnrolment, insertEnrolment, setEnrolmentAmount } from './sql/rolls.ts'

/**
 * Another sum per month from a day on for who stands on a roll: the row ends and the next begins on the same day, so that
 * what stood there on an earlier day can still be read. A row that has not begun by then is put right in place. Neither is a
 * change of the roll: nobody enters or leaves.
 */
export async function changeRollAmount(
  { tx, county, now, announce }: CommandContext,
  { enrolment, from, monthlyFen }: { enrolment: string; from: string; monthlyFen: number },
): Promise<string> {
  const row = await getEnrolment(tx, county, enrolment)
  if (row.holds_until !== null) throw refuse('registry.not-on-roll')
  await announce('registry.households-changed', { county, households: [row.household_id] })
  if (from <= row.holds_from) {
    await setEnrolmentAmount(tx, county, enrolment, monthlyFen)
    return enrolment
  }
  await endEnrolment(tx, county, enrolment, from, 'amountChanged')
  const id = mintId(now)
  await insertEnrolment(tx, {
    county,
    id,
    region: row.region,
    roll: row.roll,
    household: row.household_id,
    person: row.person_id,
    category: row.category,
    monthlyFen,
    from,
    because: 'amountChanged',
  })
  return id
}

/** Puts whoever left a roll wrongly back on it, from the day on which they left: the row goes on as another. */
export async function returnToRoll(
  { tx, county, now, announce }: CommandContext,
  { enrolment, monthlyFen, because }: { enrolment: string; monthlyFen: number | null; because: string },
): Promise<string> {
  const row = await getEnrolment(tx, county, enrolment)
  if (row.holds_until === null) return enrolment
  const id = mintId(now)
  await insertEnrolment(tx, {
    county,
    id,
    region: row.region,
    roll: row.roll,
    household: row.household_id,
    person: row.person_id,
    category: row.category,
    monthlyFen,
    from: row.holds_until,
    because,
  })
  await announce('registry.households-changed', { county, households: [row.household_id] })
  return id
}

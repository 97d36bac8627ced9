import type { CommandContext } from '../../platform/command/index.ts'
import type { Guard, Move } from '../application/types.ts'
import { refuseHands } from './problems.ts'
import { listAppointments } from './sql/standIns.ts'

const TOWNSHIP = 9

/** The appointment under which somebody takes a step, when they stand in. */
export async function standInOf(
  { tx, county, actor }: CommandContext,
  { application, hand, happenedOn }: Pick<Move, 'application' | 'hand' | 'happenedOn'>,
): Promise<string | null> {
  if (hand === null) return null
  const township = application.region.slice(0, TOWNSHIP)
  const appointed = await listAppointments(tx, county, { account: actor.user, township, hand, on: happenedOn })
  return appointed.find(({ inForce }) => inForce)?.id ?? null
}

/**
 * Whoever was appointed to stand in for a hand takes it only while the appointment is in force: the post that was granted for
 * it may outlast it. An appointment that ended because they hold the post in their own right binds no longer.
 */
export const standInsOnly: Guard = {
  async check({ tx, county, actor }, { application, hand, happenedOn }) {
    if (hand === null) return
    const township = application.region.slice(0, TOWNSHIP)
    const appointed = await listAppointments(tx, county, { account: actor.user, township, hand, on: happenedOn })
    if (appointed.length === 0 || appointed.some(({ inForce, regular }) => inForce || regular)) return
    throw refuseHands('casework.stand-in-not-in-force')
  },
}

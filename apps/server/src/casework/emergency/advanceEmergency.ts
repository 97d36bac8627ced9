import { printDay } from '@doudi/domain'
import { type EmergencyAct, type EmergencyState, emergencyLife, isEnd, stateAfter } from '@doudi/life'
import type { Updateable } from 'kysely'
import type { CaseworkEmergency } from '../../../../../db/generated/tables.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { refuseEmergency } from './problems.ts'
import { EMERGENCY_SAID } from './sealed.ts'
import { type EmergencyRow, insertEmergencyStep, lockEmergency, updateEmergency } from './sql/emergencies.ts'

export interface WantedEmergencyStep {
  readonly emergency: string
  readonly seen: number
  readonly act: EmergencyAct
  readonly said?: unknown
  /** What else the row says afterwards, made under the lock; may refuse. */
  readonly set?: (row: EmergencyRow) => Promise<Updateable<CaseworkEmergency>>
}

export interface SteppedEmergency {
  readonly emergency: string
  readonly state: EmergencyState
  readonly version: number
}

/** Takes one step with an emergency: the only way in which one moves. Of two officers at once the second is told. */
export async function advanceEmergency(
  { tx, county, now, today, actor, keyring }: CommandContext,
  { emergency: id, seen, act, said, set }: WantedEmergencyStep,
): Promise<SteppedEmergency> {
  const row = await lockEmergency(tx, county, id)
  if (Number(row.version) !== seen) throw refuseEmergency('casework.emergency-moved-on', { state: row.state })
  const state = stateAfter(emergencyLife, row.state, act)
  if (state === undefined) throw refuseEmergency('casework.emergency-not-now', { state: row.state, act })
  const more = (await set?.(row)) ?? {}
  const version = seen + 1
  const step = mintId(now)
  await insertEmergencyStep(tx, {
    county,
    id: step,
    region: row.region,
    emergency_id: id,
    seq: version,
    act,
    state,
    taken_at: now,
    taken_by: actor.user,
    taken_post: actor.post,
    said_sealed: said === undefined ? null : EMERGENCY_SAID.seal(keyring, step, said),
  })
  await updateEmergency(tx, county, id, {
    ...more,
    state,
    version,
    changed_at: now,
    ended_on: isEnd(emergencyLife, state) ? printDay(today) : null,
  })
  return { emergency: id, state, version }
}

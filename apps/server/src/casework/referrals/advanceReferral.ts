import { printDay } from '@doudi/domain'
import { isEnd, type ReferralAct, type ReferralState, referralLife, stateAfter } from '@doudi/life'
import type { Updateable } from 'kysely'
import type { CaseworkReferral } from '../../../../../db/generated/tables.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { refuseReferral } from './problems.ts'
import { REFERRAL_SAID } from './sealed.ts'
import { insertReferralStep, lockReferral, updateReferral } from './sql/referrals.ts'
import type { Referral } from './types.ts'

/** What somebody wants to do to a referral they have looked at. */
export interface WantedStep {
  readonly referral: string
  /** The version that was on the screen; left out for what comes back in a file, which names none. */
  readonly seen?: number | undefined
  readonly act: ReferralAct
  readonly happenedOn?: string | undefined
  readonly said?: unknown
  readonly byFile?: boolean
  /** What else the row says afterwards, made under the lock; may refuse. */
  readonly set?: (referral: Referral, happenedOn: string) => Promise<Updateable<CaseworkReferral>>
}

export interface SteppedReferral {
  readonly referral: string
  readonly state: ReferralState
  readonly version: number
}

/** Takes one step with a referral: the only way in which one moves. Held until commit; the table must let it. */
export async function advanceReferral(context: CommandContext, wanted: WantedStep): Promise<SteppedReferral> {
  const { tx, county, now, today, actor, keyring } = context
  const referral = await lockReferral(tx, county, wanted.referral)
  const { act } = wanted
  if (wanted.seen !== undefined && wanted.seen !== referral.version) {
    throw refuseReferral('casework.referral-moved-on', { state: referral.state })
  }
  const state = stateAfter(referralLife, referral.state, act)
  if (state === undefined) throw refuseReferral('casework.referral-not-now', { state: referral.state, act })
  const happenedOn = wanted.happenedOn ?? printDay(today)
  if (happenedOn > printDay(today)) {
    throw refuseReferral('casework.referral-day-in-future', { day: happenedOn }, 'happenedOn')
  }
  const set = (await wanted.set?.(referral, happenedOn)) ?? {}
  const version = referral.version + 1
  const step = mintId(now)
  await insertReferralStep(tx, {
    county,
    id: step,
    region: referral.region,
    household_id: referral.household,
    referral_id: referral.id,
    department: referral.department,
    seq: version,
    act,
    state,
    happened_on: happenedOn,
    taken_at: now,
    taken_by: actor.user,
    taken_post: actor.post,
    by_file: wanted.byFile ?? false,
    said_sealed: wanted.said === undefined ? null : REFERRAL_SAID.seal(keyring, step, wanted.said),
  })
  await updateReferral(tx, county, referral.id, {
    ...set,
    state,
    version,
    changed_at: now,
    ended_on: isEnd(referralLife, state) ? happenedOn : null,
  })
  return { referral: referral.id, state, version }
}

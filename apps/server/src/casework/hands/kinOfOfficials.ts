import { sinceAnew } from '@doudi/life'
import { officeOf } from '../../access/index.ts'
import { mintId } from '../../platform/mintId.ts'
import type { Effect, Guard } from '../application/types.ts'
import { officialsNear } from './nearness.ts'
import { refuseHands } from './problems.ts'
import { insertKinCases, listKinCasesOf } from './sql/kinCases.ts'

/** At acceptance the applications of officials' near relatives are recognised and registered (最低生活保障审核确认办法 十一). */
export const registerKinOfOfficials: Effect = {
  acts: ['accept'],
  async run(context, { application, happenedOn }) {
    const { tx, county, now, actor } = context
    const near = await officialsNear(context, application.household, happenedOn)
    const rows = near
      .filter(({ as }) => as !== 'caredFor')
      .map(({ staff, person }) => ({
        county,
        id: mintId(now),
        region: application.region,
        household_id: application.household,
        application_id: application.id,
        person_id: person,
        staff_id: staff,
        recognised_by: 'match' as const,
        recognised_on: happenedOn,
        recognised_at: now,
        entered_by: actor.user,
      }))
    await insertKinCases(tx, rows)
  },
}

/** Whether a post is of the county itself. */
export function isOfCounty(post: string): boolean {
  return officeOf(post).region?.length === 6
}

/**
 * A registered case is inquired at home with the county taking part, and decided by the county, never under a delegation
 * (最低生活保障审核确认办法 二十).
 */
export const kinCasesGoToTheCounty: Guard = {
  acts: ['verify', 'confirm', 'refuse'],
  async check({ tx, county, actor }, { application, act, plan, steps }) {
    const registered = await listKinCasesOf(tx, county, application.id)
    if (registered.length === 0) return
    if (act !== 'verify' && actor.region.length > 6) throw refuseHands('casework.kin-case-is-the-countys')
    const inquired = act !== 'refuse' && plan.beforeVerify.includes('recordInquiry')
    const byCounty = sinceAnew(steps).some(
      (step) => (step.act === 'recordInquiry' || step.act === 'countersignInquiry') && isOfCounty(step.takenPost),
    )
    if (inquired && !byCounty) throw refuseHands('casework.kin-case-not-inquired')
  },
}

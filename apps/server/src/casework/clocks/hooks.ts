import { applicationLife, isEnd } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import type { Application, Effect, Move } from '../application/types.ts'
import { LIMITS, type LimitName } from './domain/limits.ts'
import { isEndedBy, openedBy } from './domain/limitsOf.ts'
import { endClock, pauseClock, resumeClock } from './moveClock.ts'
import { lockOpenClocks } from './sql/clocks.ts'
import { startClock, type Timed } from './startClock.ts'

const timedOf = ({ id, region, household }: Move['application']): Timed => ({
  subject: { kind: 'application', id },
  region,
  household,
})

/** From the day of the application the door has its own limit. */
export async function beginAcceptance(
  context: CommandContext,
  { applications }: { readonly applications: readonly Application[] },
): Promise<void> {
  for (const application of applications)
    await startClock(context, {
      ...timedOf(application),
      limit: 'accept',
      programme: application.programme,
      on: application.appliedOn,
    })
}

/** Each step ends the limits that waited for it and begins those that the law counts from it. */
export const keepClocks: Effect = {
  async run(context, { application, act, plan, happenedOn: on }, { state }) {
    const timed = timedOf(application)
    for (const clock of await lockOpenClocks(context.tx, context.county, timed.subject)) {
      const name = clock.limit_name
      if (!Object.hasOwn(LIMITS, name)) continue
      if (isEndedBy(name as LimitName, act, clock.started_on)) await endClock(context, clock, { on })
      else if (isEnd(applicationLife, state)) await endClock(context, clock, { on, how: 'dropped' })
      else if (act === 'returnForCorrection' && name === 'accept')
        await pauseClock(context, clock, { reason: 'correction', on })
      else if (act === 'resubmit' && clock.paused_on !== null) await resumeClock(context, clock, { on })
      else if (act === 'sendBack' && name === 'confirm') await endClock(context, clock, { on, how: 'dropped' })
    }
    const { programme } = application
    for (const limit of openedBy(act, { programme, notice: plan.notice }, on))
      await startClock(context, { ...timed, limit, programme, on })
  },
}

import { printDay } from '@doudi/domain'
import type { AppliedProgramme } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { readSetting } from '../../platform/settings/index.ts'
import { dayOf, dueColumns, runningOf, worksIn } from './counted.ts'
import { type Extension, isLawfulOn } from './domain/extensions.ts'
import { LIMITS, type Limit, type LimitName, type PauseReason } from './domain/limits.ts'
import { figureOf } from './figures.ts'
import { refuseClock } from './problems.ts'
import { PAUSE_SAID } from './sealed.ts'
import { lawfulPauses } from './settings.ts'
import { type ClockRow, endPause, insertPause, pausesOf, updateClock } from './sql/clocks.ts'

/** Stops a limit for a lawful reason; the day on which it is stopped still counts. Refused where the law has none. */
export async function pauseClock(
  { tx, county, now, actor, keyring }: CommandContext,
  clock: ClockRow,
  { reason, on, said }: { readonly reason: PauseReason; readonly on: string; readonly said?: string | undefined },
): Promise<void> {
  refuseEnded(clock)
  if (clock.paused_on !== null) throw refuseClock('casework.clock-paused-already')
  if (on < clock.started_on) throw refuseClock('casework.clock-day-unfit', { day: on }, 'on')
  if (!(await mayPause(tx, county, clock, reason, on)))
    throw refuseClock('casework.clock-pause-unlawful', { limit: clock.limit_name })
  const before = (await pausesOf(tx, county, [clock.id])).get(clock.id)?.at(-1)
  if (before?.resumed_on && on < before.resumed_on) throw refuseClock('casework.clock-day-unfit', { day: on }, 'on')
  const id = mintId(now)
  await insertPause(tx, {
    county,
    id,
    region: clock.region,
    household_id: clock.household_id,
    clock_id: clock.id,
    reason,
    said_sealed: said === undefined ? null : PAUSE_SAID.seal(keyring, id, said),
    paused_on: on,
    paused_by: actor.user,
    paused_at: now,
  })
  const undetermined = clock.days === null ? 'unset' : 'paused'
  await updateClock(tx, clock, { paused_on: on, due_on: null, undetermined, undetermined_year: null })
}

/** Lets a limit that was stopped go on; the day after is the next that counts. */
export async function resumeClock(
  { tx, county, now, actor }: CommandContext,
  clock: ClockRow,
  { on }: { readonly on: string },
): Promise<void> {
  refuseEnded(clock)
  const pauses = (await pausesOf(tx, county, [clock.id])).get(clock.id) ?? []
  const open = pauses.find(({ resumed_on }) => resumed_on === null)
  if (open === undefined) throw refuseClock('casework.clock-not-paused')
  if (on < open.paused_on) throw refuseClock('casework.clock-day-unfit', { day: on }, 'on')
  await endPause(tx, open, { on, by: actor.user, at: now })
  const then = pauses.map((pause) => (pause === open ? { ...pause, resumed_on: on } : pause))
  await updateClock(tx, clock, { paused_on: null, ...dueColumns(runningOf(clock, then), await worksIn(tx, county)) })
}

/** What it waits for was done, or is waited for no more. A pause that was open ends with it. */
export async function endClock(
  context: CommandContext,
  clock: ClockRow,
  { on, how = 'done' }: { readonly on: string; readonly how?: 'done' | 'dropped' },
): Promise<void> {
  refuseEnded(clock)
  const day = on < clock.started_on ? clock.started_on : on
  if (clock.paused_on !== null) {
    const resumed = day < clock.paused_on ? clock.paused_on : day
    await resumeClock(context, clock, { on: resumed })
  }
  await updateClock(context.tx, clock, { ended_on: day, ended: how })
}

/** Takes the longer figure that the law allows for a reason of that day. */
export async function extendClock(
  { tx, county, today }: CommandContext,
  clock: ClockRow,
  reason: Extension,
): Promise<void> {
  refuseEnded(clock)
  if (clock.variant === 'extended') throw refuseClock('casework.clock-extended-already')
  await takeVariant({ tx, county }, clock, 'extended', isLawfulOn(reason, printDay(today)))
}

/** The figure of a case that a township confirms under a delegation. */
export async function delegateClock({ tx, county }: CommandContext, clock: ClockRow): Promise<void> {
  refuseEnded(clock)
  await takeVariant({ tx, county }, clock, 'delegated', true)
}

async function takeVariant(
  { tx, county }: Pick<CommandContext, 'tx' | 'county'>,
  clock: ClockRow,
  variant: 'extended' | 'delegated',
  lawful: boolean,
): Promise<void> {
  const figure = Object.hasOwn(LIMITS, clock.limit_name)
    ? await figureOf(tx, county, {
        limit: clock.limit_name as LimitName,
        programme: clock.programme as AppliedProgramme | null,
        variant,
        on: clock.started_on,
        region: clock.region,
      })
    : undefined
  if (!lawful || figure?.days === undefined) throw refuseClock('casework.clock-extension-unlawful')
  const { days, basis, clause } = figure
  const pauses = (await pausesOf(tx, county, [clock.id])).get(clock.id) ?? []
  const due = dueColumns(runningOf({ ...clock, days }, pauses), await worksIn(tx, county))
  await updateClock(tx, clock, { variant, days, basis, clause, ...due })
}

/** Whether the table of limits or a document of the county lets a limit stand still for that reason. */
async function mayPause(
  tx: CommandContext['tx'],
  county: string,
  { limit_name }: ClockRow,
  reason: PauseReason,
  on: string,
): Promise<boolean> {
  const known: Limit | undefined = Object.hasOwn(LIMITS, limit_name) ? LIMITS[limit_name as LimitName] : undefined
  if (known?.pauses.includes(reason)) return true
  const own = await readSetting(tx, county, lawfulPauses, dayOf(on))
  return own?.some((one) => one.limit === limit_name && one.reason === reason) ?? false
}

function refuseEnded({ ended_on }: ClockRow): void {
  if (ended_on !== null) throw refuseClock('casework.clock-ended')
}

import type { AppliedProgramme } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { dueColumns, runningOf, worksIn } from './counted.ts'
import { LIMITS, type LimitName, type Unit, type Variant } from './domain/limits.ts'
import { type Figure, figureOf } from './figures.ts'
import { insertClock, lockOpenClocks, type Subject } from './sql/clocks.ts'

/** The record a clock runs for, and where it lies. */
export interface Timed {
  readonly subject: Subject
  /** The village in charge. */
  readonly region: string
  readonly household: string | null
}

interface Wanted extends Timed {
  readonly limit: LimitName
  readonly programme: AppliedProgramme | null
  /** The day on which it begins; that day does not count, and its law holds to the end. */
  readonly on: string
  readonly variant?: Variant
}

/** A limit of another room, whose figure that room has read itself: a setting, most often. */
export interface OwnLimit extends Timed {
  /** `complaint-reply`: a name of its own. */
  readonly limit: string
  readonly unit: Unit
  /** Undefined: nobody has set a figure, and the clock says so. */
  readonly days: number | undefined
  readonly clause: string
  readonly on: string
}

/**
 * Lets a limit of the table begin. Undefined where it is not asked for by that programme on that day, or runs already.
 * Gives the id of the clock.
 */
export async function startClock(context: CommandContext, wanted: Wanted): Promise<string | undefined> {
  const { limit, programme, variant = 'ordinary', on, region } = wanted
  const figure = await figureOf(context.tx, context.county, { limit, programme, variant, on, region })
  if (figure === undefined) return undefined
  return write(context, wanted, { name: limit, programme, variant, unit: LIMITS[limit].unit, figure })
}

/** The same for a limit that the table does not know. */
export async function startOwnClock(context: CommandContext, wanted: OwnLimit): Promise<string | undefined> {
  const { limit, unit, days, clause } = wanted
  const figure: Figure = {
    days,
    basis: days === undefined ? 'none' : 'county',
    clause: days === undefined ? '' : clause,
  }
  return write(context, wanted, { name: limit, programme: null, variant: 'ordinary', unit, figure })
}

async function write(
  { tx, county, now }: CommandContext,
  { subject, region, household, on }: Timed & { readonly on: string },
  {
    name,
    programme,
    variant,
    unit,
    figure,
  }: { name: string; programme: string | null; variant: Variant; unit: Unit; figure: Figure },
): Promise<string | undefined> {
  const open = await lockOpenClocks(tx, county, subject)
  if (open.some(({ limit_name }) => limit_name === name)) return undefined
  const id = mintId(now)
  const days = figure.days ?? null
  const due = dueColumns(runningOf({ started_on: on, unit, days }), await worksIn(tx, county))
  await insertClock(tx, {
    county,
    id,
    region,
    household_id: household,
    kind: subject.kind,
    subject_id: subject.id,
    limit_name: name,
    programme,
    variant,
    unit,
    days,
    basis: figure.basis,
    clause: figure.clause,
    started_on: on,
    ...due,
    started_at: now,
  })
  return id
}

import type { Day } from '@doudi/domain'
import { z } from 'zod'
import type { Keyring } from '../../platform/secrets/index.ts'
import { dayOf, runningOf } from './counted.ts'
import { leftOn, type WorksOn } from './domain/dueOn.ts'
import { LIMITS, type Limit, type LimitName } from './domain/limits.ts'
import { PAUSE_SAID } from './sealed.ts'
import type { ClockRow, PauseRow } from './sql/clocks.ts'

/** A clock as screens count it down. */
export const clockShown = z.strictObject({
  clock: z.uuid(),
  limit: z.string(),
  words: z
    .strictObject({ zh: z.string(), en: z.string() })
    .nullable()
    .describe('null: a limit of another room, by its name'),
  kind: z.string(),
  subject: z.uuid(),
  programme: z.string().nullable(),
  variant: z.string(),
  unit: z.string(),
  days: z.number().nullable(),
  basis: z.string(),
  clause: z.string(),
  atLeast: z.boolean().describe('Not a deadline: it is not to be ended before.'),
  startedOn: z.string(),
  dueOn: z.string().nullable(),
  left: z.number().nullable().describe('0 today, negative calendar days when over; null: no day, or it has ended'),
  undetermined: z.enum(['calendar', 'unset', 'paused']).nullable(),
  undeterminedYear: z.number().nullable(),
  pausedOn: z.string().nullable(),
  pauses: z.array(
    z.strictObject({ reason: z.string(), from: z.string(), until: z.string().nullable(), said: z.string().nullable() }),
  ),
  endedOn: z.string().nullable(),
  ended: z.enum(['done', 'dropped']).nullable(),
  late: z.boolean().describe('Done after its last day, or not done and past it.'),
})
export type ClockShown = z.output<typeof clockShown>

interface Circumstances {
  readonly today: Day
  readonly worksOn: WorksOn
  readonly keyring: Keyring
}

/** One clock in the words of the interface. */
export function showClock(
  row: ClockRow,
  pauses: readonly PauseRow[],
  { today, worksOn, keyring }: Circumstances,
): ClockShown {
  const known: Limit | undefined = Object.hasOwn(LIMITS, row.limit_name)
    ? LIMITS[row.limit_name as LimitName]
    : undefined
  const due = row.due_on === null ? undefined : dayOf(row.due_on)
  const open = row.ended_on === null
  const left = open && due !== undefined ? leftOn(today, due, runningOf(row, pauses), worksOn) : undefined
  const atLeast = known?.kind === 'atLeast'
  return {
    clock: row.id,
    limit: row.limit_name,
    words: known ? { zh: known.zh, en: known.en } : null,
    kind: row.kind,
    subject: row.subject_id,
    programme: row.programme,
    variant: row.variant,
    unit: row.unit,
    days: row.days,
    basis: row.basis,
    clause: row.clause,
    atLeast,
    startedOn: row.started_on,
    dueOn: row.due_on,
    left: left ?? null,
    undetermined: row.undetermined as ClockShown['undetermined'],
    undeterminedYear: row.undetermined_year,
    pausedOn: row.paused_on,
    pauses: pauses.map((pause) => ({
      reason: pause.reason,
      from: pause.paused_on,
      until: pause.resumed_on,
      said: pause.said_sealed === null ? null : String(PAUSE_SAID.open(keyring, pause.id, pause.said_sealed)),
    })),
    endedOn: row.ended_on,
    ended: row.ended as ClockShown['ended'],
    late: !atLeast && due !== undefined && row.ended !== 'dropped' && isPast(row, today),
  }
}

function isPast({ ended_on, due_on }: ClockRow, today: Day): boolean {
  return due_on !== null && (ended_on === null ? today > dayOf(due_on) : ended_on > due_on)
}

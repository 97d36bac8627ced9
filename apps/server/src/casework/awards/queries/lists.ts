import { addDays, addMonthsToDay, printDay } from '@doudi/domain'
import { z } from 'zod'
import { type Context, defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { headsOf, namesOf } from '../../../registry/index.ts'
import { GRACE_REMINDER_DAYS } from '../settings.ts'
import {
  countDueReviews,
  type ListedAward,
  listDueReviews,
  listGrace,
  listWaitingChanges,
  listWaitingDeaths,
} from './sql/lists.ts'

const MOST = 200
/** How many months ended gradual exits stay on the list. */
const ENDED_MONTHS = 6
const COUNTED = 1000

const where = {
  within: z
    .string()
    .regex(/^(\d{6}|\d{9}|\d{12})$/)
    .optional(),
}

/** With the names to show: the head of the household and, of a personal programme, whose it is. */
async function named({ tx, county, today }: Context, rows: readonly ListedAward[]) {
  const heads = await headsOf(tx, county, [...new Set(rows.map(({ household }) => household))], printDay(today))
  const names = await namesOf(
    tx,
    county,
    rows.flatMap(({ person }) => person ?? []),
  )
  return rows.map((row) => ({
    ...row,
    head: heads.get(row.household)?.name ?? null,
    whom: row.person === null ? null : (names.get(row.person) ?? null),
  }))
}

/** Awards that are to be looked at again: due by today, or within so many days. */
export const listReviews = defineQuery({
  name: 'casework.list-reviews',
  permission: 'casework.read',
  input: z.strictObject({ ...where, ahead: z.coerce.number().int().min(0).max(366).default(30) }),
  async run(context, { within, ahead }) {
    const { tx, county, today } = context
    const range = rangeOfPrefix(within ?? county)
    const by = printDay(addDays(today, ahead))
    const rows = await listDueReviews(tx, county, by, { ...range, most: MOST })
    const overdue = await countDueReviews(tx, county, printDay(today), { ...range, most: COUNTED })
    const count = await countDueReviews(tx, county, by, { ...range, most: COUNTED })
    return { today: printDay(today), by, count, overdue, rows: await named(context, rows) }
  },
})

/** Changes that wait to be confirmed by another than who proposed them. */
export const listChanges = defineQuery({
  name: 'casework.list-changes',
  permission: 'casework.read',
  input: z.strictObject(where),
  async run(context, { within }) {
    const { tx, county, actor } = context
    const rows = await listWaitingChanges(tx, county, { ...rangeOfPrefix(within ?? county), most: MOST })
    return {
      rows: (await named(context, rows)).map(({ proposedBy, ...row }) => ({
        ...row,
        own: proposedBy === actor.user,
        byRules: proposedBy === null,
      })),
    }
  },
})

/** Households in their gradual exit: running, ending soon, ended. */
export const listGraceExits = defineQuery({
  name: 'casework.list-gradual-exits',
  permission: 'casework.read',
  input: z.strictObject(where),
  async run(context, { within }) {
    const { tx, county, today } = context
    const reach = { ...rangeOfPrefix(within ?? county), most: MOST }
    const days = await readSetting(tx, county, GRACE_REMINDER_DAYS, today)
    const running = await named(context, await listGrace(tx, county, undefined, reach))
    const since = printDay(addMonthsToDay(today, -ENDED_MONTHS))
    const ended = await named(context, await listGrace(tx, county, since, reach))
    const soon = printDay(addDays(today, days ?? 0))
    return {
      today: printDay(today),
      reminderDays: days ?? null,
      running: running.map((row) => ({
        ...row,
        soon: days !== undefined && row.graceUntil !== null && row.graceUntil <= soon,
      })),
      ended,
    }
  },
})

/** Deaths that are to be settled, with the last day for it. */
export const listDeaths = defineQuery({
  name: 'casework.list-deaths',
  permission: 'casework.read',
  input: z.strictObject(where),
  async run({ tx, county, actor }, { within }) {
    const rows = await listWaitingDeaths(tx, county, { ...rangeOfPrefix(within ?? county), most: MOST })
    const names = await namesOf(
      tx,
      county,
      rows.map(({ person_id }) => person_id),
    )
    return {
      rows: rows.map((row) => ({
        death: row.id,
        household: row.household_id,
        person: row.person_id,
        whom: names.get(row.person_id) ?? null,
        region: row.region,
        diedOn: row.died_on,
        dueOn: row.due_on,
        source: row.source,
        own: row.reported_by === actor.user,
      })),
    }
  },
})

import { printDay } from '@doudi/domain'
import { DEPARTMENT_NAMES, referralLife, statesOf } from '@doudi/life'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { namesOf, namesOfRegions } from '../../../registry/index.ts'
import { REPLY_DAYS } from '../figures.ts'
import { type BoardFilter, countBoard, countByDepartment, listBoard } from '../sql/board.ts'

/** Which referrals: one shape for the board, its list and its file. */
export const boardFilter = {
  within: z
    .string()
    .regex(/^(\d{6}|\d{9}|\d{12})$/)
    .optional(),
  department: z.enum(DEPARTMENT_NAMES).optional(),
  state: z.enum(statesOf(referralLife)).optional(),
  overdue: z.stringbool().default(false),
  open: z.stringbool().default(true),
}

/** The filter as the statements have it. */
export function boardFilterOf(
  county: string,
  today: string,
  asked: {
    within?: string | undefined
    department?: string | undefined
    state?: string | undefined
    overdue: boolean
    open: boolean
  },
): BoardFilter {
  return {
    ...rangeOfPrefix(asked.within ?? county),
    departments: asked.department === undefined ? [] : [asked.department],
    states: asked.state === undefined ? [] : [asked.state],
    overdueOn: asked.overdue ? today : undefined,
    openOnly: asked.open,
  }
}

/** The board of what was passed on: how many wait by department, what is overdue, and a page of them. */
export const listReferrals = defineQuery({
  name: 'casework.list-referrals',
  permission: 'casework.read',
  input: z.strictObject({
    ...boardFilter,
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    most: z.coerce.number().int().min(1).max(100).default(50),
  }),
  async run({ tx, county, today }, { offset, most, ...asked }) {
    const on = printDay(today)
    const filter = boardFilterOf(county, on, asked)
    const rows = await listBoard(tx, county, filter, { offset, most })
    const names = await namesOf(tx, county, [...new Set(rows.map(({ person }) => person))])
    const places = await namesOfRegions(tx, [...new Set(rows.map(({ region }) => region))])
    return {
      departments: await countByDepartment(tx, county, filter, on),
      replyDays: (await readSetting(tx, county, REPLY_DAYS, today)) ?? null,
      count: await countBoard(tx, county, filter),
      rows: rows.map((row) => ({
        ...row,
        name: names.get(row.person) ?? null,
        village: places.get(row.region) ?? null,
        overdue: isOverdue(row, on),
      })),
    }
  },
})

/** Waiting for its answer after the last day; without a last day nothing is called late. */
export function isOverdue({ state, dueOn }: { state: string; dueOn: string | null }, on: string): boolean {
  return (state === 'sent' || state === 'accepted') && dueOn !== null && dueOn < on
}

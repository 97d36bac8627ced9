import { printDay } from '@doudi/domain'
import { type NoticeAct, type NoticeState, noticeLife, stateAfter } from '@doudi/life'
import { z } from 'zod'
import type { CommandContext } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { lockNotice, type NoticeRow, updateNotice } from './sql/notices.ts'

/** What every act on a sheet is told. */
export const noticeInput = {
  notice: z.uuid().describe('The sheet.'),
  seen: z.int().min(0).describe('The version that was on the screen.'),
  happenedOn: z.iso.date().optional().describe('The day it happened; today unless given.'),
}

export const movedNotice = z.strictObject({ notice: z.string(), state: z.string(), version: z.number() })

export interface Held {
  readonly notice: NoticeRow
  readonly on: string
  readonly state: NoticeState
}

/** Holds a sheet for an act: nobody has acted on it meanwhile, its table lets it, and the day is none to come. */
export async function holdNotice(
  { tx, county, today }: CommandContext,
  { notice: id, seen, happenedOn }: { notice: string; seen: number; happenedOn?: string | undefined },
  act: NoticeAct,
): Promise<Held> {
  const notice = await lockNotice(tx, county, id)
  if (notice.version !== seen) throw refuse('casework.notice-moved-on', { state: notice.state })
  const state = stateAfter(noticeLife, notice.state, act)
  if (state === undefined) throw refuse('casework.notice-not-in-this-state', { state: notice.state, act })
  const now = printDay(today)
  const on = happenedOn ?? now
  if (on > now) throw refuse('casework.day-in-future', { day: on, today: now }, 'happenedOn')
  const before = notice.posted_on ?? notice.drawn_on
  if (on < before) throw refuse('casework.day-before-last-step', { day: on, before }, 'happenedOn')
  return { notice, on, state }
}

/** Writes where the sheet stands now. */
export async function settleNotice(
  { tx, county, now }: CommandContext,
  { notice, state }: Held,
  set: Parameters<typeof updateNotice>[3] = {},
): Promise<z.infer<typeof movedNotice>> {
  const version = notice.version + 1
  await updateNotice(tx, county, notice.id, { ...set, state, version, changed_at: now })
  return { notice: notice.id, state, version }
}

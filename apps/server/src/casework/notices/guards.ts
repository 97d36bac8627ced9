import type { Effect, Guard } from '../application/types.ts'
import { refuse } from '../problems.ts'
import { publicFamily } from './domain/families.ts'
import { closeLines, getNotice, openLines, updateNotice } from './sql/notices.ts'
import { listObjectionRows } from './sql/objections.ts'
import { listPhotos } from './sql/photos.ts'

/** Children's allowances, and what by its very name tells of an illness or disability, are never published. */
export const onlyWhatMayBePublished: Guard = {
  acts: ['postNotice', 'postSecondNotice'],
  async check(_context, { application: { programme }, plan }) {
    if (publicFamily(programme) === undefined || !plan.notice) throw refuse('casework.never-published', { programme })
  },
}

/** A notice is posted and ended by its sheet alone: with both photographs, its days over, and no objection left unread. */
export const byItsSheet: Guard = {
  acts: ['postNotice', 'postSecondNotice', 'endNotice', 'endSecondNotice'],
  async check({ tx, county }, { application: { id }, act, happenedOn }) {
    const [line] = await openLines(tx, county, { application: id })
    if (line === undefined) throw refuse('casework.not-on-a-sheet')
    const notice = await getNotice(tx, county, line.notice_id)
    const photos = (await listPhotos(tx, county, [notice.id])).filter(({ posting }) => posting === notice.postings)
    const shown = new Set(photos.map(({ shows }) => shows))
    if (!shown.has('start')) throw refuse('casework.photo-missing')
    if (act === 'postNotice' || act === 'postSecondNotice') return
    if (!shown.has('end')) throw refuse('casework.photo-missing')
    if (notice.last_on === null || happenedOn <= notice.last_on) {
      throw refuse('casework.notice-still-running', {
        last: notice.last_on ?? '',
        posted: notice.posted_on ?? '',
      })
    }
    const unread = await listObjectionRows(tx, county, { application: id, states: ['received', 'verifying'] })
    if (unread.length > 0) throw refuse('casework.objection-waits', { count: unread.length })
  },
}

/** Who withdraws, or is sent back, stands on no board any longer. A sheet on which nobody is left has lapsed. */
export const offTheSheet: Effect = {
  acts: ['withdraw', 'object', 'sendBack', 'refuse'],
  async run({ tx, county, now }, { application: { id }, act, happenedOn }) {
    const lines = await openLines(tx, county, { application: id })
    const because = act === 'object' ? 'objection' : 'withdrawn'
    await closeLines(
      tx,
      county,
      lines.map((line) => line.id),
      { on: happenedOn, because },
    )
    for (const { notice_id: sheet } of lines) {
      const left = await tx
        .selectFrom('casework.notice_line')
        .select('id')
        .where('county', '=', county)
        .where('notice_id', '=', sheet)
        .where('closed_on', 'is', null)
        .executeTakeFirst()
      if (left !== undefined) continue
      const { version } = await getNotice(tx, county, sheet)
      await updateNotice(tx, county, sheet, {
        state: 'lapsed',
        version: version + 1,
        closed_on: happenedOn,
        closed_because: because,
        changed_at: now,
      })
    }
  },
}

/** Guards and effects of the room for `application/hooks.ts`; this file must not import `advance`, which reads them. */
export const NOTICE_GUARDS: readonly Guard[] = [onlyWhatMayBePublished, byItsSheet]
export const NOTICE_EFFECTS: readonly Effect[] = [offTheSheet]

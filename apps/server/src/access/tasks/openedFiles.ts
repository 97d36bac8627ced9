import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'
import { listUnreviewed } from '../sql/openedFiles.ts'

/** Files that were opened in an emergency and wait for somebody else's word within three working days. */
export const openedFilesToReview: TaskSource = {
  kind: 'access.opened-file-to-review',
  permission: 'access.review-opened-file',
  urgency: 'today',
  async list({ tx, county, actor }, most) {
    const rows = await listUnreviewed(tx, county, { notBy: actor.user, most: MOST_COUNTED + 1 })
    return { count: rows.length, tasks: rows.slice(0, most).map(taskOf) }
  },
}

/** What I opened myself and another has to review. */
export const ownOpenedFiles: TaskSource = {
  kind: 'access.opened-file-own',
  permission: 'access.open-file',
  urgency: 'others',
  async list({ tx, county, actor }, most) {
    const rows = await listUnreviewed(tx, county, { by: actor.user, most: MOST_COUNTED + 1 })
    return { count: rows.length, tasks: rows.slice(0, most).map(taskOf) }
  },
}

function taskOf({ id, openedBy, region, openedAt, reviewDueOn }: Awaited<ReturnType<typeof listUnreviewed>>[number]) {
  return { id, whom: openedBy, region, since: openedAt, dueOn: reviewDueOn, said: {} }
}

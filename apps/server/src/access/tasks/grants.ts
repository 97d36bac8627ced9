import { MOST_COUNTED, type Task, type TaskSource } from '../../platform/tasks/index.ts'
import { listProposedPosts } from '../sql/posts.ts'

/** Posts that another person proposed and that wait for my approval. */
export const grantsToApprove: TaskSource = {
  kind: 'access.grant-to-approve',
  permission: 'access.approve-grant',
  urgency: 'today',
  async list({ tx, county, actor }, most) {
    const rows = await listProposedPosts(tx, county, { notBy: actor.user, most: MOST_COUNTED + 1 })
    return { count: rows.length, tasks: rows.slice(0, most).map(taskOf) }
  },
}

/** What I proposed and another has to approve. */
export const grantsProposed: TaskSource = {
  kind: 'access.grant-proposed',
  permission: 'access.propose-grant',
  urgency: 'others',
  async list({ tx, county, actor }, most) {
    const rows = await listProposedPosts(tx, county, { by: actor.user, most: MOST_COUNTED + 1 })
    return { count: rows.length, tasks: rows.slice(0, most).map(taskOf) }
  },
}

function taskOf({ id, shownName, role, region, proposedAt }: Awaited<ReturnType<typeof listProposedPosts>>[number]) {
  return { id, whom: shownName, region, since: proposedAt, dueOn: null, said: { role } } satisfies Task
}

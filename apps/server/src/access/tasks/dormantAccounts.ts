import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'
import { listDormant } from '../sql/accounts.ts'

/** Accounts that were locked because nobody used them: to be opened again, or their posts to be ended. */
export const dormantAccounts: TaskSource = {
  kind: 'access.account-dormant',
  permission: 'access.lock-account',
  urgency: 'week',
  async list({ tx, county }, most) {
    const rows = await listDormant(tx, county, MOST_COUNTED + 1)
    const tasks = rows.slice(0, most).map(({ id, shownName, lockedAt, name }) => {
      return { id, whom: shownName, region: null, since: lockedAt ?? new Date(0), dueOn: null, said: { account: name } }
    })
    return { count: rows.length, tasks }
  },
}

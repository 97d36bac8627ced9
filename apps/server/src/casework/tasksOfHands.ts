import { printDay } from '@doudi/domain'
import type { Context } from '../platform/command/index.ts'
import { MOST_COUNTED, type Task, type TaskSource } from '../platform/tasks/index.ts'
import { headsOf } from '../registry/index.ts'
import { listReady } from './application/sql/ready.ts'
import { listVotesToGive } from './conference/sql/votes.ts'
import { listDelegationRows } from './delegation/sql/delegations.ts'
import { listChecks } from './samples/sql/draws.ts'
import { listUndecidedOf } from './undecided/sql/undecided.ts'

interface Waiting {
  readonly id: string
  readonly household: string
  readonly region: string
  readonly since: Date
  readonly said: Task['said']
}

/** Names the heads of what is shown, and counts the rest. */
async function tasksOf({ tx, county, today }: Context, all: readonly Waiting[], most: number) {
  const shown = all.slice(0, most)
  const heads = await headsOf(
    tx,
    county,
    shown.map(({ household }) => household),
    printDay(today),
  )
  const tasks = shown.map(
    ({ household, ...rest }): Task => ({ ...rest, whom: heads.get(household)?.name ?? null, dueOn: null }),
  )
  return { count: all.length, tasks }
}

/** What waits for a decision: the township's as far as it is delegated, the county's everything else. */
export const decisionsWaiting: TaskSource = {
  kind: 'casework.decision-waits',
  permission: 'casework.confirm',
  urgency: 'today',
  async list(context, most) {
    const { tx, county, today, actor } = context
    const below = actor.region.length > 6
    const ready = await listReady(tx, county, actor.region, printDay(today), MOST_COUNTED + 1)
    const own = ready.filter(({ kin, delegated }) => (delegated && !kin) === below)
    return tasksOf(
      context,
      own.map(({ application, changedAt, programme, household, region }) => ({
        id: application,
        household,
        region,
        since: changedAt,
        said: { programme, application },
      })),
      most,
    )
  },
}

/** Delegations that another person proposed and that wait for my approval. */
export const delegationsToApprove: TaskSource = {
  kind: 'casework.delegation-to-approve',
  permission: 'casework.delegate',
  urgency: 'today',
  async list({ tx, county, actor }, most) {
    const rows = await listDelegationRows(tx, county)
    const open = rows.filter(
      ({ approved_at, recalled_at, proposed_by }) =>
        approved_at === null && recalled_at === null && proposed_by !== actor.user,
    )
    return {
      count: open.length,
      tasks: open.slice(0, most).map(({ id, township, proposed_at, programme }) => ({
        id,
        whom: null,
        region: township,
        since: proposed_at,
        dueOn: null,
        said: { programme },
      })),
    }
  },
}

/** Drawn decisions that nobody has looked at again. */
export const samplesToCheck: TaskSource = {
  kind: 'casework.sample-to-check',
  permission: 'casework.check-sample',
  urgency: 'week',
  async list(context, most) {
    const { tx, county } = context
    const rows = await listChecks(tx, county, { waiting: true, most: MOST_COUNTED + 1 })
    return tasksOf(
      context,
      rows.map(({ id, household_id, region, drawn_at, why }) => ({
        id,
        household: household_id,
        region,
        since: drawn_at,
        said: { why },
      })),
      most,
    )
  },
}

/** Undecided cases that I have charge of. */
export const undecidedToSettle: TaskSource = {
  kind: 'casework.undecided-to-settle',
  permission: 'casework.verify',
  urgency: 'week',
  async list(context, most) {
    const { tx, county, actor } = context
    const rows = await listUndecidedOf(tx, county, actor.user, MOST_COUNTED + 1)
    return tasksOf(
      context,
      rows.map(({ application_id, household_id, region, since_at }) => ({
        id: application_id,
        household: household_id,
        region,
        since: since_at,
        said: { application: application_id },
      })),
      most,
    )
  },
}

/** Conferences on which I have not voted. */
export const votesToGive: TaskSource = {
  kind: 'casework.vote-to-give',
  permission: 'casework.vote',
  urgency: 'today',
  async list(context, most) {
    const { tx, county, actor } = context
    const rows = await listVotesToGive(tx, county, actor.user, MOST_COUNTED + 1)
    return tasksOf(
      context,
      rows.map(({ application, household, region, since }) => ({
        id: application,
        household,
        region,
        since,
        said: { application },
      })),
      most,
    )
  },
}

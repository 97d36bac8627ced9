import { printDay } from '@doudi/domain'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'
import { headsOf } from '../../registry/index.ts'
import { countOpenOutcomes, listOpenOutcomes } from './sql/outcomes.ts'

/** Awards that a changed standard left open: the township in charge looks. */
export const standardsTasks: readonly TaskSource[] = [
  {
    kind: 'casework.recomputed-open',
    permission: 'casework.review',
    urgency: 'week',
    async list({ tx, county, today, actor }, most) {
      const reach = rangeOfPrefix(actor.region)
      const rows = await listOpenOutcomes(tx, county, { ...reach, most })
      const heads = await headsOf(tx, county, [...new Set(rows.map(({ household }) => household))], printDay(today))
      const tasks = rows.map(({ revision, award, household, region, programme, effect, lookedAt }) => ({
        id: `${revision} ${award}`,
        whom: heads.get(household)?.name ?? null,
        region,
        since: lookedAt,
        dueOn: null,
        said: { programme, effect, revision, award, household },
      }))
      return { count: await countOpenOutcomes(tx, county, { ...reach, most: MOST_COUNTED }), tasks }
    },
  },
]

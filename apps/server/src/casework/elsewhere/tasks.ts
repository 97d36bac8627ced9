import { printDay } from '@doudi/domain'
import { sql } from 'kysely'
import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'

/** Letters to be sent, those whose answer is late, and those of others that wait for ours. */
const source = (kind: `casework.${string}`, direction: 'in' | 'out', state: string, late: boolean): TaskSource => ({
  kind,
  permission: 'casework.ask-elsewhere',
  urgency: late ? 'today' : 'week',
  async list({ tx, county, today }, most) {
    const { rows } = await sql<{ id: string; region: string; other: string; since: Date; dueOn: string | null }>`
      select id, region, other_region as other, changed_at as since, due_on as "dueOn" from casework.letter
       where county = ${county} and direction = ${direction} and state = ${state} and went_on_on is null
         ${late ? sql`and due_on < ${printDay(today)}` : sql``}
       order by due_on nulls last, changed_at, id limit ${MOST_COUNTED + 1}`.execute(tx)
    return {
      count: rows.length,
      tasks: rows
        .slice(0, most)
        .map(({ id, region, other, since, dueOn }) => ({ id, whom: null, region, since, dueOn, said: { other } })),
    }
  },
})

export const ELSEWHERE_TASKS: readonly TaskSource[] = [
  source('casework.letter-to-send', 'out', 'drafted', false),
  source('casework.letter-late', 'out', 'sent', true),
  source('casework.letter-to-answer', 'in', 'received', false),
]

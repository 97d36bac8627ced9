import { printDay } from '@doudi/domain'
import type { Department } from '@doudi/life'
import { sql } from 'kysely'
import type { Context } from '../../platform/command/index.ts'
import { MOST_COUNTED, type TaskSource } from '../../platform/tasks/index.ts'
import { namesOf } from '../../registry/index.ts'

interface Waiting {
  readonly id: string
  readonly person: string
  readonly household: string
  readonly region: string
  readonly department: Department
  readonly since: Date
  readonly dueOn: string | null
}

/** Referrals in these states that wait for somebody, the most pressing first. */
async function waiting(
  { tx, county, today }: Context,
  { states, late, most }: { states: readonly string[]; late?: boolean; most: number },
  names: boolean,
) {
  const { rows } = await sql<Waiting>`
    select id, person_id as person, household_id as household, region, department, changed_at as since, due_on as "dueOn"
      from casework.referral
     where county = ${county} and state = any(${[...states]}) ${late ? sql`and due_on < ${printDay(today)}` : sql``}
     order by due_on nulls last, changed_at, id limit ${MOST_COUNTED + 1}`.execute(tx)
  const first = rows.slice(0, most)
  const known = names
    ? await namesOf(
        tx,
        county,
        first.map(({ person }) => person),
      )
    : new Map<string, string>()
  return {
    count: rows.length,
    tasks: first.map(({ id, person, region, department, since, dueOn, household }) => ({
      id,
      whom: known.get(person) ?? null,
      region,
      since,
      dueOn,
      said: { department, household },
    })),
  }
}

const source = (
  kind: `casework.${string}`,
  permission: `casework.${string}`,
  urgency: TaskSource['urgency'],
  asked: { states: readonly string[]; late?: boolean },
  names = true,
): TaskSource => ({ kind, permission, urgency, list: (context, most) => waiting(context, { ...asked, most }, names) })

export const REFERRAL_TASKS: readonly TaskSource[] = [
  source('casework.referral-to-send', 'casework.refer', 'week', { states: ['drafted', 'returned'] }),
  source('casework.referral-to-tell', 'casework.tell', 'today', { states: ['answered'] }),
  source('casework.referral-overdue', 'casework.refer', 'today', { states: ['sent', 'accepted'], late: true }),
  // a department reads names on its own page, where each leaves a receipt
  source('casework.referral-to-answer', 'casework.answer-referral', 'week', { states: ['sent', 'accepted'] }, false),
]

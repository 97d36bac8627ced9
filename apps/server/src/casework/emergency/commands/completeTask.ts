import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { refuseEmergency } from '../problems.ts'

/** What was left to do is done, and here is where the paper lies that shows it. */
export const completeTask = defineCommand({
  name: 'casework.emergency-complete-task',
  permission: 'casework.answer-emergency',
  input: z.strictObject({ task: z.uuid(), proof: z.string().trim().min(1).max(200) }),
  output: z.strictObject({ task: z.string() }),
  async run({ tx, county, today, actor }, { task, proof }) {
    const row = await tx
      .selectFrom('casework.emergency_task')
      .select('done_on')
      .where('county', '=', county)
      .where('id', '=', task)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw refusePlatform('platform.not-found')
    if (row.done_on !== null) throw refuseEmergency('casework.emergency-task-done')
    await tx
      .updateTable('casework.emergency_task')
      .set({ done_on: printDay(today), done_by: actor.user, proof })
      .where('county', '=', county)
      .where('id', '=', task)
      .execute()
    return { task }
  },
  audit: ({ task }) => ({ task }),
  subject: ({ task }) => task,
})

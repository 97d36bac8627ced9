import type { Problem } from '@doudi/contract'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { lockImport, updateImport } from '../sql/imports.ts'

const isOver = (state: string) => state !== 'waiting' && state !== 'running'

/** Stops an import between two batches. What was accepted before stays; the rest can be imported anew. */
export const cancelImport = defineCommand({
  name: 'rosters.cancel-import',
  permission: 'registry.import-roster',
  input: z.strictObject({ import: z.uuid() }),
  output: z.strictObject({ import: z.string(), rowsRead: z.number() }),
  async run({ tx, county, now }, { import: id }) {
    const { state, rows_read } = await lockImport(tx, county, id)
    if (isOver(state)) throw refuse('rosters.import-over', { state })
    await updateImport(tx, county, id, { state: 'cancelled', ended_at: now })
    return { import: id, rowsRead: rows_read }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ import: id }) => id,
})

/** Ends an import that is through, or that cannot go on. Only the system does; done twice it changes nothing more. */
export const endImport = defineCommand({
  name: 'rosters.end-import',
  permission: 'registry.import-roster',
  input: z.strictObject({ import: z.uuid(), problem: z.custom<Problem>().optional() }),
  async run({ tx, county, now }, { import: id, problem }) {
    const { state, rows_read, accepted, with_problems } = await lockImport(tx, county, id)
    const ended = problem === undefined ? 'done' : 'failed'
    if (!isOver(state)) {
      const because = problem === undefined ? null : JSON.stringify(problem)
      await updateImport(tx, county, id, { state: ended, ended_at: now, ended_because: because })
    }
    return { state: isOver(state) ? state : ended, rowsRead: rows_read, accepted, withProblems: with_problems }
  },
  audit: ({ problem }, outcome) => ({ problem: problem?.code, ...outcome }),
  subject: ({ import: id }) => id,
})

import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { forgetFile, listForgettable } from '../sql/files.ts'

/** So long a file stays after its import has ended, or after it was sent and never imported. */
export const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Deletes the content of files whose time is over, and what was said of their rows. */
export const forgetFiles = defineCommand({
  name: 'rosters.forget-files',
  permission: 'registry.import-roster',
  input: z.strictObject({}),
  async run({ tx, county, now }) {
    const files = await listForgettable(tx, county, new Date(now.getTime() - KEPT_DAYS * DAY_MS))
    for (const file of files) await forgetFile(tx, county, file, now)
    return { files: files.length }
  },
  audit: (_input, outcome) => outcome,
})

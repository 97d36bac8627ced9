import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { take } from '../act.ts'
import { moveRevision } from '../sql/revisions.ts'

/** Takes a draft back for good. What is in force is not taken back: another document takes its place. */
export const withdrawRevision = defineCommand({
  name: 'policy.withdraw-revision',
  permission: 'policy.draft-revision',
  input: z.strictObject({ revision: z.uuid(), version: z.int().min(1) }),
  output: z.strictObject({ revision: z.string(), version: z.int() }),
  async run({ tx, county }, { revision, version }) {
    await take(tx, county, { revision, version, act: 'withdraw' })
    await moveRevision(tx, county, revision, 'withdrawn')
    return { revision, version: version + 1 }
  },
  audit: ({ revision }) => ({ revision }),
  subject: ({ revision }) => revision,
})

import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { take } from '../act.ts'
import { checkDraft } from '../checkDraft.ts'
import { draftHash, draftInput } from '../draft.ts'
import { packsInForce } from '../packsInForce.ts'
import { rewriteRevision } from '../sql/revisions.ts'
import { toldOf } from './draftRevision.ts'

/** Writes a draft anew. What was looked at before no longer counts. */
export const changeRevision = defineCommand({
  name: 'policy.change-revision',
  permission: 'policy.draft-revision',
  input: z.strictObject({ revision: z.uuid(), version: z.int().min(1), draft: draftInput }),
  output: z.strictObject({ revision: z.string(), version: z.int() }),
  async run({ tx, county, now, today, actor }, { revision, version, draft }) {
    await take(tx, county, { revision, version, act: 'change' })
    checkDraft(await packsInForce(tx, county), county, today, revision, draft)
    await rewriteRevision(tx, { county, id: revision, draft, hash: draftHash(draft), by: actor.user, at: now })
    return { revision, version: version + 1 }
  },
  audit: ({ revision, draft }) => ({ revision, ...toldOf(draft) }),
  subject: ({ revision }) => revision,
})

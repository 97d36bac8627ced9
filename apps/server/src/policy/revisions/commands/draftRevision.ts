import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { checkDraft } from '../checkDraft.ts'
import { draftHash, draftInput } from '../draft.ts'
import { packsInForce } from '../packsInForce.ts'
import { insertRevision } from '../sql/revisions.ts'

/** Enters a document that the province or city published, with the figures it sets from a day. It holds for nobody yet. */
export const draftRevision = defineCommand({
  name: 'policy.draft-revision',
  permission: 'policy.draft-revision',
  input: draftInput,
  output: z.strictObject({ revision: z.string(), version: z.int() }),
  async run({ tx, county, now, today, actor }, draft) {
    const id = mintId(now)
    checkDraft(await packsInForce(tx, county), county, today, id, draft)
    await insertRevision(tx, { county, id, draft, hash: draftHash(draft), by: actor.user, at: now })
    return { revision: id, version: 1 }
  },
  audit: (draft, { revision }) => ({ revision, ...toldOf(draft) }),
})

/** What the ledger keeps of a draft: it names no person, so all that decides. */
export function toldOf({ place, startsOn, notice, values }: z.output<typeof draftInput>) {
  return { place, startsOn, notice: notice.number, values: values.map(({ parameter, value }) => [parameter, value]) }
}

import { nextActs, revisionLife } from '@doudi/life'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { compareFigures, inTransition } from '../compareFigures.ts'
import { packsInForce, packsWith, rulesHash } from '../packsInForce.ts'
import { findPreview } from '../sql/previews.ts'
import { getRevision } from '../sql/revisions.ts'

/** One document: each figure beside the one it replaces, what to be careful of, and whether its preview still holds. */
export const showRevision = defineQuery({
  name: 'policy.show-revision',
  permission: 'policy.read-standards',
  input: z.strictObject({ revision: z.uuid() }),
  subject: ({ revision }) => revision,
  async run({ tx, county, actor, today }, { revision }) {
    const row = await getRevision(tx, county, revision)
    const set = await packsInForce(tx, county)
    const preview = await findPreview(tx, county, row.preview)
    const open = row.state === 'draft' || row.state === 'previewed'
    const compared = open
      ? compareFigures({ before: set, after: packsWith(set, row, today) }, county, revision, row.draft)
      : undefined
    const holds = preview?.draftHash === row.draftHash && preview.rulesHash === rulesHash(set, county)
    return {
      revision,
      state: row.state,
      version: row.version,
      ...row.draft,
      draftedAt: row.draftedAt,
      publishedAt: row.publishedAt,
      publication: row.publication,
      overrideBecause: row.overrideBecause,
      mine: actor.user === row.draftedBy || actor.user === row.writtenBy,
      acts: nextActs(revisionLife, row.state, actor.permissions),
      inTransition: inTransition(row.draft.startsOn),
      figures: compared?.figures ?? [],
      warnings: compared?.warnings ?? [],
      gap: compared?.gap ?? null,
      preview: preview ? { ...preview, holds: open && holds } : null,
    }
  },
})

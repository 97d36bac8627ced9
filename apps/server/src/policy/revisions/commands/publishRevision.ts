import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { take } from '../act.ts'
import { compareFigures, inTransition } from '../compareFigures.ts'
import { packsInForce, packsWith, rulesHash } from '../packsInForce.ts'
import { refuse } from '../problems.ts'
import { findPreview, type PreviewRow } from '../sql/previews.ts'
import { listPublished, lockPublications, moveRevision, publishRow, type RevisionRow } from '../sql/revisions.ts'

/**
 * Puts a document into force: by another person than those who wrote it, who have before them what it does to everybody,
 * worked out for exactly this draft and these rules. One that lowers a benefit in the transition period only with a reason
 * that is kept (MGT-15). From then on the county's rules hold its figures from its first day, and awards are worked out anew.
 */
export const publishRevision = defineCommand({
  name: 'policy.publish-revision',
  permission: 'policy.publish-revision',
  input: z.strictObject({
    revision: z.uuid(),
    version: z.int().min(1),
    overrideBecause: z
      .string()
      .trim()
      .min(8)
      .max(300)
      .optional()
      .describe('Only where a benefit falls in the transition.'),
  }),
  output: z.strictObject({ revision: z.string(), version: z.int(), publication: z.int() }),
  async run({ tx, county, now, today, actor, announce }, { revision, version, overrideBecause }) {
    const last = await lockPublications(tx, county)
    const row = await take(tx, county, { revision, version, act: 'publish' })
    if (actor.user === row.draftedBy || actor.user === row.writtenBy) throw refuse('policy.same-person')
    const set = await packsInForce(tx, county)
    const preview = await findPreview(tx, county, row.preview)
    if (preview === undefined || preview.draftHash !== row.draftHash) throw refuse('policy.preview-missing')
    if (preview.rulesHash !== rulesHash(set, county)) throw refuse('policy.preview-outdated')
    const compared = compareFigures({ before: set, after: packsWith(set, row, today) }, county, revision, row.draft)
    const lowered = compared.figures.filter(({ direction }) => direction === 'lowered').length
    checkOverride(row, preview, lowered, overrideBecause)
    const publication = last + 1
    await publishRow(tx, county, revision, { by: actor.user, at: now, publication, because: overrideBecause ?? null })
    await supersede(tx, county, row)
    await announce('policy.revision-published', { county, revision })
    return { revision, version: version + 1, publication }
  },
  audit: ({ revision, overrideBecause }, { publication }) => ({
    revision,
    publication,
    ...(overrideBecause !== undefined && { overrideBecause }),
  }),
  subject: ({ revision }) => revision,
})

function checkOverride(
  { draft }: RevisionRow,
  preview: PreviewRow,
  lowered: number,
  because: string | undefined,
): void {
  const lowers = inTransition(draft.startsOn) && (lowered > 0 || preview.worse > 0)
  if (lowers && because === undefined) {
    throw refuse('policy.lowers-in-transition', { figures: lowered, worse: preview.worse }, 'overrideBecause')
  }
  if (!lowers && because !== undefined) throw refuse('policy.override-not-needed', {}, 'overrideBecause')
}

/** A document of which every figure has another one of the same place and first day on top of it holds nowhere any more. */
async function supersede(tx: Tx, county: string, { id, draft }: RevisionRow): Promise<void> {
  const published = await listPublished(tx, county)
  const same = published.filter((one) => one.draft.place === draft.place && one.draft.startsOn === draft.startsOn)
  for (const [at, older] of same.entries()) {
    if (older.id === id) continue
    const later = new Set(same.slice(at + 1).flatMap((one) => one.draft.values.map(({ parameter }) => parameter)))
    if (older.draft.values.every(({ parameter }) => later.has(parameter))) {
      await moveRevision(tx, county, older.id, 'superseded')
    }
  }
}

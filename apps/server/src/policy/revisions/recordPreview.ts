import type { Day } from '@doudi/domain'
import type { PackSet } from '@doudi/policy-engine'
import type { Tx } from '../../platform/db/index.ts'
import { take } from './act.ts'
import { packsInForce, packsWith, rulesHash } from './packsInForce.ts'
import { insertPreview } from './sql/previews.ts'
import { getRevision, listPublished, type RevisionRow } from './sql/revisions.ts'

/** A draft, held until commit, with the rules as they are and as they would be. */
export interface DraftToPreview {
  readonly revision: RevisionRow
  readonly now: PackSet
  readonly then: PackSet
}

/** Takes a draft to work out what it does; the version is the one the officer saw. */
export async function takeDraft(
  tx: Tx,
  county: string,
  { revision: id, version, today }: { revision: string; version: number; today: Day },
): Promise<DraftToPreview> {
  const revision = await take(tx, county, { revision: id, version, act: 'preview' })
  const now = await packsInForce(tx, county)
  return { revision, now, then: packsWith(now, revision, today) }
}

/** What was found when everybody was worked out twice. */
export interface PreviewFigures {
  readonly id: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly countedOn: string
  readonly awards: number
  readonly worse: number
  readonly undecided: number
  readonly beforeFen: number
  readonly afterFen: number
}

/** Writes down that somebody looked at a draft: only such a draft can be published, and only while the rules stay as they were. */
export async function recordPreview(
  tx: Tx,
  county: string,
  { revision, now }: DraftToPreview,
  figures: PreviewFigures,
): Promise<void> {
  const { id, draftHash } = revision
  await insertPreview(tx, county, { ...figures, revision: id, draftHash, rulesHash: rulesHash(now, county) })
}

/** A document that is in force, for those who work out what follows from it. */
export type PublishedRevision = Pick<RevisionRow, 'id' | 'state' | 'draft'>

/** One document by its id, whatever its state. */
export async function revisionById(tx: Tx, county: string, id: string): Promise<PublishedRevision> {
  return getRevision(tx, county, id)
}

/** All that are in force, in the order in which they were put into force. */
export async function publishedRevisions(tx: Tx, county: string): Promise<readonly PublishedRevision[]> {
  return listPublished(tx, county)
}

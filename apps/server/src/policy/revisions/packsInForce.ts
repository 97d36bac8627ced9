import { type Day, parseDay } from '@doudi/domain'
import { hashOf, layOver, type PackSet, packsFor, type Revision } from '@doudi/policy-engine'
import { dayIn } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { ourPacks } from '../packFiles.ts'
import { revisionOf } from './draft.ts'
import { listPublished, publishedIds, type RevisionRow } from './sql/revisions.ts'

/** So many overlaid sets are kept: counties of one installation, each before and after a publication. */
const MOST_KEPT = 24
const kept = new Map<string, PackSet>()

/**
 * The rules of a county: the packs of the installation with every document laid over them that was published here. The
 * same set as long as nothing else is published, so that what is made from it (compiled rules, tables) is made once.
 */
export async function packsInForce(tx: Tx, county: string): Promise<PackSet> {
  const ids = await publishedIds(tx, county)
  if (ids.length === 0) return ourPacks()
  const key = ids.join(' ')
  const known = kept.get(key)
  if (known) return known
  const set = layOver(ourPacks(), (await listPublished(tx, county)).map(published))
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string)
  kept.set(key, set)
  return set
}

/** What is laid over the packs of a county, in its order: the rules can be made again from it. */
export async function revisionsLaidOver(tx: Tx, county: string): Promise<readonly Revision[]> {
  return (await listPublished(tx, county)).map(published)
}

/** Tells the rules of a county apart from all others: packs and published documents, formulas and figures. */
export function rulesHash(set: PackSet, county: string): string {
  return hashOf(packsFor(set, county).map(({ id, hash }) => [id, hash]))
}

/** A revision as the engine lays it over; it is known here since it was published. */
function published({ id, draft, publishedAt }: RevisionRow): Revision {
  return revisionOf(id, draft, { starts: dayOf(draft.startsOn), published: dayIn(publishedAt ?? new Date()) })
}

/** The rules as they would be with a draft: nobody is judged by them. */
export function packsWith(set: PackSet, { id, draft }: RevisionRow, today: Day): PackSet {
  return layOver(set, [revisionOf(id, draft, { starts: dayOf(draft.startsOn), published: today })])
}

function dayOf(text: string): number {
  return parseDay(text) as Day
}

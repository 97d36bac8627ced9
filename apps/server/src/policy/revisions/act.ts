import { type RevisionAct, revisionLife, stateAfter } from '@doudi/life'
import type { Tx } from '../../platform/db/index.ts'
import { refuse } from './problems.ts'
import { getRevision, type RevisionRow } from './sql/revisions.ts'

/** Takes a revision for an act: held until commit, as the officer saw it, in a state in which the act may happen. */
export async function take(
  tx: Tx,
  county: string,
  { revision, version, act }: { revision: string; version: number; act: RevisionAct },
): Promise<RevisionRow> {
  const row = await getRevision(tx, county, revision, true)
  if (row.version !== version) throw refuse('policy.revision-changed-meanwhile')
  if (row.state === 'draft' && act === 'publish') throw refuse('policy.preview-missing')
  if (stateAfter(revisionLife, row.state, act) === undefined) {
    const { zh, en } = revisionLife.states[row.state]
    throw refuse('policy.not-in-this-state', { zh, en })
  }
  return row
}

import { performIn } from '../../platform/command/index.ts'
import { defineLongReaction } from '../../platform/jobs/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { askerOf } from '../asker.ts'
import { makeExport } from '../commands/makeExport.ts'
import type { Lists } from '../lists.ts'
import { findExport } from '../sql/exports.ts'

const AT_MOST_SECONDS = 900

/**
 * Makes the file, in one transaction whose scope is that of whoever asked: the system at work sees no more than they
 * would. A server that dies meanwhile leaves nothing of it, and the next one begins anew.
 */
export const onExportApproved = (lists: Lists) => {
  const make = makeExport(lists)
  return defineLongReaction(
    'exports',
    'exports.export-approved',
    AT_MOST_SECONDS,
    async ({ platform, county, jobId, inCounty }, { export: id }) => {
      const row = await inCounty((tx) => findExport(tx, county, id))
      if (row?.state !== 'approved') return
      const request = { actor: systemActor(county), requestId: jobId }
      await inScope(platform.db, scopeOf(askerOf(row)), (tx) =>
        performIn(platform, tx, make, request, { county }, { export: id }),
      )
    },
  )
}

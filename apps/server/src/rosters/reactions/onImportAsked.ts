import { defineLongReaction } from '../../platform/jobs/index.ts'
import { runImport } from '../runImport.ts'

const AT_MOST_SECONDS = 3600

/** Carries out an import batch by batch. Delivered again it goes on after the last batch that was committed. */
export const onImportAsked = defineLongReaction(
  'rosters',
  'rosters.import-asked',
  AT_MOST_SECONDS,
  async ({ platform, county, jobId, signal }, { import: id }) => {
    await runImport(platform, { county, id, requestId: jobId, signal })
  },
)

import { determineCounty } from '../../monitoring/index.ts'
import { defineLongReaction } from '../../platform/jobs/index.ts'
import { loadFamilies } from '../commands/loadFamilies.ts'
import { SERIES, type Series } from '../domain/inventedId.ts'
import { forgetSource } from '../sourceOfFamilies.ts'

/** Small enough that officers who work meanwhile do not notice. */
const AT_ONCE = 200
const AT_MOST_SECONDS = 3600

/** Loads what is wanted, a few hundred households at a time, and has everyone determined once they are there. */
export const onLoadingWanted = defineLongReaction(
  'songlin',
  'songlin.loading-wanted',
  AT_MOST_SECONDS,
  async ({ platform, perform, signal, county }) => {
    const began = performance.now()
    let added = false
    for (const series of Object.keys(SERIES) as Series[]) {
      for (;;) {
        signal.throwIfAborted()
        const { loaded, wanted, written } = await perform(loadFamilies, { series, most: AT_ONCE })
        added ||= written > 0
        if (loaded >= wanted) break
      }
    }
    forgetSource()
    if (added) await perform(determineCounty, { why: 'first' })
    platform.log('info', 'songlin-loaded', { county, ms: Math.round(performance.now() - began) })
  },
)

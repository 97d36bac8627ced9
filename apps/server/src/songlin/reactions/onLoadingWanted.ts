import { defineLongReaction } from '../../platform/jobs/index.ts'
import { loadFamilies } from '../commands/loadFamilies.ts'
import { SERIES, type Series } from '../domain/inventedId.ts'
import { forgetSource } from '../sourceOfFamilies.ts'

/** Small enough that officers who work meanwhile do not notice. */
const AT_ONCE = 200
const AT_MOST_SECONDS = 3600

/** Loads what is wanted, a few hundred households at a time. */
export const onLoadingWanted = defineLongReaction(
  'songlin',
  'songlin.loading-wanted',
  AT_MOST_SECONDS,
  async ({ platform, perform, signal, county }) => {
    const began = performance.now()
    for (const series of Object.keys(SERIES) as Series[]) {
      for (;;) {
        signal.throwIfAborted()
        const { loaded, wanted } = await perform(loadFamilies, { series, most: AT_ONCE })
        if (loaded >= wanted) break
      }
    }
    forgetSource()
    platform.log('info', 'songlin-loaded', { county, ms: Math.round(performance.now() - began) })
  },
)

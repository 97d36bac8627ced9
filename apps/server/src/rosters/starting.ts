import { sweepPassing } from '@doudi/sheets'
import { listCounties } from '../platform/audit/index.ts'
import { passingFolder } from '../platform/files/index.ts'
import { inScope, scopeOf, systemActor } from '../platform/scope/index.ts'
import type { Start } from '../platform/slice.ts'
import { listUnfinished } from './sql/imports.ts'

/**
 * What a killed server left half-way is asked for again at once: the queue would wait until the dead worker is missed.
 * What it was reading is removed. Should that worker live after all, the cursor lets only one of the two do each batch.
 */
export async function startRosters({ platform, env }: Start): Promise<readonly string[]> {
  const told: string[] = []
  await sweepPassing(passingFolder(env))
  for (const county of await listCounties(platform.db)) {
    const ids = await inScope(platform.db, scopeOf(systemActor(county)), async (tx) => {
      const unfinished = await listUnfinished(tx, county)
      for (const id of unfinished) await platform.announceIn(tx)('rosters.import-asked', { county, import: id })
      return unfinished
    })
    if (ids.length > 0) told.push(`${county}：${ids.length} 项导入接着进行 / ${ids.length} imports go on`)
  }
  return told
}

import { addDays, type Day, INVENTED_REGION, parseDay, printDay } from '@doudi/domain'
import type { Platform } from '../platform/command/index.ts'
import { runCommand } from '../platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../platform/scope/index.ts'
import type { Start } from '../platform/slice.ts'
import { importRegions, openRolls } from '../registry/index.ts'
import { loadFamilies } from './commands/loadFamilies.ts'
import { wantFamilies } from './commands/wantFamilies.ts'
import { HOUSEHOLDS, readSize, type Size } from './domain/size.ts'
import { readRegions, readTellings } from './fixture.ts'
import { refuse } from './problems.ts'
import { findOpeningDay, type Loading, listLoading } from './sql/loading.ts'

/** Loaded before the first request: what the demo accounts of a township and a village see. */
const AT_ONCE = { told: 500, township: HOUSEHOLDS.tenth.township } as const
const ROLLS_COMPLETE_DAYS = 365

const ACTOR = systemActor(INVENTED_REGION)
const REQUEST = { actor: ACTOR, requestId: 'songlin/starting' }

/**
 * Before the first request: on the embedded server, and only where no bureau works, the invented county gets its
 * places, the families written by hand and the demo township. The rest is a job. A later start finds all of it.
 */
export async function startSonglin({ platform, embedded, env }: Start): Promise<readonly string[]> {
  const size = readSize(env['DOUDI_SONGLIN'])
  if (size === undefined) throw refuse('songlin.size-unknown', { size: env['DOUDI_SONGLIN'] ?? '' })
  if (!embedded || size === 'none') return []
  const before = await look(platform)
  if (before.openedOn === undefined) return []
  const wanted = isWanted(before.loading, size)
  if (wanted && isComplete(before.loading)) return []
  if (!wanted) await openPlaces(platform, parseDay(before.openedOn) as Day)
  // said again when a load was cut off: its job would be noticed as dead a minute later
  await runCommand(platform, wantFamilies, REQUEST, { size })
  for (const series of ['told', 'township'] as const) {
    const most = AT_ONCE[series] - loadedOf(before.loading, series)
    if (most > 0) await runCommand(platform, loadFamilies, REQUEST, { series, most })
  }
  return saidOf((await look(platform)).loading)
}

function look({ db }: Platform): Promise<{ openedOn: string | undefined; loading: Loading[] }> {
  return inScope(db, scopeOf(ACTOR), async (tx) => ({
    openedOn: await findOpeningDay(tx, INVENTED_REGION),
    loading: await listLoading(tx, INVENTED_REGION),
  }))
}

function isWanted(loading: readonly Loading[], size: Size): boolean {
  const wanted = (series: Loading['series']) => loading.find((one) => one.series === series)?.wanted ?? -1
  const { township, county } = HOUSEHOLDS[size]
  return wanted('told') >= readTellings().length && wanted('township') >= township && wanted('county') >= county
}

function loadedOf(loading: readonly Loading[], series: Loading['series']): number {
  return loading.find((one) => one.series === series)?.loaded ?? 0
}

function isComplete(loading: readonly Loading[]): boolean {
  return loading.every(({ loaded, wanted }) => loaded === wanted)
}

/** Townships, villages, and the day from which being on no roll means receiving nothing. Doing it twice changes nothing. */
async function openPlaces(platform: Platform, openedOn: Day): Promise<void> {
  await runCommand(platform, importRegions, REQUEST, { csv: readRegions() })
  await runCommand(platform, openRolls, REQUEST, { from: printDay(addDays(openedOn, -ROLLS_COMPLETE_DAYS)) })
}

function saidOf(loading: readonly Loading[]): string[] {
  const [loaded, wanted] = [sum(loading, 'loaded'), sum(loading, 'wanted')]
  if (loaded === wanted)
    return [`松林县（虚构）已载入 ${loaded} 户 / the invented county is loaded: ${loaded} households`]
  return [
    `松林县（虚构）已有 ${loaded} 户可用，其余 ${wanted - loaded} 户在后台载入，进度见 /api/songlin/loading`,
    `  the invented county: ${loaded} households are there, ${wanted - loaded} follow in the background`,
  ]
}

function sum(loading: readonly Loading[], of: 'loaded' | 'wanted'): number {
  return loading.reduce((total, one) => total + one[of], 0)
}

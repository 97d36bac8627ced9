import type { Platform } from '../command/index.ts'
import { retireKeys } from '../secrets/index.ts'
import { countUses, type UseOfKey } from './versions.ts'

/** What stands in the way of taking old keys out of the keyring; nothing when they were taken out. */
export interface Retirement {
  readonly inUse: readonly UseOfKey[]
  readonly retired: { readonly columns: readonly number[]; readonly indexes: readonly number[] }
}

/** Takes every key but the newest out of the keyring, if no value lies under any of them any more. */
export async function retireOldKeys(platform: Platform, path: string): Promise<Retirement> {
  const { columnKeys, newestColumnKey, indexKeys } = platform.keyring
  const newest = { sealed: newestColumnKey.version, indexed: indexKeys[0].version }
  const inUse = (await countUses(platform)).filter(({ kind, version }) => version !== newest[kind])
  const columns = [...columnKeys.keys()].filter((version) => version !== newest.sealed)
  const indexes = indexKeys.map(({ version }) => version).filter((version) => version !== newest.indexed)
  if (inUse.length > 0) return { inUse, retired: { columns: [], indexes: [] } }
  if (columns.length + indexes.length > 0) await retireKeys(path, { columns, indexes })
  return { inUse, retired: { columns, indexes } }
}

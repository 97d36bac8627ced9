import { chmod, chown, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseAccount } from './account.ts'
import { openDataDir } from './dataDir.ts'

/** Makes an empty data folder into which a cluster will be copied, passable for the account that will run it. */
export function makeDataFolder(path: string): Promise<string> {
  return openDataDir(path, chooseAccount())
}

/** Hands a cluster that was copied into a data folder to the account that will run it, closed to all others. */
export async function giveClusterToServer(dataDir: string): Promise<void> {
  const account = chooseAccount()
  const cluster = join(dataDir, 'cluster')
  for (const entry of await readdir(cluster, { recursive: true, withFileTypes: true })) {
    await give(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
  }
  await give(cluster, 0o700)

  async function give(path: string, mode: number) {
    await chmod(path, mode)
    if (account.differs) await chown(path, account.uid, account.gid)
  }
}

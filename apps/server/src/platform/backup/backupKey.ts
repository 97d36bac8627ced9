import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDataFolder } from '@doudi/local-postgres'
import { writeWhole } from '../files/index.ts'
import { makeBoxKeys } from '../secrets/index.ts'
import { isInside, refuseInside } from './places.ts'
import { refuseBackup } from './problems.ts'

const PUBLIC_NAME = 'backup.public'

/** The half of the pair that is on the machine. */
export interface BackupKey {
  readonly publicKey: string
  /** Where the other half was written; somebody should have carried it away since. */
  readonly privateHalf: string
}

/**
 * Makes the pair of keys for back-ups: the public half stays with the keys of this installation, the private half is
 * written to `path` for somebody to carry away. Neither replaces anything unasked.
 */
export async function makeBackupKey(
  path: string,
  { data, keys, replace }: { data: string; keys: string; replace: boolean },
): Promise<void> {
  for (const place of [data, keys]) await refuseInside(place, path)
  const publicPath = join(keys, PUBLIC_NAME)
  if (!replace && (await stat(publicPath).catch(() => undefined))) throw refuseBackup('platform.backup-key-kept')
  const { publicKey, privateKey } = makeBoxKeys()
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw refuseBackup('platform.backup-file-exists', { path })
    throw refuseBackup('platform.backup-not-written', { path, reason: error.code ?? error.name })
  })
  try {
    await file.writeFile(`${privateKey}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  // Before the first start there is no data folder yet; made by us alone it would be closed to the server's account.
  if (await isInside(data, keys)) await makeDataFolder(data)
  await writeWhole(publicPath, `${publicKey}\n${path}\n`)
}

export async function readBackupKey(keys: string): Promise<BackupKey> {
  const text = await readFile(join(keys, PUBLIC_NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw refuseBackup('platform.backup-key-missing')
    throw error
  })
  const [publicKey = '', privateHalf = ''] = text.split('\n')
  return { publicKey, privateHalf }
}

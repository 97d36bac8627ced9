import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { chmod, mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, chooseAccount, findClosedFolder } from './account.ts'
import { folderOutOfReach, LocalPgProblem } from './problem.ts'

/**
 * Where a project keeps its database unless told otherwise: in `.data/postgres` of its own folder. Below a private
 * home the account that runs the server could not get there; then in the machine's place for such things, under a
 * name that this project's folder alone gives.
 */
export function defaultDataDir(projectRoot: string, account: Account = chooseAccount()): string {
  const root = resolve(projectRoot)
  const beside = join(root, '.data', 'postgres')
  if (findClosedFolder(beside, account) === undefined) return beside
  const name = `${basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`
  const shared = ['/var/lib', '/srv', '/var/tmp'].find((place) => isOpen(place, account))
  return shared === undefined ? beside : join(shared, name, 'postgres')
}

function isOpen(place: string, account: Account): boolean {
  try {
    accessSync(place, constants.W_OK)
    return findClosedFolder(place, account) === undefined
  } catch {
    return false
  }
}

/** Makes the data folder, passable for the server's account and readable for nobody else. */
export async function openDataDir(path: string, account: Account): Promise<string> {
  const dataDir = resolve(path)
  const closed = findClosedFolder(dirname(dataDir), account)
  if (closed !== undefined) throw folderOutOfReach(closed, account.name)
  try {
    const first = await mkdir(dataDir, { recursive: true })
    if (first !== undefined) await openFolders(first, dataDir)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new LocalPgProblem('local-postgres.folder-not-writable', {
      zh: `无法写入数据目录 ${dataDir}；请开放写权限，或另选数据目录。`,
      en: `The data folder ${dataDir} cannot be written: open it, or choose another.`,
      folder: dataDir,
      cause,
    })
  }
  // A folder that somebody closed on purpose is named, not forced open.
  const shut = findClosedFolder(dataDir, account)
  if (shut !== undefined) throw folderOutOfReach(shut, account.name)
  // One spelling for everyone: a server is known by the folder on its command line.
  return realpath(dataDir)
}

/** Lets the server's account pass through the folders made just now, however strict the umask; nobody may list them. */
async function openFolders(first: string, last: string): Promise<void> {
  for (let folder = last; ; folder = dirname(folder)) {
    await chmod(folder, 0o711)
    if (folder === first) return
  }
}

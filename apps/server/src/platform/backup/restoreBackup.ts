import { createReadStream } from 'node:fs'
import { readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { giveClusterToServer, makeDataFolder, startLocalPg } from '@doudi/local-postgres'
import { readMigrations } from '../db/index.ts'
import { HttpProblem } from '../problem/index.ts'
import { openStream, SecretsProblem } from '../secrets/index.ts'
import { inWords } from './inWords.ts'
import { type About, FORMAT, type Manifest } from './manifest.ts'
import { listBackups } from './places.ts'
import { refuseBackup } from './problems.ts'
import { lastMigration } from './schemaVersion.ts'
import { NotOurArchive, readTar } from './tar.ts'
import { checkOnDisk, unpack } from './unpack.ts'

export interface Restored {
  readonly from: string
  readonly into: string
  readonly manifest: Manifest
}

/**
 * Brings a back-up back beside whatever there is: into a folder that does not exist or is empty. It is unpacked under
 * another name, compared with its manifest as it stands on the disk, started once, and only then given its name: what
 * was cut short, altered, or interrupted leaves nothing that would start.
 */
export async function restoreBackup(
  source: string,
  { privateKey, into, signal }: { privateKey: string; into: string; signal: AbortSignal },
): Promise<Restored> {
  const from = await newestOf(source)
  const place = resolve(into)
  await refuseTaken(place)
  await removeLeftovers(place)
  const draft = `${place}.restoring-${process.pid}`
  try {
    await makeDataFolder(draft)
    const manifest = await unpackSealed(from, { privateKey, draft, signal })
    await checkOnDisk(draft, manifest, signal)
    await giveClusterToServer(draft)
    await startOnce(draft, manifest)
    signal.throwIfAborted()
    await rmdir(place).catch(() => undefined)
    await rename(draft, place)
    return { from, into: place, manifest }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw signal.aborted ? refuseBackup('platform.backup-interrupted') : inWordsOfRestore(error, draft)
  }
}

/** The file itself, or the newest back-up of a folder. */
async function newestOf(source: string): Promise<string> {
  const found = await stat(source).catch(() => undefined)
  if (found?.isFile()) return source
  const name = found?.isDirectory() ? listBackups(await readdir(source)).at(-1) : undefined
  if (name === undefined) throw refuseBackup('platform.backup-not-found', { path: source })
  return join(source, name)
}

async function refuseTaken(place: string): Promise<void> {
  const found = await stat(place).catch(() => undefined)
  if (found === undefined) return
  if (found.isDirectory() && (await readdir(place)).length === 0) return
  throw refuseBackup('platform.restore-place-taken', { path: place })
}

/** What a restore that was killed left beside the place, unless that restore is still at work. */
async function removeLeftovers(place: string): Promise<void> {
  const folder = resolve(place, '..')
  const prefix = `${place.slice(folder.length).replace(/^\/+/, '')}.restoring-`
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(name.slice(prefix.length))
    const works = await stat(`/proc/${pid}`).catch(() => undefined)
    if (!works) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function unpackSealed(
  from: string,
  { privateKey, draft, signal }: { privateKey: string; draft: string; signal: AbortSignal },
): Promise<Manifest> {
  const known = new Set((await readMigrations()).map(({ name }) => name))
  const accept = ({ format, program, schema }: About) => {
    if (format > FORMAT || (schema !== '' && !known.has(schema))) {
      throw refuseBackup('platform.backup-newer', { version: program })
    }
  }
  let manifest: Manifest | undefined
  await pipeline(
    createReadStream(from),
    openStream(privateKey),
    createGunzip(),
    async (opened: AsyncIterable<Buffer>) => {
      manifest = await unpack(readTar(opened), { into: draft, accept, signal })
    },
    { signal },
  )
  return manifest as Manifest
}

/** The proof that counts: the server plays the log to its end and finds the schema that was backed up. */
async function startOnce(draft: string, { schema }: Manifest): Promise<void> {
  const server = await startLocalPg({ dataDir: draft })
  try {
    if ((await lastMigration(server.url)) !== schema) {
      throw refuseBackup('platform.backup-unreadable', {
        zh: '里面的数据库与清单不符',
        en: 'its database is not the one of its manifest',
      })
    }
  } finally {
    await server.stop()
  }
}

function inWordsOfRestore(error: unknown, draft: string): unknown {
  if (error instanceof HttpProblem || error instanceof SecretsProblem) return error
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof NotOurArchive || code?.startsWith('Z_')) {
    return refuseBackup('platform.backup-unreadable', {
      zh: '内容不是本系统写的格式',
      en: 'its content is not in the form this system writes',
    })
  }
  return inWords(error, draft)
}

/** The private half, from the file that somebody brought back. */
export async function readPrivateKey(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw refuseBackup('platform.backup-not-found', { path })
  })
}

import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { copyCluster, type LocalPg, startLocalPg } from '@doudi/local-postgres'
import { sealStream } from '../secrets/index.ts'
import { filesBeside } from './filesBeside.ts'
import { inWords } from './inWords.ts'
import { ABOUT, FORMAT, hashing, MANIFEST, type Manifest, programVersion } from './manifest.ts'
import { backupName, listBackups, refuseInside } from './places.ts'
import { refuseBackup } from './problems.ts'
import { lastMigration } from './schemaVersion.ts'
import { type ArchiveEntry, writeTar } from './tar.ts'

export interface BackupPlaces {
  readonly data: string
  readonly keys: string
  readonly deposits: string
}

export interface BackupOrder {
  readonly places: BackupPlaces
  readonly publicKey: string
  /** So many back-ups of the folder are left, this one among them; all of them unless said. */
  readonly keep?: number | undefined
  /** Stops it, and nothing of it is left. */
  readonly signal: AbortSignal
}

export interface BackupMade {
  readonly path: string
  readonly bytes: number
  readonly coveredUntil: string
  /** Whether the server was running already. */
  readonly joined: boolean
  /** Older back-ups that were removed. */
  readonly removed: readonly string[]
}

/**
 * Backs up the embedded database and everything beside it into one sealed file of the folder, while the server runs
 * and writes, or with the server started for it. The file has its name only once it is whole and on the disk.
 */
export async function makeBackup(
  folder: string,
  { places, publicKey, keep, signal }: BackupOrder,
): Promise<BackupMade> {
  if (!existsSync(join(places.data, 'cluster', 'PG_VERSION'))) {
    throw refuseBackup('platform.backup-nothing-here', { path: places.data })
  }
  for (const place of Object.values(places)) await refuseInside(place, folder)
  const server = await startLocalPg({ dataDir: places.data })
  const path = join(resolve(folder), backupName(new Date()))
  const draft = `${path}.draft`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const archive = await openArchive(server, places)
    const bytes = await writeSealed(draft, publicKey, archive.pieces, signal)
    await rename(draft, path)
    await settle(folder)
    const removed = keep === undefined ? [] : await removeOld(folder, keep)
    return { path, bytes, coveredUntil: archive.coveredUntil(), joined: server.adopted, removed }
  } catch (error) {
    await rm(draft, { force: true })
    throw signal.aborted ? refuseBackup('platform.backup-interrupted') : inWords(error, draft)
  } finally {
    await server.stop()
  }
}

/** The entries of a back-up in their order: what it is, the cluster, the files beside it, what they all must be. */
async function openArchive({ url }: LocalPg, places: BackupPlaces) {
  const startedAt = new Date().toISOString()
  const about = { format: FORMAT, program: await programVersion(), startedAt, schema: await lastMigration(url) }
  const files: Manifest['files'] = []
  let coveredUntil = ''
  const covered = (at: Date) => {
    coveredUntil = at.toISOString()
  }
  async function* entries(): AsyncGenerator<ArchiveEntry> {
    yield textEntry(ABOUT, about)
    for await (const file of copyCluster({ url, dataDir: places.data, covered })) {
      yield noted({ ...file, path: `cluster/${file.path}` })
    }
    // After the database: a file is written before the row that names it is committed.
    for await (const file of filesBeside(places)) yield noted(file)
    yield textEntry(MANIFEST, { ...about, coveredUntil, files } satisfies Manifest)
  }
  const noted = (entry: ArchiveEntry): ArchiveEntry => {
    if (entry.kind === 'folder') return entry
    const { path, bytes } = entry
    return { ...entry, content: hashing(entry.content, (sha256) => files.push({ path, bytes, sha256 })) }
  }
  return { pieces: writeTar(entries()), coveredUntil: () => coveredUntil }
}

function textEntry(path: string, value: object): ArchiveEntry {
  const content = Buffer.from(`${JSON.stringify(value)}\n`)
  return { path, kind: 'file', bytes: content.length, content: Readable.from([content]) }
}

async function writeSealed(
  draft: string,
  publicKey: string,
  pieces: AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<number> {
  const sealing = sealStream(publicKey)
  const file = await open(draft, 'wx', 0o600)
  let bytes = 0
  try {
    const sink = new Writable({
      write(piece: Buffer, _encoding, done) {
        bytes += piece.length
        file.writeFile(piece).then(() => done(), done)
      },
    })
    await pipeline(Readable.from(pieces, { objectMode: false }), createGzip({ level: 1 }), sealing, sink, { signal })
    await file.sync()
    return bytes
  } finally {
    await file.close()
  }
}

async function removeOld(folder: string, keep: number): Promise<string[]> {
  const old = listBackups(await readdir(folder)).slice(0, -keep)
  for (const name of old) await rm(join(folder, name))
  return old
}

async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

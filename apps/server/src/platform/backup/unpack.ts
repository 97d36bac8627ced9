import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ABOUT, type About, hashing, MANIFEST, type Manifest, readAbout, readManifest } from './manifest.ts'
import { refuseBackup } from './problems.ts'
import { type ArchiveEntry, NotOurArchive } from './tar.ts'

/** Where the parts of a back-up go in a data folder. */
const PLACES: Readonly<Record<string, string>> = { cluster: 'cluster', keys: 'keys', deposits: 'deposits', data: '.' }
const LARGEST_TEXT = 256 * 1024 * 1024

/** Writes the entries of a back-up below a folder and returns the manifest, which is the last of them. */
export async function unpack(
  entries: AsyncIterable<ArchiveEntry>,
  { into, accept, signal }: { into: string; accept: (about: About) => void; signal: AbortSignal },
): Promise<Manifest> {
  let first = true
  let manifest: Manifest | undefined
  for await (const entry of entries) {
    signal.throwIfAborted()
    if (first !== (entry.path === ABOUT) || manifest !== undefined) throw new NotOurArchive()
    if (first) accept(readAbout(await textOf(entry)))
    else if (entry.path === MANIFEST) manifest = readManifest(await textOf(entry))
    else await write(entry, placeOf(into, entry.path))
    first = false
  }
  if (manifest === undefined) throw new NotOurArchive()
  return manifest
}

/** Compares every file as it stands on the disk with the manifest; nothing may be missing. */
export async function checkOnDisk(into: string, { files }: Manifest, signal: AbortSignal): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    signal.throwIfAborted()
    let [length, found] = [0, '']
    const content = createReadStream(placeOf(into, path)) as AsyncIterable<Buffer>
    try {
      for await (const piece of hashing(content, (hash) => (found = hash))) length += piece.length
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    if (length !== bytes || found !== sha256) throw refuseBackup('platform.restore-differs', { path })
  }
}

function placeOf(into: string, path: string): string {
  const [part = '', ...rest] = path.split('/')
  if (!Object.hasOwn(PLACES, part)) throw new NotOurArchive()
  return join(into, PLACES[part] as string, ...rest)
}

async function write({ path: name, kind, content }: ArchiveEntry, path: string): Promise<void> {
  if (kind === 'folder') {
    await mkdir(path, { recursive: true, mode: 0o700 })
    return
  }
  const isOfCluster = name.startsWith('cluster/')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of content) await file.writeFile(piece)
    // The server itself writes its cluster through to the disk before it plays the log.
    if (!isOfCluster) await file.sync()
  } finally {
    await file.close()
  }
}

async function textOf({ bytes, content }: ArchiveEntry): Promise<string> {
  if (bytes > LARGEST_TEXT) throw new NotOurArchive()
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

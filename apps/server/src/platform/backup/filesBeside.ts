import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isInside } from './places.ts'
import type { ArchiveEntry } from './tar.ts'

/** Made anew by every start, copied in another way, or only passing through. */
const NOT_OF_THE_DATA = /^(passing|cluster|cluster\.draft|first-password|server\.log|program-.*)$/
const DRAFT = /\.draft$/

/**
 * What a restore needs beside the database: the data folder (the server's password, whatever a slice keeps in files),
 * the keys, without which nothing encrypted can be read, and the deposited heads of the audit chains.
 */
export async function* filesBeside(places: {
  readonly data: string
  readonly keys: string
  readonly deposits: string
}): AsyncGenerator<ArchiveEntry> {
  const apart = [places.keys, places.deposits]
  for (const name of await namesIn(places.data)) {
    const path = join(places.data, name)
    if (NOT_OF_THE_DATA.test(name) || (await isOneOf(apart, path))) continue
    yield* below(path, `data/${name}`)
  }
  yield* below(places.keys, 'keys')
  yield* below(places.deposits, 'deposits')
}

async function isOneOf(folders: readonly string[], path: string): Promise<boolean> {
  for (const folder of folders) if ((await isInside(folder, path)) && (await isInside(path, folder))) return true
  return false
}

async function* below(path: string, name: string): AsyncGenerator<ArchiveEntry> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) {
    yield { path: name, kind: 'folder', bytes: 0, content: nothing() }
    for (const part of await namesIn(path)) yield* below(join(path, part), `${name}/${part}`)
  } else if (found?.isFile() && !DRAFT.test(name)) {
    // Held before it is measured: a file that is replaced meanwhile is taken as it was.
    const handle = await open(path)
    const bytes = (await handle.stat()).size
    yield { path: name, kind: 'file', bytes, content: contentOf(handle, bytes) }
  }
}

/** No more than it had: a file that grows meanwhile is taken as it was. */
async function* contentOf(handle: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  try {
    if (bytes > 0) yield* handle.createReadStream({ end: bytes - 1, autoClose: false })
  } finally {
    await handle.close()
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}

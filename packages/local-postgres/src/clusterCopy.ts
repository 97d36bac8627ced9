import { constants, type Dirent } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { withConnection } from './database.ts'

/** A file or a folder of a cluster, on its way into a copy. Its content is read before the next one is asked for. */
export interface ClusterFile {
  /** Relative to the cluster, with `/`. */
  readonly path: string
  readonly kind: 'file' | 'folder'
  /** Exactly so many come, whatever the server does to the file meanwhile: what is missing is zeros, mended by the log. */
  readonly bytes: number
  readonly content: AsyncIterable<Buffer>
}

/** What a copy of a running server needs to know. */
export interface ClusterCopy {
  /** The server as its owner. */
  readonly url: string
  /** The folder that `startLocalPg` was given. */
  readonly dataDir: string
  /** Told once: everything acknowledged before this instant is in the copy. */
  covered(at: Date): void
}

/** Made anew by every start, or of no use in another place: the folders are kept and come empty. */
const EMPTY = new Set(
  'pg_wal pg_replslot pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans pg_dynshmem'.split(' '),
)
const LEFT_OUT = new Set(
  'postmaster.pid postmaster.opts backup_label backup_label.old tablespace_map postgresql.auto.conf.tmp'.split(' '),
)
const CONTROL = 'global/pg_control'
const PIECE = 256 * 1024

/**
 * Copies a running cluster file by file while it is written to, as PostgreSQL's manual has it (low-level base backup):
 * the files are a blur, and the log written meanwhile, which comes last, makes them sharp when the copy first starts.
 * A slot keeps the server from throwing that log away; slot and back-up end with the connection, however that ends.
 */
export async function* copyCluster({ url, dataDir, covered }: ClusterCopy): AsyncGenerator<ClusterFile> {
  const cluster = join(dataDir, 'cluster')
  const { client, close } = await holdConnection(url)
  try {
    const slot = `doudi_backup_${process.pid}_${Date.now()}`
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
    const { rows: started } = await client.query<{ wal: string }>(
      `select pg_walfile_name(pg_backup_start('doudi', true)) as wal`,
    )
    yield* copyFolder(cluster, '')
    yield bufferFile(CONTROL, await readControl(join(cluster, CONTROL)))
    const { rows: stopped } = await client.query<{ label: string }>(
      'select labelfile as label from pg_backup_stop(false)',
    )
    yield bufferFile('backup_label', Buffer.from(stopped[0]?.label ?? ''))
    covered(new Date())
    const { rows } = await client.query<{ name: string }>(
      `select name from pg_ls_waldir()
        where name between $1 and pg_walfile_name(pg_current_wal_flush_lsn()) and name ~ '^[0-9A-F]{24}$'
           or name like '%.history'
        order by name`,
      [started[0]?.wal],
    )
    for (const { name } of rows) {
      const segment = await fileOf(cluster, `pg_wal/${name}`)
      if (segment === undefined) throw new Error(`the server threw away ${name}, which the copy needs`)
      yield segment
    }
  } finally {
    await close()
  }
}

/** One connection for as long as the copy lasts: slot and back-up belong to it. */
async function holdConnection(url: string): Promise<{ client: pg.Client; close(): Promise<void> }> {
  const held = Promise.withResolvers<pg.Client>()
  const release = Promise.withResolvers<void>()
  const done = withConnection(url, (client) => {
    held.resolve(client)
    return release.promise
  })
  done.catch(held.reject)
  const client = await held.promise
  return {
    client,
    close: async () => {
      release.resolve()
      await done
    },
  }
}

async function* copyFolder(cluster: string, folder: string): AsyncGenerator<ClusterFile> {
  for (const entry of await listFolder(join(cluster, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isLeftOut(entry.name) || path === CONTROL) continue
    if (entry.isDirectory()) {
      yield { path, kind: 'folder', bytes: 0, content: bytesOf([]) }
      if (!EMPTY.has(path)) yield* copyFolder(cluster, path)
      continue
    }
    // A tablespace elsewhere would be left behind; the launcher makes none.
    if (!entry.isFile()) throw new Error(`the cluster holds something that is neither file nor folder: ${path}`)
    const file = await fileOf(cluster, path)
    if (file) yield file
  }
}

function isLeftOut(name: string): boolean {
  return LEFT_OUT.has(name) || name.startsWith('pgsql_tmp') || name.startsWith('pg_internal.init')
}

/** A folder or a file that has gone since it was listed belonged to a table dropped meanwhile: the log says so too. */
async function listFolder(path: string): Promise<Dirent[]> {
  return (await readdir(path, { withFileTypes: true }).catch(unlessGone)) ?? []
}

async function fileOf(cluster: string, path: string): Promise<ClusterFile | undefined> {
  const handle = await open(join(cluster, path), constants.O_RDONLY | constants.O_NOFOLLOW).catch(unlessGone)
  if (handle === undefined) return undefined
  const { size } = await handle.stat()
  return { path, kind: 'file', bytes: size, content: readExactly(handle, size) }
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}

/** As many bytes as were promised, then closed: the file may grow or shrink while it is read. */
async function* readExactly(handle: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  try {
    for (let at = 0; at < bytes; ) {
      const wanted = Math.min(PIECE, bytes - at)
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted, at)
      yield bytesRead === 0 ? Buffer.alloc(wanted) : buffer.subarray(0, bytesRead)
      at += bytesRead === 0 ? wanted : bytesRead
    }
  } finally {
    await handle.close()
  }
}

/** Read until two readings agree: the server rewrites it in place, and half an old and half a new one is none. */
async function readControl(path: string): Promise<Buffer> {
  for (let last = Buffer.alloc(0), tries = 0; tries < 100; tries += 1) {
    const handle = await open(path)
    const text = await handle.readFile().finally(() => handle.close())
    if (text.equals(last)) return text
    last = text
    await sleep(5)
  }
  throw new Error('the control file would not hold still')
}

function bufferFile(path: string, content: Buffer): ClusterFile {
  return { path, kind: 'file', bytes: content.length, content: bytesOf([content]) }
}

async function* bytesOf(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces
}

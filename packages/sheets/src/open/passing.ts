import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that is kept only while it is read. */
export interface PassingFile {
  readonly file: FileHandle
  /** Under which this process, and its threads, can open it again. */
  readonly path: string
  /** Closes it and lets it go. */
  readonly close: () => Promise<void>
}

const NAME = /^doudi-passing-(\d+)-/

/**
 * A new empty file in a folder that only its owner may look into. On Linux its name is taken away before anything is
 * written, so that whatever ends the process also ends the file; elsewhere `sweepPassing` does.
 */
export async function openPassing(folder: string): Promise<PassingFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `doudi-passing-${process.pid}-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  if (process.platform === 'linux') {
    await rm(path)
    return { file, path: `/proc/self/fd/${file.fd}`, close: () => file.close() }
  }
  const close = async () => {
    await file.close()
    await rm(path, { force: true })
  }
  return { file, path, close }
}

/** Removes what processes that are no more have left in the folder; returns how many files. */
export async function sweepPassing(folder: string): Promise<number> {
  let swept = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(NAME.exec(name)?.[1])
    if (Number.isNaN(pid) || lives(pid)) continue
    await rm(join(folder, name), { force: true })
    swept += 1
  }
  return swept
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

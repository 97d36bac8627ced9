import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { refuseBackup } from './problems.ts'

const NAME = /^doudi-\d{8}-\d{6}-\d{3}\.backup$/

/** The name of a back-up begun at that instant; names sort as they were made. */
export function backupName(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T')
  return `doudi-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${time.slice(9, 12)}.backup`
}

/** Those of the names that are back-ups, oldest first. */
export function listBackups(names: readonly string[]): string[] {
  return names.filter((name) => NAME.test(name)).sort()
}

/** Whether a path lies in a folder or is the folder, links followed as far as it exists. */
export async function isInside(folder: string, path: string): Promise<boolean> {
  const [outer, inner] = [await realPathOf(folder), await realPathOf(path)]
  const way = relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith('../'))
}

/** What is lost with the data is no back-up of it, and a private key beside it locks nothing. */
export async function refuseInside(folder: string, path: string): Promise<void> {
  if (await isInside(folder, path)) throw refuseBackup('platform.backup-inside-data', { path })
}

async function realPathOf(path: string): Promise<string> {
  const whole = resolve(path)
  try {
    return await realpath(whole)
  } catch {
    return dirname(whole) === whole ? whole : join(await realPathOf(dirname(whole)), basename(whole))
  }
}

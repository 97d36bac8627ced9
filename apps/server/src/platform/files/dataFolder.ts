import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the data lies: DOUDI_DATA, else a place of the machine or the user outside the repository. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const asked = env['DOUDI_DATA']
  if (asked) return asked
  // root's home is closed to the account that runs the database
  if (process.getuid?.() === 0) return '/var/lib/doudi'
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'doudi')
}

/** Keys and passwords, which never enter the database: DOUDI_KEYS, or beside the data. */
export function keysFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['DOUDI_KEYS'] || join(dataFolder(env), 'keys')
}

/**
 * What only passes through (an upload while it is read): DOUDI_PASSING, or beside the data. It holds what people sent
 * in, so it is nobody else's to look into, and never a part of a backup.
 */
export function passingFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['DOUDI_PASSING'] || join(dataFolder(env), 'passing')
}

/** Where chain heads are deposited: DOUDI_DEPOSITS, best on another machine, or beside the data. */
export function depositsFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['DOUDI_DEPOSITS'] || join(dataFolder(env), 'deposits')
}

import { join } from 'node:path'
import { printDay } from '@doudi/domain'
import { type Clock, systemClock } from './clock.ts'
import type { Platform } from './command/index.ts'
import { type Connections, constraintProblems, type Db, type OpenDatabase, openDatabase } from './db/index.ts'
import { keysFolder } from './files/index.ts'
import { type CountyOpened, openCounty } from './installation/index.ts'
import { type JobQueue, openQueue } from './jobs/index.ts'
import { type Log, silentLog } from './log.ts'
import { type Keyring, makeKeyring, openKeyring, profileNamed } from './secrets/index.ts'
import type { Slice } from './slice.ts'

/** What a process works on: the platform, and the queue its announcements go to. */
export interface OpenPlatform {
  readonly platform: Platform
  readonly queue: JobQueue
}

export interface PlatformOptions {
  readonly log?: Log
  readonly clock?: Clock
  /** Whether this process winds the queue's clock and takes up jobs. */
  readonly working?: boolean
}

/** The platform over connections that are open already. */
export async function platformOver(
  { db, pool }: Pick<Connections, 'db' | 'pool'>,
  keyring: Keyring,
  slices: readonly Slice[],
  { log = silentLog, clock = systemClock, working = false }: PlatformOptions = {},
): Promise<OpenPlatform> {
  const reactions = slices.flatMap((slice) => slice.reactions ?? [])
  const timed = slices.flatMap((slice) => slice.timed ?? [])
  const queue = await openQueue(pool, { reactions, timed, log, working })
  const constraints = constraintProblems(slices.flatMap((slice) => slice.problems ?? []))
  return { platform: { db, clock, log, constraints, keyring, announceIn: queue.announceIn }, queue }
}

/** A county that stands in an installation which nobody has furnished yet. */
export type FirstCounty = Omit<CountyOpened, 'openedOn'>

/**
 * Opens the database as this environment has it and the platform on it. The embedded server, found empty, is given
 * its first county, so that `npm start` and any command of doudi meet the same installation.
 */
export async function openPlatform(
  slices: readonly Slice[],
  first: FirstCounty,
  options: PlatformOptions & { env?: NodeJS.ProcessEnv } = {},
): Promise<OpenPlatform & { database: OpenDatabase }> {
  const database = await openDatabase(options.env)
  try {
    const keyring = await keysFor(database, options.env)
    if (database.embedded && database.ownerUrl) await furnish(database.ownerUrl, database, first, options.clock)
    return { database, ...(await platformOver(database, keyring, slices, options)) }
  } catch (error) {
    await database.close()
    throw error
  }
}

/**
 * The keys of this installation. They are made before its first county is opened, while nothing can have been
 * encrypted; later a keyring that is not there is a loss to be told, never a reason to make another.
 */
async function keysFor({ db }: OpenDatabase, env: NodeJS.ProcessEnv = process.env): Promise<Keyring> {
  const path = join(keysFolder(env), 'keyring.json')
  const profile = profileNamed(env['DOUDI_CRYPTO'])
  if (!(await hasCounty(db))) await makeKeyring(path, profile)
  return openKeyring(path, profile)
}

async function furnish(
  ownerUrl: string,
  { db }: OpenDatabase,
  first: FirstCounty,
  clock: Clock = systemClock,
): Promise<void> {
  if (!(await hasCounty(db))) await openCounty(ownerUrl, { ...first, openedOn: printDay(clock.today()) })
}

async function hasCounty(db: Db): Promise<boolean> {
  return (await db.selectFrom('platform.installation').select('county').executeTakeFirst()) !== undefined
}

/** Opens the platform for the length of a command line, as `serve` would find it, and closes it whatever happens. */
export async function withPlatform<T>(
  slices: readonly Slice[],
  first: FirstCounty,
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  const { platform, queue, database } = await openPlatform(slices, first)
  try {
    return await work(platform)
  } finally {
    await queue.close()
    await database.close()
  }
}

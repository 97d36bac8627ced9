import { join } from 'node:path'
import { printDay } from '@doudi/domain'
import { type Clock, systemClock } from './clock.ts'
import type { Platform } from './command/index.ts'
import { type Connections, constraintProblems, type OpenDatabase, openDatabase } from './db/index.ts'
import { keysFolder } from './files/index.ts'
import { type CountyOpened, openCounty } from './installation/index.ts'
import { type JobQueue, openQueue } from './jobs/index.ts'
import { type LiveKeyring, openLiveKeyring } from './keys/index.ts'
import { type Log, silentLog } from './log.ts'
import type { Keyring } from './secrets/index.ts'
import { makeKeyring, profileNamed } from './secrets/index.ts'
import type { Slice, Start } from './slice.ts'

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
  slices: readonly Slice[],
  {
    keyring,
    log = silentLog,
    clock = systemClock,
    working = false,
  }: PlatformOptions & { readonly keyring: () => Keyring },
): Promise<OpenPlatform> {
  const reactions = slices.flatMap((slice) => slice.reactions ?? [])
  const timed = slices.flatMap((slice) => slice.timed ?? [])
  const queue = await openQueue(pool, { reactions, timed, log, working })
  const constraints = constraintProblems(slices.flatMap((slice) => slice.problems ?? []))
  const platform: Platform = {
    db,
    clock,
    log,
    constraints,
    get keyring() {
      return keyring()
    },
    secretColumns: {
      sealed: slices.flatMap((slice) => slice.sealed ?? []),
      indexed: slices.flatMap((slice) => slice.indexed ?? []),
    },
    announceIn: queue.announceIn,
  }
  return { platform, queue }
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
): Promise<OpenPlatform & { database: OpenDatabase; live: LiveKeyring; fresh: boolean }> {
  const database = await openDatabase(options.env)
  try {
    const fresh = database.ownerUrl !== undefined && (await furnish(database.ownerUrl, database, first, options))
    const profile = profileNamed((options.env ?? process.env)['DOUDI_CIPHERS'])
    const live = await openLiveKeyring(keyringPath(options.env), profile, options.log ?? silentLog)
    return { database, fresh, live, ...(await platformOver(database, slices, { ...options, keyring: live.present })) }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Where the keys of columns lie: with the other keys, never in the database. */
export function keyringPath(env: NodeJS.ProcessEnv = process.env): string {
  return join(keysFolder(env), 'keyring.json')
}

/**
 * Keys are made before there is anything to encrypt, and never again: later ones would read nothing of it. Returns
 * whether there was nothing yet.
 */
async function furnish(
  ownerUrl: string,
  { db, embedded }: OpenDatabase,
  first: FirstCounty,
  { env = process.env, clock = systemClock }: PlatformOptions & { env?: NodeJS.ProcessEnv },
): Promise<boolean> {
  const any = await db.selectFrom('platform.installation').select('county').executeTakeFirst()
  if (any) return false
  await makeKeyring(keyringPath(env), profileNamed(env['DOUDI_CIPHERS']))
  if (embedded) await openCounty(ownerUrl, { ...first, openedOn: printDay(clock.today()) })
  return true
}

/** Opens the platform for the length of a command line, as `serve` would find it, and closes it whatever happens. */
export function withPlatform<T>(
  slices: readonly Slice[],
  first: FirstCounty,
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  return withCounty(slices, first, {}, work)
}

/** The same with a county opened first, when it is named in full and the owner of the database is known. */
export async function withCounty<T>(
  slices: readonly Slice[],
  first: FirstCounty,
  { county, name }: { readonly county?: string; readonly name?: string },
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  const { platform, queue, database, fresh } = await openPlatform(slices, first)
  try {
    // an empty folder is filled as the server would fill it, unless a bureau is moving in
    if (fresh && county === undefined) await prepareSlices(slices, { platform, embedded: database.embedded })
    if (county !== undefined && name !== undefined && database.ownerUrl) {
      const openedOn = printDay(platform.clock.today())
      await openCounty(database.ownerUrl, { county, name, kind: 'bureau', openedOn })
    }
    return await work(platform)
  } finally {
    await queue.close()
    await database.close()
  }
}

/** What slices do before the first request; what they tell is the server's to print. */
async function prepareSlices(slices: readonly Slice[], start: Omit<Start, 'env'>): Promise<void> {
  for (const slice of slices) await slice.starting?.({ ...start, env: process.env })
}

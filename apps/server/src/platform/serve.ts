import type { FastifyInstance } from 'fastify'
import { buildDesk } from '../../../../tools/buildDesk.ts'
import { startSealer } from './audit/index.ts'
import { clockSetTo } from './clock.ts'
import type { Platform } from './command/index.ts'
import type { CommandLineCommand } from './commandLine/index.ts'
import type { OpenDatabase } from './db/index.ts'
import { type Authenticate, buildApp } from './http/index.ts'
import { startWorkers } from './jobs/index.ts'
import { RENEW_SECRETS } from './keys/index.ts'
import { type Log, openLog } from './log.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { type FirstCounty, type OpenPlatform, openPlatform } from './openPlatform.ts'
import { routesOf } from './routesOf.ts'
import type { Slice } from './slice.ts'
import { startSentence } from './startSentence.ts'
import { watchDatabase } from './watchDatabase.ts'

const DRAIN_MS = 6_000
const STOP_PATIENCE_MS = 9_000
const AT_LAST_MS = 10_000

/** How a platform knows who asks. */
export type AuthenticateOver = (platform: Platform) => Authenticate

/** Until somebody can sign in, nobody is signed in: what is not open answers so. */
const NOBODY: AuthenticateOver = () => async () => undefined

interface Served {
  /** Called in this order, each within the patience that is left. */
  readonly closing: (() => Promise<unknown>)[]
}

/** doudi serve: pages, interface, jobs and the database, until SIGINT or SIGTERM. */
export function serveCommand(
  slices: readonly Slice[],
  first: FirstCounty,
  authenticate: AuthenticateOver = NOBODY,
): CommandLineCommand {
  return {
    name: 'serve',
    usage: 'serve',
    says: {
      zh: '启动服务（PORT、HOST、DOUDI_DATA、DATABASE_URL）',
      en: 'serve pages and interface (PORT, HOST, DOUDI_DATA, DATABASE_URL)',
    },
    async run() {
      const stopped = stopSignal()
      const port = readPort(process.env['PORT'])
      if (port === undefined) {
        process.stderr.write('PORT 须是 0 至 65535 的整数 / PORT must be a whole number from 0 to 65535\n')
        return 2
      }
      const host = process.env['HOST'] || '127.0.0.1'
      const served: Served = { closing: [] }
      try {
        await buildDesk()
        const app = await start(slices, first, authenticate, served)
        await app.listen({ port, host })
        process.stdout.write(`ready ${addressOf(app, host)}\n`)
        await stopped
        return 0
      } catch (error) {
        process.stderr.write(`${wordsOf(error, port)}\n`)
        return 1
      } finally {
        await stop(served)
      }
    },
  }
}

/** Opens everything in order and notes how each is closed: answers first, jobs beside them, the database last. */
async function start(slices: readonly Slice[], first: FirstCounty, authenticate: AuthenticateOver, served: Served) {
  const [log, metrics] = [openLog(), openMetrics()]
  const clock = clockSetTo(process.env['DOUDI_CLOCK'])
  const open = await openPlatform(slices, first, { log, working: true, ...(clock && { clock }) })
  const { platform, queue, database, live } = open
  served.closing.unshift(() => database.close())
  if (clock) await refuseWhereReal(database)
  const sealer = startSealer(platform.db, platform.clock, log)
  served.closing.unshift(() => sealer.stop())
  if (database.applied.length > 0) log('info', 'migrated', { count: database.applied.length })
  watchDatabase(metrics, database.pool)
  for (const slice of slices) {
    const told = await slice.starting?.({ platform, embedded: database.embedded, env: process.env })
    for (const line of told ?? []) process.stdout.write(`${line}\n`)
  }
  const watching = live.watch(() => void queue.boss.send(RENEW_SECRETS, {}))
  served.closing.unshift(async () => watching.stop())
  const workers = await startWorkers(platform, queue, metrics)
  const app = await appOf(slices, open, authenticate(platform), { log, metrics })
  served.closing.unshift(() => Promise.all([app.close(), workers.stop(DRAIN_MS)]))
  return app
}

/** Only the invented county lives by another clock than everybody's. */
async function refuseWhereReal({ db }: OpenDatabase): Promise<void> {
  const real = await db
    .selectFrom('platform.installation')
    .select('county')
    .where('kind', '<>', 'invented')
    .executeTakeFirst()
  if (real) throw new RangeError('DOUDI_CLOCK 只用于虚构县 / DOUDI_CLOCK is for the invented county only')
}

/** The interface of all slices over an open platform. */
function appOf(
  slices: readonly Slice[],
  { platform }: OpenPlatform,
  authenticate: Authenticate,
  options: { log: Log; metrics: Metrics },
): Promise<FastifyInstance> {
  return buildApp(routesOf(slices, platform, authenticate), options)
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return 8080
  const port = Number(text)
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined
}

function addressOf(app: FastifyInstance, host: string): string {
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Resolves once at the first signal; a second one is not needed because stopping has its own limit. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}

/** What will not end in time is left: an announcement stays in the queue, an entry is sealed after the next start. */
async function stop({ closing }: Served): Promise<void> {
  setTimeout(() => process.exit(), AT_LAST_MS).unref()
  const late = new Promise<void>((resolve) => setTimeout(resolve, STOP_PATIENCE_MS).unref())
  for (const close of closing) await Promise.race([close().catch(() => undefined), late])
}

function wordsOf(error: unknown, port: number): string {
  const known = startSentence(error)
  if (known !== undefined) return known
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，请用 PORT 另选一个 / port ${port} is in use, choose another with PORT`
  if (code === 'EACCES') return `没有权限使用端口 ${port} / no permission for port ${port}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

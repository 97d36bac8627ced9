import { homedir } from 'node:os'
import { join } from 'node:path'
import { type LocalPg, LocalPgProblem, startLocalPg } from '@doudi/local-postgres'
import type { FastifyInstance } from 'fastify'
import { buildDesk } from '../../../../tools/buildDesk.ts'
import type { CommandLineCommand } from './commandLine/index.ts'
import { buildApp, type Routes } from './http/index.ts'

const STOP_PATIENCE_MS = 8_000

/** doudi serve: pages, interface and the local database, until SIGINT or SIGTERM. */
export function serveCommand(slices: readonly Routes[]): CommandLineCommand {
  return {
    name: 'serve',
    usage: 'serve',
    says: { zh: '启动服务（PORT、HOST、DOUDI_DATA）', en: 'serve pages and interface (PORT, HOST, DOUDI_DATA)' },
    async run() {
      const stopped = stopSignal()
      const port = readPort(process.env['PORT'])
      if (port === undefined) {
        process.stderr.write('PORT 须是 0 至 65535 的整数 / PORT must be a whole number from 0 to 65535\n')
        return 2
      }
      const host = process.env['HOST'] || '127.0.0.1'
      let database: LocalPg | undefined
      let app: FastifyInstance | undefined
      try {
        await buildDesk()
        database = await startLocalPg({ dataDir: dataFolder() })
        app = await buildApp(slices)
        await app.listen({ port, host })
        process.stdout.write(`ready ${addressOf(app, host)}\n`)
        await stopped
        return 0
      } catch (error) {
        process.stderr.write(`${sentenceOf(error, port)}\n`)
        return 1
      } finally {
        await stop(app, database)
      }
    },
  }
}

/** Where the data lies: DOUDI_DATA, else a place of the machine or the user outside the repository. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const asked = env['DOUDI_DATA']
  if (asked) return asked
  // root's home is closed to the account that runs the database
  if (process.getuid?.() === 0) return '/var/lib/doudi'
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'doudi')
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

/** First the requests under way, then the database; what will not end in time is left. */
async function stop(app: FastifyInstance | undefined, database: LocalPg | undefined): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, STOP_PATIENCE_MS).unref())
  await Promise.race([app?.close(), late])
  await Promise.race([database?.stop(), late])
}

function sentenceOf(error: unknown, port: number): string {
  if (error instanceof LocalPgProblem) return error.message
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，请用 PORT 另选一个 / port ${port} is in use, choose another with PORT`
  if (code === 'EACCES') return `没有权限使用端口 ${port} / no permission for port ${port}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

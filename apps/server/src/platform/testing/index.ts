import { createHmac } from 'node:crypto'
import { openTestDatabase } from '@doudi/local-postgres/testing'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { clockAt } from '../clock.ts'
import type { Platform } from '../command/index.ts'
import { connect, migrate, prepareRoles, type RoleUrls, readMigrations } from '../db/index.ts'
import { type Authenticate, buildApp } from '../http/index.ts'
import { openCounty } from '../installation/index.ts'
import { type JobQueue, settle } from '../jobs/index.ts'
import { platformOver } from '../openPlatform.ts'
import { routesOf } from '../routesOf.ts'
import type { Actor } from '../scope/index.ts'
import type { Keyring } from '../secrets/index.ts'
import { keyringOf } from '../secrets/testing/keyrings.ts'
import type { Setting } from '../settings/index.ts'
import type { Slice } from '../slice.ts'

export { runDoudi, startServe } from './program.ts'

/** The invented county in which tests take place, and the one next door that must never be seen from it. */
export const SONGLIN = '500299'
export const NEXT_DOOR = '500298'

/** A platform on a database of its own, at a moment of its own: 1 July 2026, nine in the morning. */
export interface TestPlatform {
  readonly platform: Platform
  readonly queue: JobQueue
  readonly clock: ReturnType<typeof clockAt>
  readonly pool: pg.Pool
  readonly urls: RoleUrls & { readonly admin: string }
  /** Delivers what was announced, and what that announced, until nothing waits. */
  settle(): Promise<number>
  /** A statement as the server's administrator, whom row security does not hold: to look, and to tamper. */
  asAdmin<Row>(statement: string, values?: unknown[]): Promise<Row[]>
  /** The interface of the slices; a request is sent by whoever its header `x-test-actor` names, or who signed in. */
  serve(actors: Readonly<Record<string, Actor>> | Authenticate): Promise<FastifyInstance>
  close(): Promise<void>
}

const TEST_KEYRING = keyringOf({})

/** Roles belong to the whole test server, so every file must find the same passwords. */
function passwordFrom(adminUrl: string): (role: string) => string {
  return (role) => createHmac('sha256', new URL(adminUrl).password).update(role).digest('hex')
}

/** A migrated copy of the template; `prepare` adds what the slices' tests need, under a name of its own. */
export async function openTestPlatform(
  slices: readonly Slice[],
  {
    template = 'platform',
    prepare,
    keyring = () => TEST_KEYRING,
  }: { template?: string; prepare?: (urls: RoleUrls) => Promise<void>; keyring?: () => Keyring } = {},
): Promise<TestPlatform> {
  const database = await openTestDatabase({
    name: template,
    prepare: async (url) => {
      const urls = await prepareRoles(url, passwordFrom(url))
      await migrate(urls.owner, await readMigrations())
      const openedOn = '2026-01-01'
      await openCounty(urls.owner, { county: SONGLIN, name: '松林县民政局', kind: 'invented', openedOn })
      await openCounty(urls.owner, { county: NEXT_DOOR, name: '邻县民政局', kind: 'invented', openedOn })
      await prepare?.(urls)
    },
  })
  const urls = { ...(await prepareRoles(database.url, passwordFrom(database.url))), admin: database.url }
  const connections = connect(urls.app)
  const clock = clockAt('2026-07-01T09:00:00+08:00')
  const { platform, queue } = await platformOver(connections, slices, { clock, keyring })
  return {
    platform,
    queue,
    clock,
    pool: connections.pool,
    urls,
    settle: () => settle(platform, queue),
    asAdmin: (statement, values) => once(urls.admin, statement, values),
    serve: (actors) => {
      const named: Authenticate = async ({ headers }) =>
        typeof actors === 'function' ? undefined : actors[String(headers['x-test-actor'])]
      return buildApp(routesOf(slices, platform, typeof actors === 'function' ? actors : named))
    },
    async close() {
      await queue.close()
      await connections.close()
      await database.drop()
    },
  }
}

async function once<Row>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** A figure of Songlin as if two people had entered and approved it, for tests of what depends on it. */
export async function haveSetting(
  here: Pick<TestPlatform, 'asAdmin'>,
  { name }: Setting,
  value: unknown,
  { from = '2020-01-01', until = null, scope = '' }: { from?: string; until?: string | null; scope?: string } = {},
): Promise<void> {
  await here.asAdmin(
    `insert into platform.setting (county, id, name, scope, value, holds_from, holds_until, asked_until, document, clause,
       proposed_by, proposed_at, approved_by, approved_at)
     values ('${SONGLIN}', gen_random_uuid(), $1, $2, $3, $4, $5, $5, '松林民发〔2026〕1号', '', gen_random_uuid(), now(), gen_random_uuid(), now())`,
    [name, scope, JSON.stringify(value), from, until],
  )
}

/** An officer of Songlin for tests; what they may do is said by each test. */
export function officer(permissions: readonly string[], more: Partial<Actor> = {}): Actor {
  return {
    user: '00000000-0000-7000-8000-000000000001',
    post: 'county officer',
    region: SONGLIN,
    counties: [SONGLIN],
    sections: [],
    permissions: new Set(permissions),
    ...more,
  }
}

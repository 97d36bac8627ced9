import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** The roles of Doudi: one makes tables, the other works with them and cannot pass over row security. */
export const OWNER_ROLE = 'doudi_owner'
export const APP_ROLE = 'doudi_app'

/** Where each role comes in. */
export interface RoleUrls {
  readonly owner: string
  readonly app: string
}

const ROLES_SQL = fileURLToPath(new URL('../../../../../db/roles.sql', import.meta.url))

/**
 * Makes the roles and gives them this database. Roles belong to the whole server, so two starts at once take turns.
 * `passwordOf` must give the same password each time it is asked.
 */
export async function prepareRoles(adminUrl: string, passwordOf: (role: string) => string): Promise<RoleUrls> {
  const urls = {
    owner: withRole(adminUrl, OWNER_ROLE, passwordOf(OWNER_ROLE)),
    app: withRole(adminUrl, APP_ROLE, passwordOf(APP_ROLE)),
  }
  const everywhere = new URL(adminUrl)
  everywhere.pathname = '/postgres'
  const server = new pg.Client({ connectionString: everywhere.href })
  await server.connect()
  try {
    await server.query("select pg_advisory_lock(hashtextextended('doudi roles', 0))")
    await runSql(adminUrl, await readFile(ROLES_SQL, 'utf8'))
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      if (await opens(role === OWNER_ROLE ? urls.owner : urls.app)) continue
      await server.query(`alter role ${role} password ${pg.escapeLiteral(passwordOf(role))}`)
    }
    return urls
  } finally {
    await server.end()
  }
}

async function runSql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** Whether the role comes in with its password; a wrong one is set anew, anything else is a fault. */
async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as pg.DatabaseError).code === '28P01') return false
    throw error
  } finally {
    await client.end()
  }
}

function withRole(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = encodeURIComponent(password)
  return url.href
}

import { startLocalPg } from '@doudi/local-postgres'
import pg from 'pg'
import { printSchema } from './db/catalogue/printSchema.ts'
import { printTypes } from './db/catalogue/printTypes.ts'
import { readCatalogue } from './db/catalogue/readCatalogue.ts'
import { migrate, prepareRoles, readMigrations } from './db/index.ts'

/** Migrates an empty database on a server of its own in that folder, and prints what came of it. */
export async function printFreshDatabase(dataDir: string): Promise<{ schema: string; types: string }> {
  const server = await startLocalPg({ dataDir })
  try {
    const { owner } = await prepareRoles(server.url, (role) => `${role} for printing`)
    await migrate(owner, await readMigrations())
    return await printMigrated(owner)
  } finally {
    await server.stop()
  }
}

/** Prints a database that has had its migrations. */
export async function printMigrated(url: string): Promise<{ schema: string; types: string }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const catalogue = await readCatalogue(client)
    return { schema: printSchema(catalogue), types: printTypes(catalogue) }
  } finally {
    await client.end()
  }
}

import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { inDatabase, withConnection } from '../database.ts'
import './globalSetup.ts'

/** How the template is made: once per run for each name, by whichever test file comes first. */
export interface TemplateRecipe {
  /** Two recipes of one name must make the same thing. */
  readonly name: string
  /** Fills the new, empty database: migrations, roles, reference rows. It must close its connections. */
  prepare(url: string): Promise<void>
}

/** A database that belongs to one test file. */
export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A fresh copy of the template, or an empty database without one: about 40 ms, against seconds of migrating. */
export async function openTestDatabase(recipe?: TemplateRecipe): Promise<TestDatabase> {
  const server = inject('testServerUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = recipe ? await ensureTemplate(server, recipe) : 'template0'
  await onMaintenance(server, async (client) => {
    await client.query(`create database ${name} template ${pg.escapeIdentifier(template)} strategy wal_log`)
  })
  return {
    url: inDatabase(server, name),
    drop: () =>
      onMaintenance(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

/** Does some work on a fresh copy of the template and drops the copy. */
export async function withTemplateDatabase<T>(recipe: TemplateRecipe, work: (url: string) => Promise<T>): Promise<T> {
  const database = await openTestDatabase(recipe)
  try {
    return await work(database.url)
  } finally {
    await database.drop()
  }
}

async function ensureTemplate(server: string, recipe: TemplateRecipe): Promise<string> {
  const template = `template_${createHash('sha256').update(recipe.name).digest('hex').slice(0, 24)}`
  await onMaintenance(server, async (client) => {
    // Files start at once; the first prepares, the others wait here. The lock goes with the connection.
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount) return
    const draft = `${template}_draft`
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} template template0`)
    await recipe.prepare(inDatabase(server, draft))
    await client.query(`alter database ${draft} rename to ${template}`)
  })
  return template
}

function onMaintenance<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(inDatabase(server, 'postgres'), work)
}

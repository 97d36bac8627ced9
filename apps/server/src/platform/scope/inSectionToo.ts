import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'

const SECTION = /^[a-z][a-zA-Z-]{0,39}$/

/**
 * Does one piece of work of a transaction as if the actor were in that section too, and leaves it again. Only for
 * handing a record over to the section that alone will see it from then on: PostgreSQL refuses a change whose result
 * the one who makes it could not see.
 */
export async function inSectionToo<T>(tx: Tx, section: string, work: () => Promise<T>): Promise<T> {
  if (!SECTION.test(section)) throw new RangeError('a section that is none')
  const { rows } = await sql<{ own: string }>`select current_setting('app.sections') as own`.execute(tx)
  const [{ own } = { own: '' }] = rows
  await setSections(tx, own === '' ? section : `${own},${section}`)
  try {
    const done = await work()
    await setSections(tx, own)
    return done
  } catch (error) {
    // a transaction that failed in the database is undone anyway; one that goes on must not stay wide
    await setSections(tx, own).catch(() => undefined)
    throw error
  }
}

async function setSections(tx: Tx, sections: string): Promise<void> {
  await sql`set local app.sections = ${sql.lit(sections)}`.execute(tx)
}

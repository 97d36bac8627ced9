import pg from 'pg'

/** The last migration that a database has had. */
export async function lastMigration(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select name from platform.migration order by applied_at desc, name desc limit 1',
    )
    return rows[0]?.name ?? ''
  } finally {
    await client.end()
  }
}

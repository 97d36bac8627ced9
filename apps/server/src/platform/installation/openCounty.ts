import pg from 'pg'

/** A county as it is first opened here. */
export interface CountyOpened {
  readonly county: string
  readonly name: string
  readonly kind: 'bureau' | 'invented'
  /** 2026-07-01 */
  readonly openedOn: string
}

/** Opens a county, once; only the owner of the database may. Returns whether it was opened just now. */
export async function openCounty(ownerUrl: string, { county, name, kind, openedOn }: CountyOpened): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `insert into platform.installation (county, name, kind, opened_on) values ($1, $2, $3, $4)
         on conflict (county) do nothing`,
      [county, name, kind, openedOn],
    )
    return rowCount === 1
  } finally {
    await client.end()
  }
}

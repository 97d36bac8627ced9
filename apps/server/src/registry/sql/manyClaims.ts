import { sql } from 'kysely'
import { insertMany, type Tx } from '../../platform/db/index.ts'

/** A number on its way to a person: its indexes under every key, the newest first. */
export interface ClaimWanted {
  readonly person: string
  readonly indexes: readonly [Buffer, ...Buffer[]]
}

/** Which of these people's numbers are held, in the whole installation, and by whom where that can be seen. */
export async function listTaken(
  tx: Tx,
  county: string,
  wanted: readonly ClaimWanted[],
): Promise<Map<string, { readonly takenBy?: string }>> {
  const wanting = new Map(wanted.flatMap(({ person, indexes }) => indexes.map((one) => [one.toString('hex'), person])))
  if (wanting.size === 0) return new Map()
  const { rows } = await sql<{ claim: string; holder: string | null }>`
    select c.claim, p.id as holder
      from registry.identity_claim c
      left join registry.person p on c.county = ${county} and p.county = ${county} and p.id = c.person_id
     where c.claim = any(${[...wanting.keys()]}::text[])`.execute(tx)
  return new Map(rows.map(({ claim, holder }) => [wanting.get(claim) as string, holder ? { takenBy: holder } : {}]))
}

/** Claims numbers for people; returns those who came too late for theirs. */
export async function claimMany(
  tx: Tx,
  county: string,
  wanted: readonly ClaimWanted[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const rows = wanted.map(({ person, indexes }) => [indexes[0].toString('hex'), county, person, at])
  const columns = { claim: 'text', county: 'text', person_id: 'uuid', claimed_at: 'timestamptz' }
  const won = await insertMany(tx, 'registry.identity_claim', columns, rows, CLAIMED)
  const winners = new Set((won as { person_id: string }[]).map(({ person_id }) => person_id))
  return new Set(wanted.flatMap(({ person }) => (winners.has(person) ? [] : [person])))
}

const CLAIMED = sql`on conflict (claim) do nothing returning person_id`

/** Lets go of what was claimed in this transaction for people who are not written after all. */
export async function unclaimMany(tx: Tx, county: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return
  await sql`delete from registry.identity_claim where county = ${county} and person_id = any(${[...people]}::uuid[])`.execute(
    tx,
  )
}

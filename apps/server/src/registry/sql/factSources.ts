import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** A fact and where it comes from. */
export interface FactSource {
  readonly id: string
  readonly kind: string
  readonly part: string
  readonly value: unknown
  readonly source: string
  readonly evidence: string | null
  /** The member, under the id by which they are read today; null: the household's own. */
  readonly of: string | null
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Where facts come from and who entered them, by their ids, in the order in which they came. */
export async function listFactSources(tx: Tx, county: string, ids: readonly string[]): Promise<FactSource[]> {
  const { rows } = await sql<FactSource>`
    select c.id, c.kind, c.part, c.value, c.source, c.evidence, coalesce(p.merged_into, p.id) as of,
           c.recorded_by as "recordedBy", c.recorded_at as "recordedAt"
      from registry.circumstance c
      left join registry.person p on p.county = ${county} and p.id = c.person_id
     where c.county = ${county} and c.id = any(${[...ids]}::uuid[])
     order by c.seq`.execute(tx)
  return rows
}

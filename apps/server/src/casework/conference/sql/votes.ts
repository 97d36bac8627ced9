import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** A conference that waits for somebody's vote. */
export interface VoteToGive {
  readonly application: string
  readonly household: string
  readonly region: string
  readonly since: Date
}

/** Conferences without a conclusion in which a member has not voted and may, the oldest first. */
export async function listVotesToGive(tx: Tx, county: string, account: string, most: number): Promise<VoteToGive[]> {
  const { rows } = await sql<VoteToGive>`
    select c.application_id as application, c.household_id as household, c.region, c.asked_at as since
      from casework.conference_member m
      join casework.conference c on c.county = ${county} and c.id = m.conference_id and c.outcome is null
     where m.county = ${county} and m.account_id = ${account} and m.vote is null and not m.kin
     order by c.asked_at, c.id limit ${most}`.execute(tx)
  return rows
}

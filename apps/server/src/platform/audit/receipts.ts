import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'
import type { Actor } from '../scope/index.ts'

/** A reading of one person's file. */
export interface Reading {
  readonly county: string
  /** The village in charge of the person. */
  readonly region: string
  readonly person: string
  readonly at: Date
  readonly actor: Actor
  readonly action: string
  /** The purpose, as a code of the query: `review-award`. */
  readonly why: string
  /** The section that reads. */
  readonly section: string
  /** Kept back until the section releases it. */
  readonly withheld: boolean
}

/** Leaves a receipt of a reading in the transaction that reads; without it the file is not shown. */
export async function leaveReceipt(tx: Tx, reading: Reading): Promise<string> {
  const { county, region, person, at, actor, action, why, section, withheld } = reading
  const id = randomUUID()
  await tx
    .insertInto('platform.access_receipt')
    .values({
      county,
      id,
      region,
      person_id: person,
      at,
      user_id: actor.user,
      post: actor.post,
      action,
      why,
      section,
      withheld,
      releases: null,
    })
    .execute()
  return id
}

/** A reading as it is told: what is kept back is not among them, nor counted. The newest first. */
export function listReceipts(
  tx: Tx,
  county: string,
  { people, from, before, most }: { people: readonly string[]; from: Date; before: Date; most: number },
) {
  return tx
    .selectFrom('platform.access_receipt')
    .select(['id', 'at', 'post', 'action', 'why', 'releases'])
    .where('county', '=', county)
    .where('person_id', 'in', [...people])
    .where('at', '>=', from)
    .where('at', '<', before)
    .where('withheld', '=', false)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** What the sections of this transaction keep back and have not released; row security shows them no other's. */
export async function listWithheld(tx: Tx, county: string, { after, most }: { after: string | null; most: number }) {
  const { rows } = await sql<{ id: string; person: string; at: Date; post: string; why: string; section: string }>`
    select w.id, w.person_id as person, w.at, w.post, w.why, w.section
      from platform.access_receipt w
     where w.county = ${county} and w.withheld and (${after}::uuid is null or w.id > ${after})
       and not exists (select from platform.access_receipt r where r.county = w.county and r.releases = w.id)
     order by w.id limit ${most}`.execute(tx)
  return rows
}

/**
 * Makes a withheld receipt known: another one with the same reading, because no receipt is ever changed. False for one
 * that is not withheld, or that another section keeps. A second release breaks `access_receipt_released_once`.
 */
export async function releaseReceipt(tx: Tx, county: string, receipt: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into platform.access_receipt
      (county, id, region, person_id, at, user_id, post, action, why, section, withheld, releases)
    select county, ${randomUUID()}::uuid, region, person_id, at, user_id, post, action, why, section, false, id
      from platform.access_receipt where county = ${county} and id = ${receipt} and withheld`.execute(tx)
  return numAffectedRows === 1n
}

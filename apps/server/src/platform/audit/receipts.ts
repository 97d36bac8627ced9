import { randomUUID } from 'node:crypto'
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

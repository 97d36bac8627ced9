import { sql } from 'kysely'
import { insertMany, type Tx } from '../../platform/db/index.ts'
import { pairOf } from './duplicates.ts'

/** Somebody who is being written down. */
export interface Newcomer {
  readonly id: string
  readonly name: string
  readonly born: string
  readonly region: string
}

const MOST_FOR_ONE = 50
const keyOf = ({ name, born }: Pick<Newcomer, 'name' | 'born'>) => `${born} ${name}`

/**
 * Pairs of newcomers, and of newcomers with people in scope, of one name and day of birth. Asked before the newcomers
 * are inserted: then hardly anybody is found, whatever the planner believes of a table that has just grown.
 */
export async function listManyAlike(
  tx: Tx,
  county: string,
  newcomers: readonly Newcomer[],
): Promise<[Newcomer, Newcomer][]> {
  if (newcomers.length === 0) return []
  const { rows } = await sql<Newcomer>`
    select id, name, born_on as born, region from registry.person
     where county = ${county} and merged_into is null
       and born_on = any(${[...new Set(newcomers.map(({ born }) => born))]}::date[])
       and name = any(${[...new Set(newcomers.map(({ name }) => name))]}::text[])`.execute(tx)
  const before = Map.groupBy(rows, keyOf)
  const pairs: [Newcomer, Newcomer][] = []
  for (const newcomer of newcomers) {
    const key = keyOf(newcomer)
    const alike = before.get(key) ?? []
    pairs.push(...alike.slice(0, MOST_FOR_ONE).map((other): [Newcomer, Newcomer] => [newcomer, other]))
    before.set(key, [...alike, newcomer])
  }
  return pairs
}

const ALIKE = {
  county: 'text',
  person_id: 'uuid',
  other_id: 'uuid',
  region: 'text',
  likeness: 'text',
  found_at: 'timestamptz',
}

/** Puts pairs into the queue. A newcomer was never judged before, so no pair is there already. */
export async function noteManyAlike(
  tx: Tx,
  county: string,
  pairs: readonly (readonly [Newcomer, Newcomer])[],
  at: Date,
): Promise<void> {
  const rows = pairs.map(([newcomer, other]) => {
    const { person, other: second } = pairOf(newcomer.id, other.id)
    const likeness = newcomer.region === other.region ? 'nameBirthVillage' : 'nameBirth'
    return [county, person, second, newcomer.region, likeness, at]
  })
  await insertMany(tx, 'registry.likely_duplicate', ALIKE, rows)
}

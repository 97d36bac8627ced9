import type { Tx } from '../../platform/db/index.ts'
import { listAlike, type PersonRow } from './people.ts'

export interface Pair {
  readonly person: string
  readonly other: string
}

/** One order for two rows, so that a pair is remembered once. */
export function pairOf(one: string, other: string): Pair {
  return one < other ? { person: one, other } : { person: other, other: one }
}

/** Writes down who looks like this person; a pair that was decided before is not asked again. Returns how many wait. */
export async function noteAlike(
  tx: Tx,
  county: string,
  person: Pick<PersonRow, 'id' | 'region' | 'name' | 'born_on'>,
  at: Date,
): Promise<number> {
  const alike = await listAlike(tx, county, person)
  if (alike.length === 0) return 0
  const rows = alike.map((found) => {
    const pair = pairOf(person.id, found.id)
    const likeness = found.region === person.region ? 'nameBirthVillage' : 'nameBirth'
    return { county, person_id: pair.person, other_id: pair.other, region: person.region, likeness, found_at: at }
  })
  const written = await tx
    .insertInto('registry.likely_duplicate')
    .values(rows)
    .onConflict((on) => on.columns(['county', 'person_id', 'other_id']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(written.numInsertedOrUpdatedRows)
}

export function listWaitingPairs(tx: Tx, county: string, most: number) {
  return tx
    .selectFrom('registry.likely_duplicate')
    .select(['person_id', 'other_id', 'likeness', 'found_at', 'region'])
    .where('county', '=', county)
    .where('decision', 'is', null)
    .orderBy('found_at')
    .orderBy('person_id')
    .limit(most)
    .execute()
}

/** Decides a pair that waits; false when it was decided already or is not there. */
export async function decidePair(
  tx: Tx,
  county: string,
  { person, other }: Pair,
  said: { decision: string; by: string; because: string; at: Date },
): Promise<'decided' | 'decidedBefore' | 'absent'> {
  const { numUpdatedRows } = await tx
    .updateTable('registry.likely_duplicate')
    .set({ decision: said.decision, decided_by: said.by, decided_because: said.because, decided_at: said.at })
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('other_id', '=', other)
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return 'decided'
  const found = await tx
    .selectFrom('registry.likely_duplicate')
    .select('decision')
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('other_id', '=', other)
    .executeTakeFirst()
  return found ? 'decidedBefore' : 'absent'
}

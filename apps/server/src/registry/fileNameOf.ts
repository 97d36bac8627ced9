import type { Tx } from '../platform/db/index.ts'
import { getPerson, listFolded } from './sql/people.ts'

/** Whose file it is, for a sheet handed to that person: in scope, or not found. With it every row that is the same person. */
export async function fileNameOf(
  tx: Tx,
  county: string,
  person: string,
): Promise<{ name: string; region: string; ids: readonly string[] }> {
  const { id, name, region } = await getPerson(tx, county, person)
  const folded = await listFolded(tx, county, [id])
  return { name, region, ids: [id, ...folded.map((each) => each.id)] }
}

import type { ListContext, ListRow, ListValues } from '../platform/lists/index.ts'
import { openNumber, openTelephone } from './personSecrets.ts'
import { listPeople } from './sql/people.ts'

/**
 * Number and telephone in full, for the `open` of any list whose rows name a person and whose columns are called
 * `number` and `telephone`. The receipts are left by whoever calls it.
 */
export async function openPeople(
  { tx, county, keyring }: ListContext,
  rows: readonly ListRow[],
): Promise<readonly ListValues[]> {
  const ids = [...new Set(rows.flatMap(({ person }) => (person ? [person.id] : [])))]
  const people = new Map((await listPeople(tx, county, ids)).map((row) => [row.id, row]))
  return rows.map(({ person }) => {
    const row = person && people.get(person.id)
    if (!row) return {}
    const { id, identity_number: number, telephone } = row
    return {
      number: number && openNumber(keyring, id, number),
      telephone: telephone && openTelephone(keyring, id, telephone),
    }
  })
}

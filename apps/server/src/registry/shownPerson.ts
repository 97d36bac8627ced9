import type { Tx } from '../platform/db/index.ts'
import type { Keyring } from '../platform/secrets/index.ts'
import { maskedSecrets } from './personSecrets.ts'
import { listPeople, type PersonRow } from './sql/people.ts'
import { namesOfRegions } from './sql/regions.ts'

/** A person as a screen shows them: number and telephone masked, whoever looks. */
export function shownPerson(keyring: Keyring, person: PersonRow) {
  const { id, name, sex, born_on, died_on, region, identity_kind, no_identity_because } = person
  return {
    person: id,
    name,
    sex,
    born: born_on,
    died: died_on,
    region,
    numberKind: identity_kind,
    noNumberBecause: no_identity_because,
    ...maskedSecrets(keyring, person),
  }
}

/** People by their ids as a screen shows them, each with the name of the village; who is out of scope is missing. */
export async function showPlaced(tx: Tx, county: string, keyring: Keyring, ids: readonly string[]) {
  const rows = await listPeople(tx, county, ids)
  const villages = await namesOfRegions(
    tx,
    rows.map(({ region }) => region),
  )
  return new Map(
    rows.map((row) => [row.id, { ...shownPerson(keyring, row), village: villages.get(row.region) ?? null }]),
  )
}

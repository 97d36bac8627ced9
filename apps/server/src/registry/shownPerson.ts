import type { Tx } from '../platform/db/index.ts'
import type { Keyring } from '../platform/secrets/index.ts'
import { maskedSecrets, openNumber, openTelephone } from './personSecrets.ts'
import { getPerson, listPeople, type PersonRow } from './sql/people.ts'
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

/**
 * A person as they are told to somebody who has to reach them: the number masked, the telephone in full. Only with the
 * consent or under the authority that the caller has on record.
 */
export async function showContact(tx: Tx, county: string, keyring: Keyring, id: string) {
  const row = await getPerson(tx, county, id)
  const villages = await namesOfRegions(tx, [row.region])
  const telephone = row.telephone && openTelephone(keyring, row.id, row.telephone)
  return { ...shownPerson(keyring, row), village: villages.get(row.region) ?? null, telephone }
}

/** The whole number of a person, for a letter to an authority that must find them; the caller says so in ledger and receipt. */
export async function numberInFull(tx: Tx, county: string, keyring: Keyring, id: string): Promise<string | null> {
  const row = await getPerson(tx, county, id)
  return row.identity_number && openNumber(keyring, row.id, row.identity_number)
}

import type { Keyring } from '../platform/secrets/index.ts'
import { maskedSecrets } from './personSecrets.ts'
import type { PersonRow } from './sql/people.ts'

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

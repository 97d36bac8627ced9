import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import type { Keyring } from '../platform/secrets/index.ts'
import { indexesOfNumber, openNumber } from './personSecrets.ts'

/** A member who has a number, and what it is found by under every key in use. The number itself stays here. */
export interface NumberedMember {
  readonly person: string
  readonly indexes: readonly Buffer[]
}

/** The members of a household on a day by what their numbers are found by; whoever has none is missing. */
export async function numbersOfHousehold(
  tx: Tx,
  county: string,
  keyring: Keyring,
  household: string,
  on: string,
): Promise<NumberedMember[]> {
  const { rows } = await sql<{ person: string; id: string; identity_number: Buffer }>`
    select distinct coalesce(written.merged_into, written.id) as person, who.id, who.identity_number
      from registry.membership m
      join registry.person written on written.county = ${county} and written.id = m.person_id
      join registry.person who on who.county = ${county}
       and (who.id = coalesce(written.merged_into, written.id) or who.merged_into = coalesce(written.merged_into, written.id))
     where m.county = ${county} and m.household_id = ${household}
       and m.holds_from <= ${on} and (m.holds_until is null or m.holds_until > ${on})
       and who.identity_number is not null`.execute(tx)
  return rows.map(({ person, id, identity_number }) => ({
    person,
    indexes: indexesOfNumber(keyring, { number: openNumber(keyring, id, identity_number) }),
  }))
}

import { parseIdentityNumber } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { searchOf, signsOf } from '../nameKeys.ts'
import { indexesOfNumber } from '../personSecrets.ts'
import { shownPerson } from '../shownPerson.ts'
import { findByNumber, listPeople, type PersonRow } from '../sql/people.ts'
import { findByKeys } from '../sql/searchKeys.ts'

const MOST = 20
/** Neighbouring signs may stand in another order in a longer name, so a few more are looked at than are shown. */
const MOST_LOOKED_AT = 60

/** Finds people by a number, a name or part of it, pinyin or its initials. The text travels in the body: it is private. */
export const searchPeople = defineQuery({
  name: 'registry.search-people',
  permission: 'registry.read',
  input: z.strictObject({ text: z.string().max(100) }),
  async run({ tx, county, today, keyring }, { text }) {
    const number = parseIdentityNumber(text, today)
    if (number.kind !== 'fault') {
      const found = await findByNumber(tx, county, indexesOfNumber(keyring, number))
      return { people: found ? [shownPerson(keyring, found)] : [] }
    }
    const search = searchOf(text)
    if (!search) return { people: [] }
    const ids = await findByKeys(tx, county, search, MOST_LOOKED_AT)
    const found = await listPeople(tx, county, ids)
    const fits = 'equal' in search ? namedSo(text) : () => true
    const merged = found.flatMap(({ merged_into }) => merged_into ?? [])
    const kept = await listPeople(tx, county, merged)
    const people = new Map(
      [...found, ...kept].filter((row) => fits(row) || merged.includes(row.id)).map((row) => [row.id, row]),
    )
    const own = [...people.values()].filter(({ merged_into }) => merged_into === null)
    return { people: own.slice(0, MOST).map((row) => shownPerson(keyring, row)) }
  },
})

function namedSo(text: string): (person: PersonRow) => boolean {
  const wanted = signsOf(text).join('')
  return ({ name }) => signsOf(name).join('').includes(wanted)
}

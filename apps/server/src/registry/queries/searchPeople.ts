import { parseIdentityNumber } from '@doudi/domain'
import { z } from 'zod'
import { type Context, defineQuery } from '../../platform/command/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { searchOf, signsOf } from '../nameKeys.ts'
import { indexesOfNumber } from '../personSecrets.ts'
import { shownPerson } from '../shownPerson.ts'
import { findPlacesNamed, listHouseholdsOfPeople } from '../sql/browse.ts'
import { findByNumber, listPeople, type PersonRow } from '../sql/people.ts'
import { namesOfRegions } from '../sql/regions.ts'
import { findByKeys } from '../sql/searchKeys.ts'

const MOST = 20
/** Neighbouring signs may stand in another order in a longer name, so a few more are looked at than are shown. */
const MOST_LOOKED_AT = 60

/** Finds people by a number, a name or part of it, pinyin or its initials. The text travels in the body: it is private. */
export const searchPeople = defineQuery({
  name: 'registry.search-people',
  permission: 'registry.read',
  input: z.strictObject({ text: z.string().max(100) }),
  async run(context, { text }) {
    const { tx, county, today, keyring } = context
    const number = parseIdentityNumber(text, today)
    if (number.kind !== 'fault') {
      const found = await findByNumber(tx, county, indexesOfNumber(keyring, number))
      return { people: found ? await withHouseholds(context, [found]) : [], places: [] }
    }
    const places = await placesNamed(context, text.trim())
    const search = searchOf(text)
    if (!search) return { people: [], places }
    const ids = await findByKeys(tx, county, search, MOST_LOOKED_AT)
    const found = await listPeople(tx, county, ids)
    const fits = 'equal' in search ? namedSo(text) : () => true
    const merged = found.flatMap(({ merged_into }) => merged_into ?? [])
    const kept = await listPeople(tx, county, merged)
    const people = new Map(
      [...found, ...kept].filter((row) => fits(row) || merged.includes(row.id)).map((row) => [row.id, row]),
    )
    const own = [...people.values()].filter(({ merged_into }) => merged_into === null)
    return { people: await withHouseholds(context, own.slice(0, MOST)), places }
  },
})

/** Whom was found, with the name of the village and the household they belong to now. */
async function withHouseholds({ tx, county, keyring }: Context, found: readonly PersonRow[]) {
  const homes = await listHouseholdsOfPeople(
    tx,
    county,
    found.map(({ id }) => id),
  )
  const villages = await namesOfRegions(
    tx,
    found.map(({ region }) => region),
  )
  return found.map((row) => ({
    ...shownPerson(keyring, row),
    village: villages.get(row.region) ?? null,
    household: homes.find(({ person }) => person === row.id)?.household ?? null,
  }))
}

/** Villages and townships of the officer's area that are called so: the way to the households there. */
async function placesNamed({ tx, actor }: Context, text: string) {
  if ([...text].length < 2) return []
  return findPlacesNamed(tx, { ...rangeOfPrefix(actor.region), text }, MOST)
}

function namedSo(text: string): (person: PersonRow) => boolean {
  const wanted = signsOf(text).join('')
  return ({ name }) => signsOf(name).join('').includes(wanted)
}

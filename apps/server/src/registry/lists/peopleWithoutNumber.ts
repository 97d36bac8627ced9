import { z } from 'zod'
import { defineList, inPages } from '../../platform/lists/index.ts'
import { place } from '../queries/listRoll.ts'
import { countWithoutNumber, listWithoutNumber } from '../sql/people.ts'
import { BORN, NAME, placeInWords, rangeOf, TOWNSHIP, VILLAGE } from './columns.ts'
import { readPlaceNames, villageByVillage } from './placeNames.ts'
import { NO_NUMBER_WORDS } from './rollWords.ts'

const PAGE = 1_000

/** Everybody who has no number yet, and why. There is nothing in it to unmask. */
export const peopleWithoutNumberList = defineList({
  name: 'registry.people-without-number',
  permission: 'registry.read',
  words: { zh: '无身份证号人员名单', en: 'People without an identity number' },
  columns: [
    TOWNSHIP,
    VILLAGE,
    NAME,
    BORN,
    { key: 'because', zh: '无号原因', en: 'Reason', kind: 'choice', choices: NO_NUMBER_WORDS },
  ],
  filter: z.strictObject({ region: place().optional() }),
  inWords: ({ region }) => (region === undefined ? { zh: '本辖区', en: 'own area' } : placeInWords(region)),
  count: ({ tx, county }, { region }) => countWithoutNumber(tx, county, rangeOf(region, county)),
  async *rows({ tx, county }, { region }) {
    const namesOf = await readPlaceNames(tx, county)
    const people = villageByVillage(tx, rangeOf(region, county), (village) =>
      inPages<Awaited<ReturnType<typeof listWithoutNumber>>[number]>(PAGE, (last) =>
        listWithoutNumber(tx, county, last?.id, PAGE, village),
      ),
    )
    for await (const { id, name, region: village, born_on: born, no_identity_because: because } of people) {
      yield { person: { id, region: village }, values: { ...namesOf(village), name, born, because } }
    }
  },
})

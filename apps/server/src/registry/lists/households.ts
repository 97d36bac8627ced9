import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineList, inPages } from '../../platform/lists/index.ts'
import { day } from '../inputs.ts'
import { openPeople } from '../openPeople.ts'
import { maskedSecrets } from '../personSecrets.ts'
import { place } from '../queries/listRoll.ts'
import { countHouseholdsOn, type HouseholdLine, listHouseholdsOn } from '../sql/householdsListed.ts'
import { BORN, NAME, NUMBER, placeInWords, rangeOf, SEX, TELEPHONE, TOWNSHIP, VILLAGE } from './columns.ts'
import { readPlaceNames, villageByVillage } from './placeNames.ts'
import { RESIDENCE_WORDS, ROLL_WORDS } from './rollWords.ts'

const PAGE = 1_000
const NONE = '00000000-0000-0000-0000-000000000000'

/** The households that a village, a township or the county was in charge of on a day, each with its head. */
export const householdsList = defineList({
  name: 'registry.households',
  permission: 'registry.read',
  words: { zh: '家庭名单', en: 'Households' },
  columns: [
    TOWNSHIP,
    VILLAGE,
    { ...NAME, zh: '户主姓名', en: 'Head' },
    SEX,
    BORN,
    { ...NUMBER, zh: '户主身份证号', en: 'Identity number of the head' },
    TELEPHONE,
    { key: 'members', zh: '家庭人口', en: 'Members', kind: 'count' },
    { key: 'residence', zh: '城乡类别', en: 'Rural or urban', kind: 'choice', choices: RESIDENCE_WORDS },
    { key: 'opened', zh: '建档日期', en: 'Opened', kind: 'day' },
    { key: 'rolls', zh: '所在名册', en: 'Rolls', kind: 'choice', choices: ROLL_WORDS },
  ],
  filter: z.strictObject({ region: place(), on: day().optional() }),
  inWords: ({ region, on }) => {
    const { zh, en } = placeInWords(region)
    return { zh: `${zh}，${on ?? '当日'}`, en: `${en}, ${on ?? 'today'}` }
  },
  count: ({ tx, county, today }, { region, on = printDay(today) }) =>
    countHouseholdsOn(tx, county, { ...rangeOf(region, county), on }),
  async *rows({ tx, county, keyring, today }, { region, on = printDay(today) }) {
    const namesOf = await readPlaceNames(tx, county)
    const lines = villageByVillage(tx, rangeOf(region, county), (village) =>
      inPages<HouseholdLine>(PAGE, (last) =>
        listHouseholdsOn(tx, county, { ...village, on, most: PAGE, after: last?.household ?? NONE }),
      ),
    )
    for await (const { village, head, identity_number, telephone, ...line } of lines) {
      const { name, sex, born, members, residence, opened, rolls } = line
      yield {
        ...(head === null ? {} : { person: { id: head, region: village } }),
        values: {
          ...namesOf(village),
          ...{ name, sex, born, members, residence, opened, rolls },
          ...(head === null ? {} : maskedSecrets(keyring, { id: head, identity_number, telephone })),
        },
      }
    }
  },
  open: openPeople,
})

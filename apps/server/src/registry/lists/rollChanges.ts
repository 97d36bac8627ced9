import { ROLLS } from '@doudi/domain'
import { z } from 'zod'
import { defineList, inPages } from '../../platform/lists/index.ts'
import { day } from '../inputs.ts'
import { openPeople } from '../openPeople.ts'
import { maskedSecrets } from '../personSecrets.ts'
import { place } from '../queries/listRoll.ts'
import { countRollChanges, listRollChangesNamed, type RollChangeLine } from '../sql/rollChangesListed.ts'
import { NAME, NUMBER, placeInWords, rangeOf, TELEPHONE, TOWNSHIP, VILLAGE } from './columns.ts'
import { readPlaceNames, villageByVillage } from './placeNames.ts'
import { REASON_WORDS, ROLL_WORDS } from './rollWords.ts'

const PAGE = 1_000
const CHANGE_WORDS = { entered: { zh: '新增', en: 'Entered' }, left: { zh: '退出', en: 'Left' } }

/** Who came onto a roll and who left it in a period (half open), with the cause; a household by its head. */
export const rollChangesList = defineList({
  name: 'registry.roll-changes',
  permission: 'registry.read',
  words: { zh: '名册增减名单', en: 'Entries and exits' },
  columns: [
    TOWNSHIP,
    VILLAGE,
    NAME,
    NUMBER,
    TELEPHONE,
    { key: 'roll', zh: '名册', en: 'Roll', kind: 'choice', choices: ROLL_WORDS },
    { key: 'change', zh: '增减', en: 'Change', kind: 'choice', choices: CHANGE_WORDS },
    { key: 'on', zh: '日期', en: 'Day', kind: 'day' },
    { key: 'because', zh: '原因', en: 'Cause', kind: 'choice', choices: REASON_WORDS },
    { key: 'category', zh: '类别', en: 'Category', kind: 'text' },
    { key: 'monthly', zh: '月保障金额（元）', en: 'Monthly amount (yuan)', kind: 'fen' },
  ],
  filter: z.strictObject({ region: place(), from: day(), until: day(), roll: z.enum(ROLLS).optional() }),
  inWords: ({ region, from, until, roll }) => {
    const where = placeInWords(region)
    const which = roll === undefined ? { zh: '全部名册', en: 'all rolls' } : ROLL_WORDS[roll]
    return {
      zh: `${where.zh}，${from} 起至 ${until} 前，${which.zh}`,
      en: `${where.en}, from ${from} to before ${until}, ${which.en}`,
    }
  },
  count: ({ tx, county }, { region, ...period }) =>
    countRollChanges(tx, county, { ...rangeOf(region, county), ...period }),
  async *rows({ tx, county, keyring }, { region, ...period }) {
    const namesOf = await readPlaceNames(tx, county)
    const lines = villageByVillage(tx, rangeOf(region, county), (village) =>
      inPages<RollChangeLine>(PAGE, (after) =>
        listRollChangesNamed(tx, county, { ...village, ...period, most: PAGE, after }),
      ),
    )
    for await (const { person, village, identity_number, telephone, ...line } of lines) {
      const { name, roll, change, on, because, category, monthly } = line
      yield {
        ...(person === null ? {} : { person: { id: person, region: village } }),
        values: {
          ...namesOf(village),
          ...{ name, roll, change, on, because, category, monthly },
          ...(person === null ? {} : maskedSecrets(keyring, { id: person, identity_number, telephone })),
        },
      }
    }
  },
  open: openPeople,
})

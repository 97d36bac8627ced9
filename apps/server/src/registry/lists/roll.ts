import { printDay, ROLLS } from '@doudi/domain'
import { z } from 'zod'
import { defineList, inGroups, inPages, type ListContext } from '../../platform/lists/index.ts'
import { layersOf, printedGroupOf } from '../domain/rolls.ts'
import { day } from '../inputs.ts'
import { openPeople } from '../openPeople.ts'
import { maskedSecrets } from '../personSecrets.ts'
import { place } from '../queries/listRoll.ts'
import { listPeople } from '../sql/people.ts'
import { countRollOn, listRollOn, type RollLine } from '../sql/rolls.ts'
import { BORN, NAME, NUMBER, placeInWords, rangeOf, SEX, TELEPHONE, TOWNSHIP, VILLAGE } from './columns.ts'
import { readPlaceNames, villageByVillage } from './placeNames.ts'
import { GROUP_WORDS, RELATION_WORDS, RESIDENCE_WORDS, ROLL_WORDS } from './rollWords.ts'

const PAGE = 5_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

const filter = z.strictObject({ region: place(), on: day().optional(), roll: z.enum(ROLLS).optional() })
type Filter = z.infer<typeof filter>

const reach = ({ county, today }: ListContext, { region, on, roll }: Filter) => ({
  ...rangeOf(region, county),
  on: on ?? printDay(today),
  roll,
})

/** Who was on the rolls of a place on a day, one line each; on all rolls or on one. */
export const rollList = defineList({
  name: 'registry.roll',
  permission: 'registry.read',
  words: { zh: '在册人员名单', en: 'People on the rolls' },
  columns: [
    TOWNSHIP,
    VILLAGE,
    NAME,
    SEX,
    BORN,
    NUMBER,
    TELEPHONE,
    { key: 'relation', zh: '与户主关系', en: 'Relation to the head', kind: 'choice', choices: RELATION_WORDS },
    { key: 'residence', zh: '城乡类别', en: 'Rural or urban', kind: 'choice', choices: RESIDENCE_WORDS },
    { key: 'rolls', zh: '所在名册', en: 'Rolls', kind: 'choice', choices: ROLL_WORDS },
    { key: 'layers', zh: '救助层级', en: 'Layers', kind: 'choice', choices: ROLL_WORDS },
    { key: 'printedGroup', zh: '监测库类别', en: 'Printed group', kind: 'choice', choices: GROUP_WORDS },
  ],
  filter,
  inWords: ({ region, on, roll }) => {
    const where = placeInWords(region)
    const which = roll === undefined ? { zh: '全部名册', en: 'all rolls' } : ROLL_WORDS[roll]
    return { zh: `${where.zh}，${on ?? '当日'}，${which.zh}`, en: `${where.en}, ${on ?? 'today'}, ${which.en}` }
  },
  count: (context, asked) => countRollOn(context.tx, context.county, reach(context, asked)),
  async *rows(context, asked) {
    const { tx, county } = context
    const namesOf = await readPlaceNames(tx, county)
    const whole = reach(context, asked)
    const lines = villageByVillage(tx, whole, (village) =>
      inPages<RollLine>(PAGE, (last) =>
        listRollOn(tx, county, { ...whole, ...village, after: last?.person ?? NOBODY, most: PAGE }),
      ),
    )
    for await (const group of inGroups(lines, 500)) {
      const people = await listPeople(
        tx,
        county,
        group.map(({ person }) => person),
      )
      const secrets = new Map(people.map((row) => [row.id, maskedSecrets(context.keyring, row)]))
      for (const { person, name, sex, born, village, relation, residence, rolls } of group) {
        yield {
          person: { id: person, region: village },
          values: {
            ...namesOf(village),
            ...{ name, sex, born, relation, residence, rolls },
            ...secrets.get(person),
            layers: layersOf(rolls),
            printedGroup: printedGroupOf(residence, rolls) ?? null,
          },
        }
      }
    }
  },
  open: openPeople,
})

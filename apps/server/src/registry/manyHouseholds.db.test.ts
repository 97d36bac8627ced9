import { afterAll, beforeAll, expect, it } from 'vitest'
import { inScope, scopeOf } from '../platform/scope/index.ts'
import { confirmMerge } from './commands/confirmMerge.ts'
import { enrol } from './commands/enrol.ts'
import { proposeMerge } from './commands/proposeMerge.ts'
import { recordCircumstance } from './commands/recordCircumstance.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { caseOfHousehold, casesOfHouseholds } from './index.ts'
import { openFamily } from './testing/families.ts'
import { county, openSonglin, type Songlin, second, VILLAGES, yuntai } from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

it('reads many households at once as it reads each alone, with merged rows, facts and rolls of each and of no other', async () => {
  const families = [
    await openFamily(here, '韩'),
    await openFamily(here, '杨'),
    await openFamily(here, '朱', VILLAGES.石门),
  ]
  const [one, other] = families as [(typeof families)[0], (typeof families)[0], ...typeof families]
  const record = (person: string, kind: string, value: unknown, until?: string) =>
    here.doIt(recordCircumstance, {
      person,
      kind,
      value,
      from: '2026-01-01',
      until,
      source: 'seen',
      learnedOn: '2026-01-02',
    })
  const twin = await here.doIt(registerPerson, {
    name: '韩甲',
    born: '1976-03-02',
    region: VILLAGES.柳溪,
    noNumberBecause: 'lost',
  })
  await record(twin.person, 'workAbility', 'partial')
  const { merge } = await here.doIt(proposeMerge, { kept: one.head, folded: twin.person, because: '同一人' })
  await here.doIt(confirmMerge, { merge }, second)
  await record(one.head, 'incomeDeclared', true)
  await record(other.head, 'study', 'college', '2026-09-01')
  await here.doIt(enrol, { roll: 'dibao', household: other.household, from: '2025-01-01', because: 'application' })
  await here.doIt(enrol, {
    roll: 'tekun',
    household: one.household,
    person: one.head,
    from: '2025-01-01',
    because: 'application',
  })
  const ids = families.map(({ household }) => household)
  const on = '2026-07-01'
  const read = (actor = county) =>
    inScope(here.platform.db, scopeOf(actor), (tx) => casesOfHouseholds(tx, '500299', ids, on))
  const many = await read()
  for (const id of ids) {
    const alone = await inScope(here.platform.db, scopeOf(county), (tx) => caseOfHousehold(tx, '500299', id, on))
    expect(many.get(id)).toEqual(alone)
  }
  const members = many.get(one.household)?.file?.household.members
  expect(members?.find(({ id }) => id === one.head)).toMatchObject({
    relation: 'head',
    workAbility: 'partial',
    income: [],
  })
  expect(members?.find(({ id }) => id === one.head)?.receiving).toMatchObject([{ programme: 'tekun' }])
  expect(many.get(other.household)).toMatchObject({
    nextChangeOn: '2026-09-01',
    enrolments: [{ programme: 'dibao', of: null }],
  })
  expect([...(await read(yuntai)).keys()]).toEqual([ids[2]])
})

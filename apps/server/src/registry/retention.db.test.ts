import { afterAll, beforeAll, expect, test } from 'vitest'
import { retentionOver } from '../platform/retention/index.ts'
import { confirmMerge } from './commands/confirmMerge.ts'
import { correctPerson } from './commands/correctPerson.ts'
import { moveAway } from './commands/moveAway.ts'
import { proposeMerge } from './commands/proposeMerge.ts'
import { recordCircumstance } from './commands/recordCircumstance.ts'
import { recordHukou } from './commands/recordHukou.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { registrySlice } from './index.ts'
import { searchPeople } from './queries/searchPeople.ts'
import { openFamily } from './testing/families.ts'
import { openSonglin, type Songlin, second, VILLAGES } from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const keeper = retentionOver([registrySlice])
const night = () => keeper.timed?.[0]?.run({ platform: here.platform, signal: new AbortController().signal })
const ability = (person: string) =>
  here.doIt(recordCircumstance, {
    person,
    kind: 'workAbility',
    value: 'none',
    from: '2014-01-01',
    source: 'declared',
    learnedOn: '2014-01-01',
  })
const savingsOf = (household: string) =>
  here.doIt(recordCircumstance, {
    household,
    kind: 'property',
    value: { deposits: 12000 },
    from: '2014-01-01',
    source: 'declared',
    learnedOn: '2014-01-01',
  })
const row = async (id: string) =>
  (await here.asAdmin<Record<string, unknown>>('select * from registry.person where id = $1', [id]))[0]
/** Where a person still stands with anything that tells who they are. */
const tracesOf = async (id: string) =>
  (
    await here.asAdmin<{ place: string }>(
      `select 'search' as place from registry.search_key where person_id = $1
       union select 'claim' from registry.identity_claim where person_id = $1
       union select 'fact' from registry.circumstance where person_id = $1
       union select 'hukou' from registry.hukou where person_id = $1
       union select 'correction' from registry.person_correction where person_id = $1
       union select 'merge' from registry.person_merge where kept_id = $1 or folded_id = $1 order by 1`,
      [id],
    )
  ).map(({ place }) => place)

test('ten years after death a person can no longer be recognised, a day before they can; what the county counts remains', async () => {
  const { household, head, spouse } = await openFamily(here, '沈', VILLAGES.柳溪, '2012-01-01')
  const { person: folded } = await here.doIt(registerPerson, {
    name: '沈甲',
    region: VILLAGES.柳溪,
    born: '1976-03-02',
    noNumberBecause: 'lost',
  })
  for (const person of [head, spouse]) {
    await ability(person)
    await here.doIt(recordHukou, { person, place: VILLAGES.柳溪, from: '2012-01-01' })
  }
  const { merge } = await here.doIt(proposeMerge, { kept: head, folded, because: '同一人两次登记' })
  await here.doIt(confirmMerge, { merge }, second)
  await here.doIt(correctPerson, { person: head, died: '2016-06-30', because: '户籍注销' })
  await here.doIt(correctPerson, { person: spouse, died: '2016-07-01', because: '户籍注销' })
  expect(await tracesOf(head)).toEqual(['claim', 'correction', 'fact', 'hukou', 'merge', 'search'])

  await night()
  expect(await row(head)).toMatchObject({
    name: '（已匿名）',
    sex: 'female',
    identity_number: null,
    identity_index: null,
    telephone: null,
    no_identity_because: 'anonymised',
  })
  expect(await tracesOf(head)).toEqual([])
  expect(await tracesOf(folded)).toEqual([])
  expect((await row(folded))?.['name']).toBe('（已匿名）')
  expect((await here.see(searchPeople, { text: '沈甲' })).people).toEqual([])
  expect((await row(spouse))?.['name']).toBe('沈乙')
  expect(await tracesOf(spouse)).toEqual(['claim', 'correction', 'fact', 'hukou', 'search'])
  const members = await here.asAdmin('select from registry.membership where household_id = $1', [household])
  expect(members).toHaveLength(3)

  here.clock.set('2026-07-02T02:30:00+08:00')
  await night()
  expect((await row(spouse))?.['name']).toBe('（已匿名）')
})

test('who left with the whole household ends ten years on, and what was known of the household with them', async () => {
  const gone = await openFamily(here, '韩', VILLAGES.石门, '2012-01-01')
  const later = await openFamily(here, '杨', VILLAGES.石门, '2012-01-01')
  for (const { household } of [gone, later]) await savingsOf(household)
  await here.doIt(moveAway, { household: gone.household, to: '500238', on: '2016-06-01' })
  await here.doIt(moveAway, { household: later.household, to: '500238', on: '2017-06-01' })
  await night()
  expect((await row(gone.child))?.['name']).toBe('（已匿名）')
  expect((await row(later.child))?.['name']).toBe('杨丙')
  const facts = await here.asAdmin('select household_id from registry.circumstance where household_id = any($1)', [
    [gone.household, later.household],
  ])
  expect(facts).toEqual([{ household_id: later.household }])
})

test('the ledger tells how many ended and of which class, and nobody’s name', async () => {
  const entries = await here.asAdmin<{ details: string }>(
    "select details from platform.audit_entry where action = 'platform.end-records'",
  )
  const ended = entries.map(({ details }) => JSON.parse(details) as { recordClass: string; ended: number })
  const people = ended.filter(({ recordClass }) => recordClass === 'registry.people')
  expect(people.reduce((sum, each) => sum + each.ended, 0)).toBe(6)
  expect(JSON.stringify(ended)).not.toMatch(/沈|韩/)
})

test('the database itself refuses to end anybody early, and the application to delete a fact by hand', async () => {
  const early = here.pool.query("select registry.anonymise_people('500299', '2022-01-01', 10, '2026-07-01')")
  await expect(early).rejects.toMatchObject({ constraint: 'person_anonymised_late_enough' })
  const facts = here.pool.query("select registry.forget_household_facts('500299', '2022-01-01', 10, '2026-07-01')")
  await expect(facts).rejects.toMatchObject({ constraint: 'household_facts_kept_long_enough' })
  for (const table of ['circumstance', 'person_correction', 'person', 'hukou']) {
    await expect(here.pool.query(`delete from registry.${table}`)).rejects.toMatchObject({ code: '42501' })
  }
})

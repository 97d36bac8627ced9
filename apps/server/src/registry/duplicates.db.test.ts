import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope, scopeOf } from '../platform/scope/index.ts'
import { confirmMerge } from './commands/confirmMerge.ts'
import { decideDuplicate } from './commands/decideDuplicate.ts'
import { joinHousehold } from './commands/joinHousehold.ts'
import { proposeMerge } from './commands/proposeMerge.ts'
import { recordCircumstance } from './commands/recordCircumstance.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { undoMerge } from './commands/undoMerge.ts'
import { caseOfHousehold } from './index.ts'
import { listDuplicates } from './queries/listDuplicates.ts'
import { searchPeople } from './queries/searchPeople.ts'
import { showHouseholdFile } from './queries/showHouseholdFile.ts'
import { openFamily } from './testing/families.ts'
import {
  county,
  numberFor,
  openSonglin,
  refusalOf,
  type Songlin,
  second,
  songjiang,
  VILLAGES,
} from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const noNumber = (name: string, born: string, region: string = VILLAGES.柳溪) =>
  here.doIt(registerPerson, { name, born, region, noNumberBecause: 'lost' })
const pairsOf = async (name: string, actor = county) =>
  (await here.see(listDuplicates, {}, actor)).pairs.filter(
    ({ one, other }) => one?.name === name || other?.name === name,
  )

describe('rows that look like one person', () => {
  it('wait with both sides shown until somebody decides, and are not asked again', async () => {
    const one = await noNumber('赵大', '1950-01-01')
    const other = await noNumber('赵大', '1950-01-01')
    await noNumber('赵大', '1950-01-02')
    expect(other.likelyDuplicates).toBe(1)
    expect(await pairsOf('赵大')).toMatchObject([
      { likeness: 'nameBirthVillage', one: { name: '赵大' }, other: { name: '赵大' } },
    ])
    const asked = { person: other.person, other: one.person, decision: 'different', because: '两人同名同日，已核实' }
    await here.doIt(decideDuplicate, asked)
    expect(await pairsOf('赵大')).toEqual([])
    expect(await refusalOf(here.doIt(decideDuplicate, asked))).toBe('registry.duplicate-decided')
    const third = await noNumber('赵大', '1950-01-01')
    expect(third.likelyDuplicates).toBe(2)
    expect(await pairsOf('赵大')).toHaveLength(2)
  })

  it('in two villages are told apart from those in one, and a township sees only its own side', async () => {
    await noNumber('钱二', '1951-01-01', VILLAGES.石门)
    await noNumber('钱二', '1951-01-01', VILLAGES.柳溪)
    expect(await pairsOf('钱二')).toMatchObject([{ likeness: 'nameBirth' }])
    const [seen] = await pairsOf('钱二', songjiang)
    expect([seen?.one, seen?.other].filter((side) => side === null)).toHaveLength(1)
  })
})

describe('a merge', () => {
  const familyWithTwin = async (name: string) => {
    const family = await openFamily(here, name)
    const twin = await noNumber(`${name}甲`, '1976-03-02')
    return { ...family, twin: twin.person }
  }
  const propose = (kept: string, folded: string) => here.doIt(proposeMerge, { kept, folded, because: '同一人' })
  const study = (person: string) =>
    here.doIt(recordCircumstance, {
      person,
      kind: 'workAbility',
      value: 'none',
      from: '2026-01-01',
      source: 'seen',
      learnedOn: '2026-06-01',
    })
  const caseOf = (household: string) =>
    inScope(here.platform.db, scopeOf(county), (tx) => caseOfHousehold(tx, '500299', household, '2026-07-01'))

  it('takes two, makes one person of both with everything known of either, and can be undone', async () => {
    const { household, head, twin } = await familyWithTwin('孙')
    await study(twin)
    const { merge } = await propose(head, twin)
    expect((await here.see(searchPeople, { text: '孙甲' })).people).toHaveLength(2)
    expect(await refusalOf(here.doIt(confirmMerge, { merge }))).toBe('registry.merge-takes-two')
    await here.doIt(confirmMerge, { merge }, second)
    expect((await here.see(searchPeople, { text: '孙甲' })).people.map(({ person }) => person)).toEqual([head])
    const merged = (await caseOf(household)).file?.household.members
    expect(merged).toHaveLength(3)
    expect(merged?.find(({ id }) => id === head)?.workAbility).toBe('none')
    expect(
      (await here.see(showHouseholdFile, { household, why: 'review' })).timeline.map(({ what }) => what),
    ).toContain('merge')
    expect(await refusalOf(study(twin))).toBe('registry.person-merged')
    await here.doIt(undoMerge, { merge, because: '确是两人' })
    expect((await here.see(searchPeople, { text: '孙甲' })).people).toHaveLength(2)
    expect((await caseOf(household)).file?.household.members.find(({ id }) => id === head)?.workAbility).toBeUndefined()
    expect(await refusalOf(study(twin))).toBeUndefined()
    expect(await refusalOf(here.doIt(undoMerge, { merge, because: '再撤' }))).toBe('registry.merge-not-open')
  })

  it('of two members of one household leaves one of them', async () => {
    const { household, head, twin } = await familyWithTwin('李')
    await here.doIt(joinHousehold, {
      household,
      members: [{ person: twin, relation: 'other' }],
      on: '2026-01-01',
      because: 'correction',
    })
    expect((await caseOf(household)).file?.household.members).toHaveLength(4)
    const { merge } = await propose(head, twin)
    await here.doIt(confirmMerge, { merge }, second)
    const members = (await caseOf(household)).file?.household.members ?? []
    expect(members.map(({ id, relation }) => [id === head, relation])).toContainEqual([true, 'head'])
    expect(members).toHaveLength(3)
  })

  it('is refused between two numbers, two households, with itself, twice, and as a chain', async () => {
    const { head, spouse, twin } = await familyWithTwin('周')
    const other = await familyWithTwin('吴')
    expect(await refusalOf(propose(head, spouse))).toBe('registry.merge-numbers-differ')
    expect(await refusalOf(propose(twin, twin))).toBe('registry.merge-not-open')
    const { merge } = await propose(head, twin)
    expect(await refusalOf(propose(other.head, twin))).toBe('registry.merge-not-open')
    await here.doIt(confirmMerge, { merge }, second)
    expect(await refusalOf(here.doIt(confirmMerge, { merge }, second))).toBe('registry.merge-not-open')
    expect(await refusalOf(propose(twin, other.twin))).toBe('registry.person-merged')
    await here.doIt(joinHousehold, {
      household: other.household,
      members: [{ person: other.twin, relation: 'other' }],
      on: '2026-01-01',
      because: 'care',
    })
    const crossed = await propose(spouse, other.twin)
    expect(await refusalOf(here.doIt(confirmMerge, { merge: crossed.merge }, second))).toBe(
      'registry.merge-two-households',
    )
  })

  it('by one officer is refused by the database too', async () => {
    const { head, twin } = await familyWithTwin('郑')
    const { merge } = await propose(head, twin)
    await expect(
      here.asAdmin('update registry.person_merge set confirmed_by = proposed_by, confirmed_at = now() where id = $1', [
        merge,
      ]),
    ).rejects.toThrow('person_merge_takes_two')
    await expect(
      here.asAdmin(
        'insert into registry.person select county, gen_random_uuid(), region, name, sex, born_on, died_on, identity_kind, identity_number, identity_index, no_identity_because, telephone, null, now() from registry.person where id = $1',
        [head],
      ),
    ).rejects.toThrow('person_one_per_number')
    expect(numberFor('1990-01-01')).toHaveLength(18)
  })
})

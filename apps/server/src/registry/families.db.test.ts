import { type IdentityNumber, parseIdentityNumber } from '@doudi/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../platform/db/index.ts'
import { mintId } from '../platform/mintId.ts'
import { inScope, scopeOf } from '../platform/scope/index.ts'
import type { FactToWrite, FamilyToWrite, MemberToWrite, Writing } from './bulk/familyToWrite.ts'
import type { FamiliesWritten } from './bulk/writeFamilies.ts'
import { openHousehold } from './commands/openHousehold.ts'
import { recordCircumstance } from './commands/recordCircumstance.ts'
import { recordHukou } from './commands/recordHukou.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { caseOfHousehold, writeAdditions, writeFamilies } from './index.ts'
import { listDuplicates } from './queries/listDuplicates.ts'
import { searchPeople } from './queries/searchPeople.ts'
import { county, nextDoor, numberFor, openSonglin, type Songlin, songjiang, VILLAGES } from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const writing = (): Writing => ({
  county: '500299',
  keyring: here.platform.keyring,
  now: here.clock.now(),
  today: here.clock.today(),
  by: county.user,
})
const inWork = <T>(work: (tx: Tx) => Promise<T>, actor = county) => inScope(here.platform.db, scopeOf(actor), work)
const write = (families: readonly FamilyToWrite[], actor = county): Promise<FamiliesWritten> =>
  inWork((tx) => writeFamilies(tx, writing(), families), actor)
const newId = () => mintId(here.clock.now())
const read = (number: string) => parseIdentityNumber(number, here.clock.today()) as IdentityNumber

function someone(name: string, born: string, relation: MemberToWrite['relation'], more: Partial<MemberToWrite> = {}) {
  return { id: newId(), name, number: read(numberFor(born)), relation, ...more } satisfies MemberToWrite
}
function familyOf(name: string, more: Partial<FamilyToWrite> = {}): FamilyToWrite {
  const members = [someone(`${name}甲`, '1976-03-02', 'head'), someone(`${name}乙`, '2012-05-06', 'son')]
  return { id: newId(), region: VILLAGES.柳溪, residence: 'rural', openedOn: '2020-01-01', members, ...more }
}
const fact = (kind: string, value: unknown): FactToWrite => ({
  kind,
  value,
  from: '2026-01-01',
  source: 'declared',
  learnedOn: '2026-01-05',
})
const GIVEN = [fact('workAbility', 'partial'), fact('income', { kind: 'wage', monthly: 900 }), fact('study', 'none')]
const caseOf = async (household: string) => {
  const { file } = await inWork((tx) => caseOfHousehold(tx, '500299', household, '2026-07-01'))
  return JSON.parse(JSON.stringify(file).replaceAll(household, '·'))
}
const withoutIds = (shown: unknown, ids: readonly string[]) =>
  JSON.parse(ids.reduce((text, id, index) => text.replaceAll(id, `person ${index}`), JSON.stringify(shown)))

test('a family written in bulk is the same case as one written command by command', async () => {
  const family = familyOf('同')
  const members = family.members.map((member, index) => ({
    ...member,
    hukou: { place: VILLAGES.桃坪, from: '2020-01-01' },
    facts: index === 0 ? GIVEN : [],
  }))
  const done = await write([{ ...family, members, facts: [fact('stableIncome', false)] }])
  expect(done).toMatchObject({ households: 1, people: 2, facts: 4, refused: [] })
  const people = await Promise.all(
    [
      { name: '同甲', born: '1976-03-02' },
      { name: '同乙', born: '2012-05-06' },
    ].map(({ name, born }) => here.doIt(registerPerson, { name, number: numberFor(born), region: VILLAGES.柳溪 })),
  )
  const [head = '', son = ''] = people.map(({ person }) => person)
  const { household } = await here.doIt(openHousehold, {
    region: VILLAGES.柳溪,
    residence: 'rural',
    on: '2020-01-01',
    members: [
      { person: head, relation: 'head' },
      { person: son, relation: 'son' },
    ],
  })
  for (const person of [head, son]) {
    await here.doIt(recordHukou, { person, place: VILLAGES.桃坪, from: '2020-01-01' })
  }
  for (const one of GIVEN) await here.doIt(recordCircumstance, { person: head, ...one })
  await here.doIt(recordCircumstance, { household, ...fact('stableIncome', false) })
  expect(
    withoutIds(
      await caseOf(family.id),
      family.members.map(({ id }) => id),
    ),
  ).toEqual(withoutIds(await caseOf(household), [head, son]))
})

test('somebody written in bulk is found by number, by name and by pinyin', async () => {
  const number = numberFor('1966-04-04')
  const member = someone('慕容沅芷', '1966-04-04', 'head', { number: read(number) })
  await write([familyOf('x', { members: [member] })])
  for (const text of [number, '沅芷', 'mryz', 'murongyuan']) {
    const { people } = await here.see(searchPeople, { text })
    expect(
      people.map(({ name }) => name),
      text,
    ).toContain('慕容沅芷')
  }
})

test('a number that is held leaves out that family whole, says of whom, and the others are written', async () => {
  const held = familyOf('先')
  await write([held])
  const taken = held.members[0] as MemberToWrite
  const again = familyOf('后')
  const thief = { ...(again.members[1] as MemberToWrite), number: taken.number }
  const sound = familyOf('另')
  const done = await write([{ ...again, members: [again.members[0] as MemberToWrite, thief] }, sound])
  expect(done.households).toBe(1)
  expect(done.refused).toMatchObject([
    { household: again.id, person: thief.id, takenBy: taken.id, problem: { code: 'registry.number-taken-elsewhere' } },
  ])
  // the sound half of the family that was left out keeps no claim: it can be written afterwards
  expect(await write([{ ...again, members: [again.members[0] as MemberToWrite] }])).toMatchObject({ people: 1 })
})

test('a number that stands twice among the families is given to neither unseen', async () => {
  const [one, other] = [familyOf('甲'), familyOf('乙')]
  const twin = { ...(other.members[0] as MemberToWrite), number: one.members[0]?.number }
  const done = await write([one, { ...other, members: [twin] }])
  expect(done.refused).toMatchObject([{ household: other.id, person: twin.id, takenBy: one.members[0]?.id }])
  expect(done.households).toBe(1)
})

test('each fault leaves out its own family with the words of the single command', async () => {
  const [head, son] = familyOf('错').members as [MemberToWrite, MemberToWrite]
  const faulty: Record<string, Partial<FamilyToWrite>> = {
    'registry.head-one': { members: [son] },
    'registry.name-unfit': { members: [{ ...head, name: ' ' }] },
    'registry.number-or-reason': { members: [{ ...head, noNumberBecause: 'lost' }] },
    'registry.birth-differs': { members: [{ ...head, born: '1976-03-03' }] },
    'registry.day-in-future': { openedOn: '2026-07-02' },
    'registry.fact-kind-unknown': { facts: [fact('shoeSize', 42)] },
    'case.value-unknown': { members: [{ ...head, facts: [fact('workAbility', 'strong')] }] },
    'registry.evidence-missing': { facts: [{ ...fact('stableIncome', true), source: 'document' }] },
    'registry.roll-of-whom': { enrolments: [{ roll: 'tekun', from: '2021-01-01', enteredBecause: 'import' }] },
    'registry.members-too-many': {
      members: [head, ...Array.from({ length: 200 }, () => someone('众', '2001-01-01', 'other'))],
    },
  }
  const families = Object.values(faulty).map((more) => familyOf('错', more))
  const done = await write(families)
  expect(done.refused.map(({ problem }) => problem.code)).toEqual(Object.keys(faulty))
  expect(done).toMatchObject({ households: 0, people: 0, facts: 0 })
})

test('rows that may be one person are put into the queue, also when both are in the same batch', async () => {
  const born = '1951-11-11'
  const first = familyOf('y', { members: [someone('欧阳重', born, 'head')] })
  await write([first])
  const done = await write([
    familyOf('y', { members: [someone('欧阳重', born, 'head')] }),
    familyOf('y', { region: VILLAGES.石门, members: [someone('欧阳重', born, 'head')] }),
  ])
  expect(done.likelyDuplicates).toBe(3)
  const { pairs } = await here.see(listDuplicates, {})
  expect(
    pairs
      .filter(({ one }) => one?.name === '欧阳重')
      .map(({ likeness }) => likeness)
      .sort(),
  ).toEqual(['nameBirth', 'nameBirth', 'nameBirthVillage'])
})

test('newcomers, facts and enrolments are added to a household that stands', async () => {
  const family = familyOf('加')
  await write([family])
  const newcomer = { ...someone('加丙', '2019-02-02', 'daughter'), since: '2019-02-02' }
  const head = family.members[0] as MemberToWrite
  const done = await inWork((tx) =>
    writeAdditions(tx, writing(), [
      {
        household: family.id,
        region: family.region,
        newcomers: [{ ...newcomer, since: '2020-01-01' }],
        facts: [{ ...fact('workAbility', 'none'), of: { person: head.id, born: '1976-03-02' } }],
        enrolments: [{ roll: 'dibao', category: 'A', monthlyFen: 41000, from: '2026-01-01', enteredBecause: 'import' }],
      },
    ]),
  )
  expect(done).toMatchObject({ households: 0, people: 1, facts: 1, enrolments: 1, refused: [] })
  const { household } = await caseOf(family.id)
  expect(household.members).toHaveLength(3)
  expect(household.receiving).toMatchObject([{ programme: 'dibao', category: 'A' }])
})

test('nothing is written outside the scope, and a number held out of sight is not shown to anybody', async () => {
  await expect(write([familyOf('外', { region: VILLAGES.石门 })], songjiang)).rejects.toThrow(/row-level security/)
  const hidden = familyOf('藏', { region: VILLAGES.石门 })
  await write([hidden])
  const family = familyOf('见', {
    members: [{ ...someone('见甲', '1976-03-02', 'head'), number: hidden.members[0]?.number }],
  })
  const { refused } = await write([family], songjiang)
  expect(refused).toMatchObject([{ problem: { code: 'registry.number-taken-elsewhere' } }])
  expect(refused[0]).not.toHaveProperty('takenBy')
  expect((await here.see(searchPeople, { text: '藏甲' }, nextDoor)).people).toEqual([])
})

test('two batches at once with the same people write each number once', async () => {
  const number = read(numberFor('1980-08-08'))
  const both = [1, 2].map(() => familyOf('争', { members: [{ ...someone('争', '1980-08-08', 'head'), number }] }))
  const done = await Promise.all(both.map((family) => write([family])))
  expect(done.map(({ households }) => households).sort()).toEqual([0, 1])
  expect(done.flatMap(({ refused }) => refused)).toHaveLength(1)
})

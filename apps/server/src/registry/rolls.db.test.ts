import { HOUSEHOLD_ROLLS, PERSONAL_ROLLS } from '@doudi/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctPerson } from './commands/correctPerson.ts'
import { endEnrolment } from './commands/endEnrolment.ts'
import { enrol } from './commands/enrol.ts'
import { moveHousehold } from './commands/moveHousehold.ts'
import { LAYERS } from './domain/rolls.ts'
import { listRoll } from './queries/listRoll.ts'
import { listRollChanges } from './queries/listRollChanges.ts'
import { openFamily } from './testing/families.ts'
import { county, liuxi, openSonglin, refusalOf, type Songlin, VILLAGES } from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const put = (more: object) => here.doIt(enrol, { from: '2024-03-01', because: 'application', ...more })
const rollOn = async (region: string, on: string, actor = county) =>
  (await here.see(listRoll, { region, on }, actor)).lines
const namesOn = async (region: string, on: string, actor = county) =>
  (await rollOn(region, on, actor)).map(({ name }) => name).sort()

describe('the roll of a village on a past day', () => {
  it('has who was there and enrolled then, whatever became of them since', async () => {
    const { household } = await openFamily(here, '赵', VILLAGES.桃坪)
    const { enrolment } = await put({ roll: 'dibao', household, category: 'A', monthlyFen: 50_000 })
    await here.doIt(moveHousehold, { household, region: VILLAGES.石门, on: '2025-01-01' })
    await here.doIt(endEnrolment, { enrolment, until: '2026-01-01', because: 'incomeAboveStandard' })
    expect(await namesOn(VILLAGES.桃坪, '2024-02-29')).toEqual([])
    expect(await namesOn(VILLAGES.桃坪, '2024-03-01')).toEqual(['赵丙', '赵乙', '赵甲'])
    expect(await namesOn(VILLAGES.桃坪, '2024-12-31')).toHaveLength(3)
    expect(await namesOn(VILLAGES.桃坪, '2025-01-01')).toEqual([])
    expect(await namesOn(VILLAGES.石门, '2025-01-01')).toHaveLength(3)
    expect(await namesOn('500299002', '2025-12-31')).toHaveLength(3)
    expect(await namesOn('500299', '2026-01-01')).not.toContain('赵甲')
  })

  it('leaves out whoever had died, from the day after', async () => {
    const { household, head } = await openFamily(here, '钱')
    await put({ roll: 'dibao', household })
    await here.doIt(correctPerson, { person: head, died: '2025-05-05', because: '死亡证明' })
    expect(await namesOn(VILLAGES.柳溪, '2025-05-05')).toContain('钱甲')
    expect(await namesOn(VILLAGES.柳溪, '2025-05-06')).not.toContain('钱甲')
  })

  it('puts every rural person of a layer into exactly one printed group on each day', async () => {
    const { household, head, child } = await openFamily(here, '孙')
    await put({ roll: 'lowIncomeHousehold', household })
    const { enrolment } = await put({ roll: 'tekun', household, person: head, from: '2024-06-01' })
    await put({ roll: 'singlePersonDibao', household, person: child, from: '2024-09-01' })
    await put({ roll: 'leftBehindChild', household, person: child, from: '2024-09-01' })
    await here.doIt(endEnrolment, { enrolment, until: '2025-01-01', because: 'supporterFound' })
    const groups = async (on: string) =>
      Object.fromEntries(
        (await rollOn(VILLAGES.柳溪, on))
          .filter(({ name }) => name.startsWith('孙'))
          .map((line) => [line.name, line.printedGroup]),
      )
    expect(await groups('2024-05-31')).toEqual({
      孙甲: 'otherRuralLowIncome',
      孙乙: 'otherRuralLowIncome',
      孙丙: 'otherRuralLowIncome',
    })
    expect(await groups('2024-10-01')).toEqual({ 孙甲: 'ruralTekun', 孙乙: 'otherRuralLowIncome', 孙丙: 'ruralDibao' })
    expect(await groups('2025-01-01')).toMatchObject({ 孙甲: 'otherRuralLowIncome' })
  })

  it('is paged for a whole county, nobody twice and nobody left out', async () => {
    const first = await here.see(listRoll, { region: '500299', on: '2024-10-01' })
    const all = new Set(first.lines.map(({ person }) => person))
    expect(all.size).toBe(first.lines.length)
    const [middle] = [...all].sort().slice(2)
    const rest = await here.see(listRoll, { region: '500299', on: '2024-10-01', after: middle })
    expect(rest.lines.map(({ person }) => person)).toEqual([...all].sort().slice(3))
  })
})

describe('entries and exits of a period', () => {
  it('are named with their causes, the first day in and the last day out', async () => {
    const { household } = await openFamily(here, '李', VILLAGES.双河)
    const { enrolment } = await put({ roll: 'dibao', household, from: '2025-02-01', because: 'discovery' })
    await here.doIt(endEnrolment, { enrolment, until: '2025-03-01', because: 'voluntary' })
    const changes = (from: string, until: string) => here.see(listRollChanges, { region: VILLAGES.双河, from, until })
    expect((await changes('2025-02-01', '2025-03-01')).entries).toMatchObject([
      { roll: 'dibao', on: '2025-02-01', because: 'discovery' },
    ])
    expect((await changes('2025-02-01', '2025-03-01')).exits).toEqual([])
    expect(await changes('2025-03-01', '2025-04-01')).toMatchObject({
      entries: [],
      exits: [{ on: '2025-03-01', because: 'voluntary' }],
    })
    expect(await refusalOf(changes('2025-03-01', '2025-03-01'))).toBe('registry.days-reversed')
  })
})

describe('a roll refuses', () => {
  it('the same subject twice at a time, and takes it again afterwards', async () => {
    const { household, head } = await openFamily(here, '周')
    const { enrolment } = await put({ roll: 'dibao', household })
    expect(await refusalOf(put({ roll: 'dibao', household, from: '2025-01-01' }))).toBe('registry.already-on-roll')
    await here.doIt(endEnrolment, { enrolment, until: '2025-01-01', because: 'incomeAboveStandard' })
    expect(await refusalOf(put({ roll: 'dibao', household, from: '2025-01-01' }))).toBeUndefined()
    await put({ roll: 'oldAgeAllowance', household, person: head })
    expect(await refusalOf(put({ roll: 'oldAgeAllowance', household, person: head, from: '2025-01-01' }))).toBe(
      'registry.already-on-roll',
    )
  })

  it('a household on a roll of persons, a person on a roll of households, a stranger, an exit without a cause', async () => {
    const { household, head } = await openFamily(here, '吴')
    const other = await openFamily(here, '郑')
    for (const roll of PERSONAL_ROLLS)
      expect(await refusalOf(put({ roll, household })), roll).toBe('registry.roll-of-whom')
    for (const roll of HOUSEHOLD_ROLLS)
      expect(await refusalOf(put({ roll, household, person: head })), roll).toBe('registry.roll-of-whom')
    expect(await refusalOf(put({ roll: 'tekun', household, person: other.head }))).toBe('registry.member-missing')
    expect(await refusalOf(put({ roll: 'lottery', household }))).toBe('platform.input-not-allowed')
    expect(await refusalOf(put({ roll: 'dibao', household, from: '2019-01-01' }))).toBe('registry.member-missing')
    const { enrolment } = await put({ roll: 'dibao', household })
    expect(await refusalOf(here.doIt(endEnrolment, { enrolment, until: '2025-01-01' }))).toBe(
      'platform.input-not-allowed',
    )
    expect(await refusalOf(here.doIt(endEnrolment, { enrolment, until: '2024-03-01', because: 'voluntary' }))).toBe(
      'registry.days-reversed',
    )
    await here.doIt(endEnrolment, { enrolment, until: '2025-01-01', because: 'voluntary' })
    expect(await refusalOf(here.doIt(endEnrolment, { enrolment, until: '2025-02-01', because: 'voluntary' }))).toBe(
      'registry.not-on-roll',
    )
  })

  it('nobody of the six layers: each has a roll', async () => {
    const { household, head } = await openFamily(here, '王')
    for (const roll of LAYERS) await put({ roll, household, ...(roll === 'tekun' ? { person: head } : {}) })
    const line = (await rollOn(VILLAGES.柳溪, '2024-03-01', liuxi)).find(({ person }) => person === head)
    expect(line?.layers).toEqual([...LAYERS])
  })
})

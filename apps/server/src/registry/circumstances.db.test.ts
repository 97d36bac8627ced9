import { checkCase, household as householdShape, member as memberShape } from '@doudi/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope, scopeOf } from '../platform/scope/index.ts'
import { correctCircumstance } from './commands/correctCircumstance.ts'
import { enrol } from './commands/enrol.ts'
import { openRolls } from './commands/openRolls.ts'
import { recordCircumstance } from './commands/recordCircumstance.ts'
import { recordHukou } from './commands/recordHukou.ts'
import { HOUSEHOLD_KINDS, PERSON_KINDS } from './factKinds.ts'
import { caseOfHousehold } from './index.ts'
import { openFamily } from './testing/families.ts'
import { county, openSonglin, refusalOf, type Songlin } from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const fact = (of: object, kind: string, value: unknown, more: object = {}) =>
  here.doIt(recordCircumstance, {
    ...of,
    kind,
    value,
    from: '2026-01-01',
    source: 'declared',
    learnedOn: '2026-06-30',
    ...more,
  })
const caseOn = (household: string, on = '2026-07-01', known?: string) =>
  inScope(here.platform.db, scopeOf(county), (tx) =>
    caseOfHousehold(tx, '500299', household, on, known === undefined ? undefined : new Date(known)),
  )
const memberOn = async (household: string, person: string, on?: string, known?: string) => {
  const { file } = await caseOn(household, on, known)
  return file?.household.members.find(({ id }) => id === person)
}

/** One sound value of every kind of the case file. */
const OF_PERSON: Readonly<Record<string, unknown>> = {
  livesTogether: true,
  married: true,
  income: { kind: 'wage', monthly: 900 },
  incomeDeclared: true,
  employment: { since: '2021-08-01', onOwnInitiative: true },
  changed: { on: '2026-05-01', because: 'employment' },
  disability: { category: 'physical', grade: 2, certificate: { held: true, until: '2028-05-31' } },
  needsLongTermCare: { since: '2025-01' },
  illness: { majorRecognised: true },
  workAbility: 'none',
  selfCare: { eating: true, dressing: false },
  supporters: [{ relation: 'son', monthly: 0, where: 'prison' }],
  dependsOn: ['somebody'],
  parents: { father: 'dead', mother: { status: 'lostContact', months: 8, reported: true } },
  care: { setting: 'home', support: 'dispersed', willing: false },
  study: 'compulsory',
  where: 'home',
  appliesPersonally: true,
  refusedSuitableJobs: 3,
  registeredElsewhere: true,
  chooses: 'dibao',
  workInjuryCare: false,
  longTermCareInsurance: false,
}
const OF_HOUSEHOLD: Readonly<Record<string, unknown>> = {
  livesIn: { kind: 'rural', since: '2015-03' },
  residencePermit: { since: '2019-05-01' },
  land: { contracted: true },
  incomePeriod: { from: '2025-05', until: '2026-04' },
  property: { deposits: 12000, vehicles: [{ kind: 'car', value: 30000 }] },
  received: [{ programme: 'temporaryAid', on: '2026-02-01', once: 1860 }],
  formerlyPoor: { kind: 'liftedOut', since: '2020-12' },
  stableIncome: false,
  deductions: [{ kind: 'rigid.medical', monthly: 480, verified: true }],
  expenditure12Months: { medical: 40000 },
  event: { kind: 'emergency', cause: 'fire' },
  aidFor: 'family',
  voluntary: true,
}

describe('a case from the registry', () => {
  it('says nothing that is not known', async () => {
    const { household, head } = await openFamily(here, '赵')
    const { file, facts } = await caseOn(household)
    expect(facts).toEqual([])
    expect(Object.keys(file?.household ?? {}).sort()).toEqual(['members', 'residence'])
    expect(await memberOn(household, head)).toEqual({ id: head, relation: 'head', sex: 'female', born: '1976-03-02' })
  })

  it('carries every kind of the case file, as it was given, and is a sound case', async () => {
    expect(Object.keys(OF_PERSON).sort()).toEqual([...PERSON_KINDS].sort())
    expect(Object.keys(OF_HOUSEHOLD).sort()).toEqual([...HOUSEHOLD_KINDS].sort())
    const { household, head } = await openFamily(here, '钱')
    for (const [kind, value] of Object.entries(OF_PERSON)) await fact({ person: head }, kind, value)
    for (const [kind, value] of Object.entries(OF_HOUSEHOLD)) await fact({ household }, kind, value)
    await here.doIt(recordHukou, { person: head, place: '500238', from: '2010-01-01' })
    await here.doIt(enrol, {
      roll: 'dibao',
      household,
      category: 'B',
      monthlyFen: 46_000,
      from: '2024-03-01',
      because: 'application',
    })
    const { file, facts } = await caseOn(household)
    expect(checkCase(file).ok).toBe(true)
    expect(facts).toHaveLength(Object.keys(OF_PERSON).length + Object.keys(OF_HOUSEHOLD).length)
    const { income, incomeDeclared: _, ...plain } = OF_PERSON
    expect(await memberOn(household, head)).toMatchObject({ ...plain, income: [income], hukou: '500238' })
    expect(file?.household).toMatchObject({
      ...OF_HOUSEHOLD,
      hukou: '500238',
      receiving: [{ programme: 'dibao', since: '2024-03-01', monthly: 460, category: 'B' }],
    })
    // nothing of the format is out of reach but what is a row of its own, or belongs to an application
    const reached = new Set([
      ...PERSON_KINDS,
      ...HOUSEHOLD_KINDS,
      ...Object.keys(file?.household ?? {}),
      'id',
      'relation',
      'sex',
      'born',
      'died',
      'hukou',
      'receiving',
    ])
    const all = [...Object.keys(memberShape.shape), ...Object.keys(householdShape.shape)]
    expect(all.filter((key) => !reached.has(key))).toEqual(['applied', 'indices'])
  })

  it('keeps loss of self-care and loss of work ability apart', async () => {
    const { household, head } = await openFamily(here, '孙')
    await fact({ person: head }, 'selfCare', { eating: false, walking: false })
    const known = await memberOn(household, head)
    expect(known?.selfCare).toEqual({ eating: false, walking: false })
    expect(known?.workAbility).toBeUndefined()
  })

  it('has incomes only when it is known that there are no others, each from its own source', async () => {
    const { household, head } = await openFamily(here, '李')
    await fact({ person: head }, 'income', { kind: 'wage', monthly: 900 })
    await fact({ person: head }, 'income', { kind: 'transfer', yearly: 1380, source: 'basicPension' })
    expect((await memberOn(household, head))?.income).toBeUndefined()
    await fact({ person: head }, 'incomeDeclared', true)
    expect((await memberOn(household, head))?.income).toHaveLength(2)
    await fact({ person: head }, 'income', { kind: 'wage', monthly: 1200 }, { from: '2026-06-01' })
    expect((await memberOn(household, head))?.income).toContainEqual({ kind: 'wage', monthly: 1200 })
    expect((await memberOn(household, head, '2026-05-31'))?.income).toContainEqual({ kind: 'wage', monthly: 900 })
  })

  it('says that nothing is received only where the rolls are complete', async () => {
    const { household } = await openFamily(here, '周')
    expect((await caseOn(household)).file?.household.receiving).toBeUndefined()
    await here.doIt(openRolls, { from: '2026-01-01' })
    expect((await caseOn(household)).file?.household.receiving).toEqual([])
    expect((await caseOn(household, '2025-12-31')).file?.household.receiving).toBeUndefined()
  })
})

describe('the past', () => {
  it('is not overwritten: a correction withdraws, says why, and an old decision reads as it read then', async () => {
    const { household, head } = await openFamily(here, '吴')
    here.clock.set('2026-07-01T10:00:00+08:00')
    const { circumstance } = await fact({ person: head }, 'workAbility', 'full')
    here.clock.set('2026-07-05T10:00:00+08:00')
    const instead = { value: 'none', learnedOn: '2026-07-05', source: 'document', evidence: '鉴定书 2026-17' }
    await here.doIt(correctCircumstance, { circumstance, because: '填错', instead })
    expect((await memberOn(household, head, '2026-07-01'))?.workAbility).toBe('none')
    expect((await memberOn(household, head, '2026-07-01', '2026-07-03T00:00:00+08:00'))?.workAbility).toBe('full')
    expect(await memberOn(household, head, '2026-07-01', '2026-06-30T00:00:00+08:00')).not.toHaveProperty('workAbility')
    expect(await refusalOf(here.doIt(correctCircumstance, { circumstance, because: '再来' }))).toBe(
      'registry.fact-withdrawn',
    )
    const kept = await here.asAdmin('select because from registry.circumstance_withdrawal where circumstance_id = $1', [
      circumstance,
    ])
    expect(kept).toEqual([{ because: '填错' }])
  })

  it('cannot be changed or removed by the application, not even by a mistake of ours', async () => {
    for (const statement of [
      "update registry.circumstance set value = '1'",
      'delete from registry.circumstance',
      'delete from registry.circumstance_withdrawal',
      'update registry.person_correction set because = because',
      'delete from registry.membership',
      'delete from registry.person',
    ]) {
      await expect(here.pool.query(statement), statement).rejects.toThrow(/permission denied/)
    }
  })

  it('a month of other whereabouts leaves the time before and after', async () => {
    const { household, head } = await openFamily(here, '郑')
    await fact({ person: head }, 'where', 'home', { from: '2020-01-01' })
    await fact({ person: head }, 'where', 'prison', { from: '2026-02-01', until: '2026-03-01', source: 'source' })
    const where = async (on: string) => (await memberOn(household, head, on))?.where
    expect([
      await where('2026-01-31'),
      await where('2026-02-01'),
      await where('2026-02-28'),
      await where('2026-03-01'),
    ]).toEqual(['home', 'prison', 'prison', 'home'])
  })
})

describe('a fact that cannot be is refused in the words of the case file', () => {
  it.each([
    ['a word that is not on the list', 'workAbility', 'somewhat', 'case.value-unknown'],
    ['negative income', 'income', { kind: 'wage', monthly: -300 }, 'case.money-negative'],
    ['income with no amount', 'income', { kind: 'wage' }, 'case.income-amount'],
    ['a fifth grade', 'disability', { grade: 5 }, 'case.value-unknown'],
    ['a kind that does not exist', 'horoscope', 'lion', 'registry.fact-kind-unknown'],
    ['a kind that is a row of its own', 'born', '1990-01-01', 'registry.fact-kind-unknown'],
    ['a kind of households', 'property', 'compliant', 'registry.fact-kind-unknown'],
    ['a key that a program could stumble over', '__proto__', {}, 'registry.fact-kind-unknown'],
  ])('%s', async (_title, kind, value, code) => {
    const { head } = await openFamily(here, '王')
    expect(await refusalOf(fact({ person: head }, kind, value))).toBe(code)
  })

  it('a document that is not named, an end before the beginning, of nobody, of two, tomorrow', async () => {
    const { household, head } = await openFamily(here, '冯')
    const try_ = (of: object, more: object) => refusalOf(fact(of, 'livesTogether', true, more))
    expect(await try_({ person: head }, { source: 'document' })).toBe('registry.evidence-missing')
    expect(await try_({ person: head }, { until: '2025-01-01' })).toBe('registry.days-reversed')
    expect(await try_({ person: head }, { from: '2027-01-01' })).toBe('registry.day-in-future')
    expect(await try_({}, {})).toBe('registry.fact-of-one')
    expect(await try_({ person: head, household }, {})).toBe('registry.fact-of-one')
  })

  it('the ledger names the kind of a fact and never what it is', async () => {
    const { head } = await openFamily(here, '陈')
    await fact({ person: head }, 'illness', { majorRecognised: true })
    const entries = await here.asAdmin<{ details: string }>(
      "select details from platform.audit_entry where action = 'registry.record-circumstance'",
    )
    expect(entries.length).toBeGreaterThan(0)
    for (const { details } of entries) expect(details).not.toMatch(/majorRecognised|monthly|"value"/)
  })
})

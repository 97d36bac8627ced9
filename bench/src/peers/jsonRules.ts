import { type Almanac, Engine } from 'json-rules-engine'
import { resultArrays, type StudyResult } from '../study/byHand.ts'
import type { PlainHousehold, PlainMember } from './households.ts'

/**
 * The study's rules for json-rules-engine. It has no arithmetic and no lists: amounts are functions behind facts, and only
 * the decisions (dibao, margin, way out, any amount at all) are its rules.
 */
function makeEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false })
  const fact = <T>(name: string, work: (read: (name: string) => Promise<T>) => Promise<unknown>): void => {
    engine.addFact(name, (_: unknown, almanac: Almanac) => work((n) => almanac.factValue(n) as Promise<T>))
  }
  const household = (read: (n: string) => Promise<unknown>) => read('household') as Promise<PlainHousehold>
  const number = (read: (n: string) => Promise<unknown>, name: string) => read(name) as Promise<number>
  const members = <T>(read: (n: string) => Promise<unknown>, name: string) => read(name) as Promise<T[]>

  fact('standard', async (r) => {
    const { urban, figures } = await household(r)
    return urban ? figures.standardUrban : figures.standardRural
  })
  fact('derived', async (r) => {
    const { members: people, figures } = await household(r)
    const standard = await number(r, 'standard')
    return people.map((m) => derive(m, figures, standard))
  })
  type Derived = ReturnType<typeof derive>
  const total = (rows: readonly Derived[], of: (m: Derived) => number): number =>
    rows.reduce((sum, m) => sum + of(m), 0)
  fact('tekunCount', async (r) => total(await members<Derived>(r, 'derived'), (m) => (m.tekun ? 1 : 0)))
  fact('entitled', async (r) => (await household(r)).members.length - (await number(r, 'tekunCount')))
  fact('income', async (r) => total(await members<Derived>(r, 'derived'), (m) => m.countable))
  fact('rigid', async (r) => total(await members<Derived>(r, 'derived'), (m) => m.rigid))
  fact('rigidDeduction', async (r) => {
    const cap = Math.floor(((await number(r, 'income')) * (await household(r)).figures.rigidCap) / 10000)
    return Math.min(await number(r, 'rigid'), cap)
  })
  fact('net', async (r) => (await number(r, 'income')) - (await number(r, 'rigidDeduction')))
  fact('perCapita', async (r) => Math.floor((await number(r, 'net')) / (await household(r)).members.length))
  fact('depositsLeft', async (r) => {
    const h = await household(r)
    return h.members.length * h.figures.depositMonths * (await number(r, 'standard')) - h.deposits
  })
  fact('carsLeft', async (r) => ((h) => h.figures.carsMost - h.cars)(await household(r)))
  fact('housesLeft', async (r) => ((h) => h.figures.housesMost - h.houses)(await household(r)))
  fact('marginLine', async (r) =>
    Math.floor(((await number(r, 'standard')) * (await household(r)).figures.marginRatio) / 10000),
  )
  fact('anyWorking', async (r) => (await household(r)).members.some((m) => m.working === 1))
  fact('wasDibao', async (r) => (await household(r)).wasDibao)
  fact('topUp', async (r) =>
    (await r('isDibao'))
      ? ((await number(r, 'standard')) - (await number(r, 'perCapita'))) * (await number(r, 'entitled'))
      : 0,
  )
  fact('specialExtra', async (r) => {
    if (!(await r('isDibao'))) return 0
    const extra = Math.floor(((await number(r, 'standard')) * (await household(r)).figures.specialExtra) / 10000)
    return extra * total(await members<Derived>(r, 'derived'), (m) => (m.special ? 1 : 0))
  })
  fact('memberAmounts', async (r) => {
    const [dibao, margin, standard, { figures }] = [
      await r('isDibao'),
      await r('isMargin'),
      await number(r, 'standard'),
      await household(r),
    ]
    return total(await members<Derived>(r, 'derived'), (m) => {
      const single = margin && !m.tekun && (m.severe || m.ill) ? standard - Math.min(standard, m.countable) : 0
      const living = m.grade > 0 && (dibao || margin) && !m.tekun ? figures.living : 0
      return single + m.tekunBasic + m.care + living + m.nursing
    })
  })
  fact(
    'total',
    async (r) => (await number(r, 'topUp')) + (await number(r, 'specialExtra')) + (await number(r, 'memberAmounts')),
  )

  const property = [
    { fact: 'depositsLeft', operator: 'greaterThanInclusive', value: 0 },
    { fact: 'carsLeft', operator: 'greaterThanInclusive', value: 0 },
    { fact: 'housesLeft', operator: 'greaterThanInclusive', value: 0 },
  ]
  const decide = (name: string, priority: number, all: object[]): void => {
    engine.addRule({
      name,
      priority,
      conditions: { all: all as never },
      event: { type: name },
      onSuccess: (_: unknown, almanac: Almanac) => void almanac.addRuntimeFact(name, true),
      onFailure: (_: unknown, almanac: Almanac) => void almanac.addRuntimeFact(name, false),
    })
  }
  decide('isDibao', 40, [
    ...property,
    { fact: 'perCapita', operator: 'lessThan', value: { fact: 'standard' } },
    { fact: 'entitled', operator: 'greaterThan', value: 0 },
  ])
  decide('isMargin', 30, [
    ...property,
    { fact: 'perCapita', operator: 'greaterThanInclusive', value: { fact: 'standard' } },
    { fact: 'perCapita', operator: 'lessThan', value: { fact: 'marginLine' } },
  ])
  decide('isExit', 20, [
    { fact: 'wasDibao', operator: 'equal', value: 1 },
    { fact: 'isMargin', operator: 'equal', value: true },
    { fact: 'anyWorking', operator: 'equal', value: true },
  ])
  decide('isPaid', 10, [{ fact: 'total', operator: 'greaterThan', value: 0 }])
  return engine
}

function derive(m: PlainMember, figures: PlainHousehold['figures'], standard: number) {
  const minor = m.age < figures.ageMinor
  const severe = m.grade === 1 || m.grade === 2 || (m.grade === 3 && (m.category === 5 || m.category === 6))
  const noCapacity = minor || m.age >= figures.ageRetired || severe || m.selfCare === 2
  const gross = m.wage + m.business + m.property + m.transfer
  const deduction = m.working ? Math.min(Math.floor((m.wage * figures.employmentRate) / 10000), standard) : 0
  const tekun = noCapacity && gross === 0 && !m.supporter
  return {
    severe,
    tekun,
    ill: m.ill === 1,
    grade: m.grade,
    countable: gross - deduction,
    rigid: m.medical + m.education,
    special: !tekun && (severe || m.ill === 1 || minor || m.age >= figures.ageElderly),
    tekunBasic: tekun ? Math.floor((standard * figures.tekunRatio) / 10000) : 0,
    care: tekun ? ([figures.careFull, figures.carePartial, figures.careNone][m.selfCare] as number) : 0,
    nursing: (m.grade === 1 || m.grade === 2) && !tekun ? figures.nursing : 0,
  }
}

export async function jsonRulesPeer(): Promise<(households: readonly PlainHousehold[]) => Promise<StudyResult>> {
  const engine = makeEngine()
  return async (households) => {
    const out = resultArrays(households.length)
    for (const [h, household] of households.entries()) {
      const { almanac } = await engine.run({ household })
      out.total[h] = await almanac.factValue('total')
      out.dibao[h] = (await almanac.factValue('isDibao')) ? 1 : 0
      out.margin[h] = (await almanac.factValue('isMargin')) ? 1 : 0
      out.tekun[h] = await almanac.factValue('tekunCount')
      out.exit[h] = (await almanac.factValue('isExit')) ? 1 : 0
    }
    return out
  }
}

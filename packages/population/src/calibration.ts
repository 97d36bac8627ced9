import { type Day, partsOf } from '@doudi/domain'
import { isRowKnown, type Table } from '@doudi/policy-engine/batch'
import type { Profile } from './generate/profile.ts'
import type { Population } from './population.ts'

/** One printed figure and what the population reaches. */
export interface CalibrationLine {
  readonly item: { readonly zh: string; readonly en: string }
  readonly target: number
  readonly reached: number
  /** (reached − target) ÷ target. */
  readonly deviation: number
  /** Cases behind the figure: the fewer, the wider chance scatters it. */
  readonly cases: number
}

/** Compares a population with the figures of its profile. Facts that are not known are left out on both sides. */
export function calibrationOf(population: Population, profile: Profile): CalibrationLine[] {
  const counts = countsOf(population)
  const { persons, households } = counts
  const lines: CalibrationLine[] = []
  const add = (zh: string, en: string, target: number, cases: number, of: number) => {
    if (target === 0) return
    const reached = of === 0 ? 0 : cases / of
    lines.push({
      item: { zh, en },
      target,
      reached,
      deviation: (reached - target) / target,
      cases: Math.min(cases, of),
    })
  }
  add('户均人数', 'mean household size', profile.meanHouseholdSize, persons, households)
  add('城镇人口占比', 'urban share of persons', profile.urban, counts.urbanPersons, persons)
  add('0–14岁占比', 'share aged 0–14', profile.ages.under15, counts.under15, persons)
  add('60岁及以上占比', 'share aged 60 and over', profile.ages.from60, counts.from60, persons)
  add('65岁及以上占比', 'share aged 65 and over', profile.ages.from65, counts.from65, persons)
  add('城市低保人口占城镇人口', 'urban dibao persons', profile.dibao.urban, counts.dibaoUrban, counts.urbanPersons)
  add(
    '农村低保人口占乡村人口',
    'rural dibao persons',
    profile.dibao.rural,
    counts.dibaoRural,
    persons - counts.urbanPersons,
  )
  add(
    '城市低保户均人数',
    'persons per urban dibao household',
    profile.dibao.sizeUrban,
    counts.dibaoUrban,
    counts.dibaoHouseholdsUrban,
  )
  add(
    '农村低保户均人数',
    'persons per rural dibao household',
    profile.dibao.sizeRural,
    counts.dibaoRural,
    counts.dibaoHouseholdsRural,
  )
  add(
    '农村低保老年人占比',
    'elderly among rural dibao persons',
    profile.dibaoElderly,
    counts.dibaoElderly,
    counts.dibaoRural,
  )
  add(
    '农村低保未成年人占比',
    'minors among rural dibao persons',
    profile.dibaoMinors,
    counts.dibaoMinors,
    counts.dibaoRural,
  )
  add('特困人员占比', 'tekun persons', profile.tekun, counts.tekun, persons)
  const { disability } = profile
  add('残疾人占比', 'disabled persons', disability.share, counts.disabled, persons)
  add('重度残疾占残疾人', 'severe among the disabled', disability.severe, counts.severe, counts.disabled)
  const sum = disability.categories.reduce((all, share) => all + share, 0)
  for (const [at, [zh, en]] of CATEGORIES.entries())
    add(
      `残疾类别：${zh}`,
      `disability: ${en}`,
      (disability.categories[at] ?? 0) / sum,
      counts.categories[at + 1] ?? 0,
      counts.disabled,
    )
  add('困难残疾人生活补贴', 'living subsidy', profile.livingSubsidy, counts.living, persons)
  add('重度残疾人护理补贴', 'nursing subsidy', profile.nursingSubsidy, counts.nursing, persons)
  add('孤儿', 'orphans', profile.orphans, counts.orphans, persons)
  add('事实无人抚养儿童', 'unattended children', profile.unattendedChildren, counts.unattended, persons)
  for (const [at, [key, zh]] of POOR.entries()) {
    const figures = profile.formerlyPoor[key]
    add(`${zh}户占比`, `${key} households`, figures.households, counts.poorHouseholds[at + 1] ?? 0, households)
    if (figures.households > 0)
      add(
        `${zh}户均人数`,
        `${key} household size`,
        figures.size,
        counts.poorPersons[at + 1] ?? 0,
        counts.poorHouseholds[at + 1] ?? 0,
      )
  }
  add(
    '年临时救助次数（每户）',
    'temporary aid cases a year and household',
    profile.temporaryAid.year,
    counts.aidCases,
    households,
  )
  add(
    '次均临时救助（元）',
    'yuan a case of temporary aid',
    profile.temporaryAid.yuan,
    counts.aidFen / 100,
    counts.aidCases,
  )
  return lines
}

const CATEGORIES = [
  ['视力', 'visual'],
  ['听力', 'hearing'],
  ['言语', 'speech'],
  ['肢体', 'physical'],
  ['智力', 'intellectual'],
  ['精神', 'mental'],
  ['多重', 'multiple'],
] as const
const POOR = [
  ['liftedOut', '已脱贫'],
  ['notOut', '未脱贫'],
  ['riskReturn', '返贫风险'],
  ['riskEntry', '致贫风险'],
] as const

function emptyCounts() {
  return {
    households: 0,
    persons: 0,
    urbanPersons: 0,
    under15: 0,
    from60: 0,
    from65: 0,
    dibaoUrban: 0,
    dibaoRural: 0,
    dibaoHouseholdsUrban: 0,
    dibaoHouseholdsRural: 0,
    dibaoElderly: 0,
    dibaoMinors: 0,
    tekun: 0,
    disabled: 0,
    severe: 0,
    categories: new Array<number>(8).fill(0),
    living: 0,
    nursing: 0,
    orphans: 0,
    unattended: 0,
    poorHouseholds: new Array<number>(5).fill(0),
    poorPersons: new Array<number>(5).fill(0),
    aidCases: 0,
    aidFen: 0,
  }
}

function countsOf({ table }: Population): ReturnType<typeof emptyCounts> {
  const counts = emptyCounts()
  const household = reader(table, '家庭')
  const member = reader(table, '成员')
  const offsets = table.entities.get('成员')?.offsets ?? new Int32Array(1)
  const on = table.constants.get('认定日') ?? 0
  counts.households = table.entities.get('家庭')?.rows ?? 0
  for (let row = 0; row < counts.households; row++) {
    const from = offsets[row] ?? 0
    const until = offsets[row + 1] ?? 0
    const urban = household('居住地', row) === 0
    const dibao = household('在享低保', row) === 1
    counts.persons += until - from
    if (urban) counts.urbanPersons += until - from
    if (dibao) {
      counts[urban ? 'dibaoUrban' : 'dibaoRural'] += until - from
      counts[urban ? 'dibaoHouseholdsUrban' : 'dibaoHouseholdsRural']++
    }
    const poor = household('原贫困类别', row) ?? 0
    counts.poorHouseholds[poor] = (counts.poorHouseholds[poor] ?? 0) + 1
    counts.poorPersons[poor] = (counts.poorPersons[poor] ?? 0) + until - from
    counts.aidCases += household('近十二月临时救助次数', row) ?? 0
    counts.aidFen += household('近十二月临时救助金额', row) ?? 0
    for (let person = from; person < until; person++)
      countPerson(counts, (fact) => member(fact, person), on, dibao && !urban)
  }
  return counts
}

function countPerson(
  counts: ReturnType<typeof emptyCounts>,
  fact: (name: string) => number | undefined,
  on: number,
  ruralDibao: boolean,
): void {
  const age = yearsBetween(fact('出生日') ?? on, on)
  if (age < 15) counts.under15++
  if (age >= 60) counts.from60++
  if (age >= 65) counts.from65++
  if (ruralDibao && age >= 60) counts.dibaoElderly++
  if (ruralDibao && age < 18) counts.dibaoMinors++
  if (fact('在享特困') === 1) counts.tekun++
  const category = fact('残疾类别') ?? 0
  if (category > 0) {
    counts.disabled++
    counts.categories[category] = (counts.categories[category] ?? 0) + 1
    if ((fact('残疾等级') ?? 4) <= 2) counts.severe++
  }
  counts.living += fact('在享生活补贴') ?? 0
  counts.nursing += fact('在享护理补贴') ?? 0
  counts.orphans += fact('在享孤儿费') ?? 0
  counts.unattended += fact('在享无人抚养补贴') ?? 0
}

function yearsBetween(born: number, on: number): number {
  const from = partsOf(born as Day)
  const until = partsOf(on as Day)
  const before = until.month < from.month || (until.month === from.month && until.dayOfMonth < from.dayOfMonth)
  return until.year - from.year - (before ? 1 : 0)
}

function reader(table: Table, entity: string): (fact: string, row: number) => number | undefined {
  const columns = table.entities.get(entity)?.columns
  return (fact, row) => {
    const column = columns?.get(fact)
    if (column === undefined || !isRowKnown(column.known, row)) return undefined
    return column.values[row]
  }
}

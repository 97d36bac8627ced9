import type { Parameter } from '@doudi/policy-engine'
import type { Table } from '@doudi/policy-engine/batch'

/** One household of the study as other engines take it: plain objects, flags as 0 and 1, money in fen. */
export interface PlainHousehold {
  readonly urban: number
  readonly deposits: number
  readonly cars: number
  readonly houses: number
  readonly wasDibao: number
  readonly members: readonly PlainMember[]
  readonly figures: PlainFigures
}

export interface PlainMember {
  readonly age: number
  readonly category: number
  readonly grade: number
  readonly ill: number
  readonly selfCare: number
  readonly working: number
  readonly wage: number
  readonly business: number
  readonly property: number
  readonly transfer: number
  readonly medical: number
  readonly education: number
  readonly supporter: number
}

export type PlainFigures = Readonly<Record<(typeof FIGURES)[number][0], number>>

const FIGURES = [
  ['standardUrban', 'standard.urban'],
  ['standardRural', 'standard.rural'],
  ['employmentRate', 'employment.rate'],
  ['rigidCap', 'rigid.cap'],
  ['marginRatio', 'margin.ratio'],
  ['depositMonths', 'deposit.months'],
  ['carsMost', 'cars.most'],
  ['housesMost', 'houses.most'],
  ['tekunRatio', 'tekun.ratio'],
  ['careFull', 'care.full'],
  ['carePartial', 'care.partial'],
  ['careNone', 'care.none'],
  ['living', 'living'],
  ['nursing', 'nursing'],
  ['specialExtra', 'special.extra'],
  ['ageMinor', 'age.minor'],
  ['ageElderly', 'age.elderly'],
  ['ageRetired', 'age.retired'],
] as const

/** The first households of a table as plain objects, each with the figures of its county. */
export function plainHouseholds(
  table: Table,
  counties: readonly ReadonlyMap<string, Parameter>[],
): readonly PlainHousehold[] {
  const value = (entity: string, fact: string, row: number): number =>
    table.entities.get(entity)?.columns.get(fact)?.values[row] as number
  const perCounty = counties.map(
    (c) => Object.fromEntries(FIGURES.map(([name, id]) => [name, c.get(id)?.value as number])) as PlainFigures,
  )
  const offsets = table.entities.get('成员')?.offsets as Int32Array
  return Array.from({ length: offsets.length - 1 }, (_, h) => {
    const of = (fact: string): number => value('家庭', fact, h)
    const first = offsets[h] as number
    return {
      urban: of('城镇'),
      deposits: of('存款'),
      cars: of('汽车数'),
      houses: of('住房数'),
      wasDibao: of('曾享低保'),
      figures: perCounty[table.jurisdiction?.[h] as number] as PlainFigures,
      members: Array.from({ length: (offsets[h + 1] as number) - first }, (_, k) => {
        const own = (fact: string): number => value('成员', fact, first + k)
        return {
          age: own('年龄'),
          category: own('残疾种类'),
          grade: own('残疾等级'),
          ill: own('重病'),
          selfCare: own('自理'),
          working: own('在业'),
          wage: own('工资'),
          business: own('经营收入'),
          property: own('财产收入'),
          transfer: own('转移收入'),
          medical: own('医疗支出'),
          education: own('教育支出'),
          supporter: own('有供养人'),
        }
      }),
    }
  })
}

import type { Parameter } from '@doudi/policy-engine'
import type { Table } from '@doudi/policy-engine/batch'

/** Results of a loop over all households, one array for each output. */
export interface StudyResult {
  readonly total: Int32Array
  readonly dibao: Uint8Array
  readonly margin: Uint8Array
  readonly tekun: Int32Array
  readonly exit: Uint8Array
}

/** Columns of the figures, in the order in which the loop below counts them. */
const FIGURES = [
  'standard.urban',
  'standard.rural',
  'employment.rate',
  'rigid.cap',
  'margin.ratio',
  'deposit.months',
  'cars.most',
  'houses.most',
  'tekun.ratio',
  'care.full',
  'care.partial',
  'care.none',
  'living',
  'nursing',
  'special.extra',
  'age.minor',
  'age.elderly',
  'age.retired',
]

export function figuresByHand(counties: readonly ReadonlyMap<string, Parameter>[]): Float64Array {
  return Float64Array.from(counties.flatMap((county) => FIGURES.map((id) => county.get(id)?.value as number)))
}

/** Whether everything about a household is known, from the validity bitmaps of the table. */
export function completeByHand(table: Table): Uint8Array {
  const offsets = table.entities.get('成员')?.offsets as Int32Array
  const complete = new Uint8Array(offsets.length - 1).fill(1)
  for (const [entity, { columns, rows }] of table.entities) {
    for (const { known } of columns.values()) {
      if (known === undefined) continue
      const words = new Uint32Array(known.buffer, known.byteOffset, known.byteLength >> 2)
      let household = 0
      for (let w = 0; w < words.length; w++) {
        const word = words[w] as number
        if (word === 0xffffffff) continue
        for (let row = w * 32; row < Math.min(rows, w * 32 + 32); row++) {
          if ((word >>> (row & 31)) & 1) continue
          if (entity === '家庭') complete[row] = 0
          else {
            while ((offsets[household + 1] as number) <= row) household++
            complete[household] = 0
          }
        }
      }
    }
  }
  return complete
}

export function resultArrays(households: number): StudyResult {
  return {
    total: new Int32Array(households),
    dibao: new Uint8Array(households),
    margin: new Uint8Array(households),
    tekun: new Int32Array(households),
    exit: new Uint8Array(households),
  }
}

/**
 * The study's rules as an engineer writes them for speed when no explanation is asked for: typed arrays, the figures of
 * the county read from the same table, the same bitmaps tested, one pass over the members and a second one only where
 * the household's result decides what a member gets.
 */
export function runByHand(table: Table, figures: Float64Array, out: StudyResult): number {
  const complete = completeByHand(table)
  const households = complete.length
  const column = (entity: string, fact: string) => table.entities.get(entity)?.columns.get(fact)?.values
  const u8 = (entity: string, fact: string): Uint8Array => column(entity, fact) as Uint8Array
  const i32 = (entity: string, fact: string): Int32Array => column(entity, fact) as Int32Array
  const offsets = table.entities.get('成员')?.offsets as Int32Array
  const county = table.jurisdiction as Uint16Array
  const urban = u8('家庭', '城镇')
  const deposits = i32('家庭', '存款')
  const cars = u8('家庭', '汽车数')
  const houses = u8('家庭', '住房数')
  const wasDibao = u8('家庭', '曾享低保')
  const age = u8('成员', '年龄')
  const category = u8('成员', '残疾种类')
  const grade = u8('成员', '残疾等级')
  const ill = u8('成员', '重病')
  const selfCare = u8('成员', '自理')
  const working = u8('成员', '在业')
  const wage = i32('成员', '工资')
  const business = i32('成员', '经营收入')
  const property = i32('成员', '财产收入')
  const transfer = i32('成员', '转移收入')
  const medical = i32('成员', '医疗支出')
  const education = i32('成员', '教育支出')
  const supporter = u8('成员', '有供养人')
  const { total, dibao, margin, tekun, exit } = out
  for (let first = 0; first < households; first += 4096) piece(first, Math.min(households, first + 4096))
  return complete.reduce((left, one) => left + 1 - one, 0)

  function piece(begin: number, end: number): void {
    for (let h = begin; h < end; h++) {
      if (complete[h] === 0) continue
      const f = (county[h] as number) * 18
      const standard = urban[h] === 1 ? (figures[f] as number) : (figures[f + 1] as number)
      const rate = figures[f + 2] as number
      const minorAge = figures[f + 15] as number
      const elderlyAge = figures[f + 16] as number
      const retiredAge = figures[f + 17] as number
      const nursing = figures[f + 13] as number
      const from = offsets[h] as number
      const until = offsets[h + 1] as number
      let tekunCount = 0
      let specialCount = 0
      let income = 0
      let rigid = 0
      let anyWorking = 0
      let sum = 0
      for (let m = from; m < until; m++) {
        const years = age[m] as number
        const g = grade[m] as number
        const c = category[m] as number
        const minor = years < minorAge
        const severe = g === 1 || g === 2 || (g === 3 && (c === 5 || c === 6))
        const gross = (wage[m] as number) + (business[m] as number) + (property[m] as number) + (transfer[m] as number)
        let countable = gross
        if (working[m] === 1) {
          anyWorking = 1
          const cut = Math.floor(((wage[m] as number) * rate) / 10000)
          countable -= cut < standard ? cut : standard
        }
        income += countable
        rigid += (medical[m] as number) + (education[m] as number)
        const noCapacity = minor || years >= retiredAge || severe || selfCare[m] === 2
        if (noCapacity && gross === 0 && supporter[m] === 0) {
          tekunCount++
          sum +=
            Math.floor((standard * (figures[f + 8] as number)) / 10000) +
            (figures[f + 9 + (selfCare[m] as number)] as number)
        } else {
          if (severe || ill[m] === 1 || minor || years >= elderlyAge) specialCount++
          if (g === 1 || g === 2) sum += nursing
        }
      }
      const n = until - from
      const cap = Math.floor((income * (figures[f + 3] as number)) / 10000)
      const net = income - (rigid < cap ? rigid : cap)
      const perCapita = Math.floor(net / n)
      const entitled = n - tekunCount
      const propertyOk =
        (deposits[h] as number) <= n * (figures[f + 5] as number) * standard &&
        (cars[h] as number) <= (figures[f + 6] as number) &&
        (houses[h] as number) <= (figures[f + 7] as number)
      const isDibao = propertyOk && perCapita < standard && entitled > 0
      const isMargin =
        propertyOk && perCapita >= standard && perCapita < Math.floor((standard * (figures[f + 4] as number)) / 10000)
      if (isDibao) {
        sum +=
          (standard - perCapita) * entitled +
          specialCount * Math.floor((standard * (figures[f + 14] as number)) / 10000)
      }
      if (isDibao || isMargin) {
        const living = figures[f + 12] as number
        for (let m = from; m < until; m++) {
          const g = grade[m] as number
          const severe = g === 1 || g === 2 || (g === 3 && (category[m] === 5 || category[m] === 6))
          if (g === 0 && ill[m] === 0) continue
          const years = age[m] as number
          const gross =
            (wage[m] as number) + (business[m] as number) + (property[m] as number) + (transfer[m] as number)
          const noCapacity = years < minorAge || years >= retiredAge || severe || selfCare[m] === 2
          if (noCapacity && gross === 0 && supporter[m] === 0) continue
          if (g > 0) sum += living
          if (isMargin && (severe || ill[m] === 1)) {
            let countable = gross
            if (working[m] === 1) {
              const cut = Math.floor(((wage[m] as number) * rate) / 10000)
              countable -= cut < standard ? cut : standard
            }
            sum += standard - (countable < standard ? countable : standard)
          }
        }
      }
      total[h] = sum
      dibao[h] = isDibao ? 1 : 0
      margin[h] = isMargin ? 1 : 0
      tekun[h] = tekunCount
      exit[h] = wasDibao[h] === 1 && isMargin && anyWorking === 1 ? 1 : 0
    }
  }
}

import type { Column, Numbers, Table } from '@doudi/policy-engine/batch'
import { COUNTIES } from './rules.ts'

/** Households of one county stand together, as they do in a file of the country. */
const HOUSEHOLDS_PER_COUNTY = 352

/** A number from 0 to 2^32 − 1 for a row and a field, the same however many rows there are. */
function draw(row: number, field: number): number {
  let x = (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(field + 1, 0x85ebca77)) >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (x ^ (x >>> 15)) >>> 0
}

/** True for so many rows of ten thousand. */
function happens(row: number, field: number, perTenThousand: number): boolean {
  return draw(row, field) % 10_000 < perTenThousand
}

/** Cumulated shares of households with 1, 2 … 7 members: 2.88 members on average. */
const SIZES = [1900, 4500, 6850, 8600, 9480, 9860, 10_000]

function sizeOf(household: number): number {
  const share = draw(household, 0) % 10_000
  return SIZES.findIndex((limit) => share < limit) + 1
}

/** Below `most` fen, small amounts much more often than large ones. */
function amount(row: number, field: number, most: number): number {
  const share = draw(row, field) / 4294967296
  return Math.floor(share * share * most)
}

export interface PopulationOptions {
  /** Share of households with one unknown fact, in ten thousandths. */
  readonly unknown?: number
}

/**
 * Invented households of one to seven members. The first n of a larger population are the population of n.
 * Every column carries a validity bitmap, as in a file of which nobody knows beforehand whether it is complete.
 */
export function studyPopulation(households: number, { unknown = 0 }: PopulationOptions = {}): Table {
  const offsets = new Int32Array(households + 1)
  for (let h = 0; h < households; h++) offsets[h + 1] = (offsets[h] as number) + sizeOf(h)
  const members = offsets[households] as number
  const u8 = (rows: number): Uint8Array => new Uint8Array(rows)
  const i32 = (rows: number): Int32Array => new Int32Array(rows)
  const household = {
    城镇: u8(households),
    存款: i32(households),
    汽车数: u8(households),
    住房数: u8(households),
    曾享低保: u8(households),
  }
  const member = {
    年龄: u8(members),
    残疾种类: u8(members),
    残疾等级: u8(members),
    重病: u8(members),
    自理: u8(members),
    在业: u8(members),
    工资: i32(members),
    经营收入: i32(members),
    财产收入: i32(members),
    转移收入: i32(members),
    医疗支出: i32(members),
    教育支出: i32(members),
    有供养人: u8(members),
  }
  const jurisdiction = new Uint16Array(households)
  for (let h = 0; h < households; h++) {
    jurisdiction[h] = Math.floor(h / HOUSEHOLDS_PER_COUNTY) % COUNTIES
    household.城镇[h] = happens(h, 1, 4500) ? 1 : 0
    household.存款[h] = happens(h, 2, 7000) ? amount(h, 3, 4_000_000) : amount(h, 3, 40_000_000)
    household.汽车数[h] = happens(h, 4, 1800) ? 1 : 0
    household.住房数[h] = happens(h, 5, 700) ? 2 : happens(h, 6, 900) ? 0 : 1
    household.曾享低保[h] = happens(h, 7, 3000) ? 1 : 0
    const poor = happens(h, 8, 6000)
    for (let m = offsets[h] as number; m < (offsets[h + 1] as number); m++) fillMember(member, m, poor)
  }
  const table = {
    constants: new Map<string, number>(),
    jurisdiction,
    entities: new Map([
      ['家庭', { rows: households, columns: columnsOf(household, households) }],
      ['成员', { rows: members, offsets, columns: columnsOf(member, members) }],
    ]),
  } satisfies Table
  for (let h = 0; h < households; h++) {
    if (unknown === 0 || !happens(h, 40, unknown)) continue
    const inHousehold = happens(h, 41, 2500)
    const columns = table.entities.get(inHousehold ? '家庭' : '成员')?.columns as ReadonlyMap<string, Column>
    const row = inHousehold ? h : (offsets[h] as number) + (draw(h, 42) % sizeOf(h))
    const column = [...columns.values()][draw(h, 43) % columns.size] as { known: Uint8Array }
    column.known[row >> 3] = (column.known[row >> 3] as number) & ~(1 << (row & 7))
  }
  return table
}

function fillMember(member: Record<string, Numbers>, m: number, poor: boolean): void {
  const set = (fact: string, value: number): void => {
    ;(member[fact] as Numbers)[m] = value
  }
  const age = draw(m, 10) % 88
  const disabled = happens(m, 11, poor ? 1500 : 600)
  const working = age >= 18 && age < 60 && happens(m, 12, poor ? 4500 : 8000)
  set('年龄', age)
  set('残疾种类', disabled ? 1 + (draw(m, 13) % 7) : 0)
  set('残疾等级', disabled ? 1 + (draw(m, 14) % 4) : 0)
  set('重病', happens(m, 15, 600) ? 1 : 0)
  set('自理', happens(m, 16, 500) ? 2 : happens(m, 17, 700) ? 1 : 0)
  set('在业', working ? 1 : 0)
  set('工资', working ? 60_000 + amount(m, 18, poor ? 300_000 : 900_000) : 0)
  set('经营收入', happens(m, 19, 1200) ? amount(m, 20, 200_000) : 0)
  set('财产收入', happens(m, 21, 500) ? amount(m, 22, 80_000) : 0)
  set(
    '转移收入',
    age >= 60 && happens(m, 23, 7000)
      ? 15_000 + amount(m, 24, 200_000)
      : happens(m, 25, 800)
        ? amount(m, 26, 60_000)
        : 0,
  )
  set('医疗支出', happens(m, 27, 2500) ? amount(m, 28, 300_000) : 0)
  set('教育支出', age >= 6 && age < 23 && happens(m, 29, 6000) ? amount(m, 30, 150_000) : 0)
  set('有供养人', happens(m, 31, 5500) ? 1 : 0)
}

function columnsOf(arrays: Record<string, Numbers>, rows: number): ReadonlyMap<string, Column> {
  return new Map(
    Object.entries(arrays).map(([name, values]) => [
      name,
      { values, known: new Uint8Array(Math.ceil(rows / 32) * 4).fill(255) },
    ]),
  )
}

import { LARGEST_FEN, parseDay, parseMonth, parseRegion, parseYuan, printYuan } from '@doudi/domain'
import { z } from 'zod'
import type { CaseProblemCode } from '../problems.ts'

/** What a place of the case file may hold, in words for the one who mends it. */
export const allowedWords = z.registry<{ readonly zh: string; readonly en: string }>()

/** The custom issue of a value: the code of the catalogue and what the message names. */
export interface Fault {
  readonly code: CaseProblemCode
  readonly facts?: Readonly<Record<string, string | number>>
}

/** Wraps a fault for zod, so that the reader can turn it into a problem of the catalogue. */
export function faultIssue(fault: Fault): { code: 'custom'; params: { fault: Fault } } {
  return { code: 'custom', params: { fault } }
}

/** A scalar whose text is judged by a function that names the fault, if any. */
function judged<T extends z.ZodType>(
  schema: T,
  judge: (value: z.output<T>) => Fault | undefined,
  allowed: { zh: string; en: string },
): T {
  const checked = schema.superRefine((value, context) => {
    const fault = judge(value)
    if (fault) context.addIssue(faultIssue(fault))
  })
  allowedWords.add(checked, allowed)
  return checked
}

const FIRST_DAY = '1850-01-01'
const LAST_DAY = '2199-12-31'

function dayFault(value: string): Fault | undefined {
  if (parseDay(value) === undefined) return { code: 'case.day-impossible', facts: { value } }
  return value >= FIRST_DAY && value <= LAST_DAY ? undefined : { code: 'case.day-out-of-range', facts: { value } }
}

function monthFault(value: string): Fault | undefined {
  if (parseMonth(value) === undefined) return { code: 'case.month-impossible', facts: { value } }
  const inside = value >= FIRST_DAY.slice(0, 7) && value <= LAST_DAY.slice(0, 7)
  return inside ? undefined : { code: 'case.day-out-of-range', facts: { value } }
}

function moneyFault(value: string | number, largest: number): Fault | undefined {
  const amount = parseYuan(value)
  if (amount === undefined) {
    const number = typeof value === 'number' ? value : Number(value)
    if (!Number.isFinite(number) || String(value).trim() === '')
      return { code: 'case.money-unreadable', facts: { value } }
    if (number < 0) return { code: 'case.money-negative', facts: { value } }
    const tooLarge = Math.abs(number) * 100 > largest
    return {
      code: tooLarge ? 'case.money-too-large' : 'case.money-decimals',
      facts: { value, largest: printLimit(largest) },
    }
  }
  if (amount < 0) return { code: 'case.money-negative', facts: { value } }
  return amount > largest ? { code: 'case.money-too-large', facts: { value, largest: printLimit(largest) } } : undefined
}

function printLimit(largest: number): string {
  return printYuan(largest as typeof LARGEST_FEN)
}

function moneyUpTo(largest: number) {
  return judged(z.union([z.number(), z.string()]), (value) => moneyFault(value, largest), {
    zh: `以元为单位的金额，0 至 ${printLimit(largest)}，最多两位小数，例如 1200.50`,
    en: `an amount in yuan, 0 to ${printLimit(largest)}, at most two decimals, e.g. 1200.50`,
  })
}

/** Yuan with at most two decimals, as a number or as text. */
export const money = () =>
  moneyUpTo(LARGEST_FEN).describe('Yuan with at most two decimals, as a number or numeric text.')

/** Registered capital is compared but never multiplied, so it may be far larger than an income. */
export const capital = () => moneyUpTo(LARGEST_FEN * 1000).describe('Yuan with at most two decimals.')

export const day = () =>
  judged(z.string(), dayFault, {
    zh: `真实存在的日期，写作 2021-05-10，在 ${FIRST_DAY} 与 ${LAST_DAY} 之间`,
    en: `a day that exists, written 2021-05-10, between ${FIRST_DAY} and ${LAST_DAY}`,
  }).describe('ISO day, YYYY-MM-DD.')

export const month = () =>
  judged(z.string(), monthFault, {
    zh: '月份，写作 2021-05',
    en: 'a month, written 2021-05',
  }).describe('Month, YYYY-MM.')

/** A first day or a first month: officers often know only the month. */
export const since = () =>
  judged(z.string(), (value) => (/^\d{4}-\d{2}$/.test(value) ? monthFault(value) : dayFault(value)), {
    zh: '日期（2021-05-10）或月份（2021-05）',
    en: 'a day (2021-05-10) or a month (2021-05)',
  }).describe('ISO day or month.')

export const region = () =>
  judged(z.string(), (value) => (parseRegion(value) ? undefined : { code: 'case.region-unknown', facts: { value } }), {
    zh: '行政区划代码：省 2 位、市 4 位、县 6 位、乡镇 9 位、村 12 位，加引号写作 "500238"；末尾补零的代码（500000）也可以',
    en: 'a division code: province 2, city 4, county 6, township 9, village 12 digits, quoted: "500238"; codes padded with zeros (500000) are fine',
  }).describe('Division code of 2, 4, 6, 9 or 12 digits (GB/T 2260); trailing zeros mean the prefix.')

export const flag = () => z.boolean()

/** A whole number from 0 to the limit. */
export const count = (most: number) =>
  judged(
    z.number(),
    (value) =>
      Number.isInteger(value) && value >= 0 && value <= most
        ? undefined
        : { code: 'case.number-out-of-range', facts: { value, most } },
    { zh: `0 至 ${most} 的整数`, en: `a whole number from 0 to ${most}` },
  ).describe(`Whole number from 0 to ${most}.`)

/** A percentage as the statistics bureau prints it: 3.4 means 3.4 %. */
export const percent = () =>
  judged(
    z.number(),
    (value) =>
      Math.abs(value) <= 1000 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
        ? undefined
        : { code: 'case.percent-unreadable', facts: { value } },
    { zh: '百分数，最多两位小数，3.4 表示 3.4%', en: 'a percentage with at most two decimals; 3.4 means 3.4 %' },
  ).describe('Percent; 3.4 means 3.4 %.')

export const text = (most: number) =>
  judged(
    z.string(),
    (value) =>
      value.trim() !== '' && [...value].length <= most ? undefined : { code: 'case.text-length', facts: { most } },
    { zh: `1 至 ${most} 个字`, en: `text of 1 to ${most} characters` },
  )

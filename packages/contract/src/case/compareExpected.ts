import { type Fen, fen, parseYuan, printYuan } from '@doudi/domain'
import type { Result } from '../determination.ts'
import type { Expectation } from './caseFile.ts'

/**
 * Where the results differ from what a worked example says, one Chinese sentence each; empty when they agree.
 * Only what an expectation names is compared. A programme that was not answered differs from any expectation of it.
 */
export function compareExpected(expect: readonly Expectation[], results: readonly Result[]): string[] {
  return expect.flatMap((expected) => {
    const answered = results.filter(({ programme }) => programme === expected.programme)
    const meant = answered.filter(({ member }) => expected.member === undefined || member === expected.member)
    const [first] = meant
    if (first === undefined) return [absent(expected, answered)]
    // Without a member's name an expectation of a personal programme holds when it holds for somebody.
    const differences = meant.map((result) => differencesOf(expected, result))
    return differences.some((each) => each.length === 0) ? [] : (differences[0] ?? [])
  })
}

const ANSWER_WORDS = { eligible: '符合', ineligible: '不符合', undetermined: '不能判定' } as const
const CHANGE_WORDS = { continue: '不变', increase: '增发', reduce: '减发', grace: '渐退', stop: '停发' } as const
const CHOICE_WORDS = { allowed: '准许', refused: '不准许' } as const
const UNIT = { monthly: '每月', once: '一次性' } as const

function absent({ programme, member }: Expectation, answered: readonly Result[]): string {
  const others = answered.flatMap((result) => (result.member === undefined ? [] : [result.member]))
  const whose = member === undefined ? '' : `（成员“${member}”）`
  const instead = others.length > 0 ? `，只对成员${others.map((id) => `“${id}”`).join('、')}作了回答` : ''
  return `${programme}${whose}：没有作出回答${instead}`
}

function differencesOf(expected: Expectation, result: Result): string[] {
  const subject = `${result.name}（${result.programme}${result.member === undefined ? '' : `，成员“${result.member}”`}）`
  return [
    ...word('结论', expected.answer, result.answer, ANSWER_WORDS),
    ...word('变动', expected.change, result.change, CHANGE_WORDS),
    ...word('申请', expected.choice, result.choice, CHOICE_WORDS),
    ...plain('起始月', expected.from, result.from),
    ...plain('截止月', expected.until, result.until),
    ...plain('月数', expected.months, result.months),
    ...plain('月数上限', expected.monthsAtMost, result.monthsAtMost),
    ...amounts('monthly', expected, result),
    ...amounts('once', expected, result),
    ...named(
      '提示',
      expected.warnings,
      result.warnings.map(({ code }) => code),
    ),
    ...named('按缺省认定', expected.assumed, result.assumed),
    ...named('沿用原认定', expected.held, result.held),
    ...named(
      '待补充',
      expected.missing,
      result.missing.flatMap(({ id, name }) => [id, name]),
    ),
  ].map((difference) => `${subject}${difference}`)
}

function word<W extends string>(
  what: string,
  expected: W | undefined,
  found: W | undefined,
  words: Readonly<Record<W, string>>,
): string[] {
  if (expected === undefined || expected === found) return []
  return [`${what}应为“${words[expected]}”，结果是${found === undefined ? '“无”' : `“${words[found]}”`}`]
}

function plain(what: string, expected: string | number | undefined, found: string | number | undefined): string[] {
  return expected === undefined || expected === found ? [] : [`${what}应为 ${expected}，结果是 ${found ?? '无'}`]
}

function named(what: string, expected: readonly string[] | undefined, found: readonly string[]): string[] {
  return (expected ?? [])
    .filter((each) => !found.includes(each))
    .map((each) => `${what}应有 ${each}，结果${found.length === 0 ? '没有' : `只有 ${[...new Set(found)].join('、')}`}`)
}

type Period = keyof typeof UNIT

/** The result's amount as a range: a single figure is a range of one, and an open end is undefined. */
interface AmountRange {
  readonly least: Fen | undefined
  readonly most: Fen | undefined
}

/** An expected figure must be the result's figure; an expected bound holds if the result's whole range lies inside it. */
function amounts(period: Period, expected: Expectation, result: Result): string[] {
  const range: AmountRange = {
    least: fenOf(result[period] ?? result[`${period}AtLeast`]),
    most: fenOf(result[period] ?? result[`${period}AtMost`]),
  }
  const exact = fenOf(expected[period])
  const atLeast = fenOf(expected[`${period}AtLeast`])
  const atMost = fenOf(expected[`${period}AtMost`])
  const found = told(range, result)
  const what = `${UNIT[period]}金额`
  const isExact = exact === undefined || (range.least === exact && range.most === exact)
  const isAbove = atLeast === undefined || (range.least !== undefined && range.least >= atLeast)
  const isBelow = atMost === undefined || (range.most !== undefined && range.most <= atMost)
  return [
    ...(isExact || exact === undefined ? [] : [`${what}应为 ${printYuan(exact)} 元，结果是${found}`]),
    ...(isAbove || atLeast === undefined ? [] : [`${what}应不低于 ${printYuan(atLeast)} 元，结果是${found}`]),
    ...(isBelow || atMost === undefined ? [] : [`${what}应不高于 ${printYuan(atMost)} 元，结果是${found}`]),
  ]
}

function told({ least, most }: AmountRange, { missing }: Result): string {
  if (least !== undefined && least === most) return ` ${printYuan(least)} 元`
  if (least !== undefined && most !== undefined) return ` ${printYuan(least)} 至 ${printYuan(most)} 元`
  if (least !== undefined) return `不低于 ${printYuan(least)} 元，没有上限`
  if (most !== undefined) return `不高于 ${printYuan(most)} 元，没有下限`
  const unset = missing.filter(({ kind }) => kind === 'parameter').map(({ name }) => name)
  return unset.length === 0 ? '没有金额' : `没有金额（缺${unset.join('、')}）`
}

/** Results carry yuan as numbers; they are compared as whole fen. */
function fenOf(yuan: number | string | undefined): Fen | undefined {
  if (yuan === undefined) return undefined
  return typeof yuan === 'number' ? fen(Math.round(yuan * 100)) : parseYuan(yuan)
}

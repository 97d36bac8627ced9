import { describe, expect, test } from 'vitest'
import { parseFormula } from './parser.ts'
import { FormulaError } from './problem.ts'
import type { Surface } from './surface.ts'

/** The tree of a formula in brackets. */
function shape(formula: string): string {
  return brackets(parseFormula(formula))
}

function brackets(form: Surface): string {
  switch (form.form) {
    case 'number':
      return `${form.text}${form.unit}`
    case 'day':
    case 'month':
    case 'name':
      return form.text
    case 'label':
      return `「${form.text}」`
    case 'flag':
      return form.value ? '是' : '否'
    case 'binary':
      return `(${brackets(form.left)} ${form.sign} ${brackets(form.right)})`
    case 'negate':
      return `(− ${brackets(form.operand)})`
    case 'not':
      return `(非 ${brackets(form.operand)})`
    case 'compare':
      return `(${brackets(form.left)} ${form.relation} ${brackets(form.right)})`
    case 'and':
    case 'or':
      return `(${form.operands.map(brackets).join(form.form === 'and' ? ' 且 ' : ' 或 ')})`
    case 'if':
      return `(若 ${brackets(form.test)} 则 ${brackets(form.then)} 否则 ${brackets(form.otherwise)})`
    case 'in':
      return `(${brackets(form.operand)} ${form.negated ? '不属于' : '属于'} {${form.set.map(brackets).join(' ')}})`
    case 'round':
      return `${form.mode}(${brackets(form.operand)}${form.to ? ` ${brackets(form.to)}` : ''})`
    case 'call':
      return `${form.name}(${form.args.map(brackets).join(' ')})`
    case 'gap':
      return `未决「${form.reason}」${form.clauses.map(({ doc, clause }) => `<${doc}|${clause}>`).join('')}`
    case 'choose': {
      const cases = form.cases.map((one) => `${one.labels.map(brackets).join('')}→${brackets(one.then)}`)
      return `选择(${brackets(form.on)} ${[...cases, ...(form.otherwise ? [`其他→${brackets(form.otherwise)}`] : [])].join(' ')})`
    }
    case 'aggregate':
      return `${form.kind}(${form.over}${form.where ? ` 当 ${brackets(form.where)}` : ''}${form.body ? ` ${brackets(form.body)}` : ''})`
  }
}

function refusal(formula: string): { words: string; at: string } {
  try {
    parseFormula(formula)
  } catch (error) {
    if (error instanceof FormulaError)
      return { words: error.message, at: formula.slice(error.span.from, error.span.until) }
    throw error
  }
  throw new Error(`${formula} is a formula`)
}

describe('what binds to what', () => {
  test.each([
    ['甲 + 乙 × 丙 − 丁', '((甲 + (乙 × 丙)) − 丁)'],
    ['甲 - 乙 - 丙', '((甲 − 乙) − 丙)'],
    ['甲 / 乙 * 丙', '((甲 ÷ 乙) × 丙)'],
    ['− 甲 × 乙', '((− 甲) × 乙)'],
    ['甲 − −乙', '(甲 − (− 乙))'],
    ['(甲 + 乙) × 丙', '((甲 + 乙) × 丙)'],
    ['（甲＋乙）－丙', '((甲 + 乙) − 丙)'],
    ['甲＜30％', '(甲 < 30%)'],
    ['甲 或 乙 且 非 丙', '(甲 或 (乙 且 (非 丙)))'],
    ['非 甲 且 乙', '((非 甲) 且 乙)'],
    ['非 甲 < 乙', '(非 (甲 < 乙))'],
    ['非 非 甲', '(非 (非 甲))'],
    ['甲 + 1 ≤ 乙 且 丙 ≠ 丁', '(((甲 + 1) <= 乙) 且 (丙 != 丁))'],
    ['若 甲 则 乙 否则 若 丙 则 丁 否则 戊', '(若 甲 则 乙 否则 (若 丙 则 丁 否则 戊))'],
    ['1 + 若 甲 则 2 否则 3 × 4', '(1 + (若 甲 则 2 否则 (3 × 4)))'],
    ['甲 属于 {「智力」, 「精神」} 且 乙', '((甲 属于 {「智力」 「精神」}) 且 乙)'],
    ['等级 不属于 {1、2}', '(等级 不属于 {1 2})'],
    ['去尾(甲 ÷ 12) + 进一(乙, 1元)', '(floor((甲 ÷ 12)) + ceil(乙 1元))'],
    ['取小(甲, 乙，丙)', '取小(甲 乙 丙)'],
    ['合计(成员 当 甲 且 乙: 丙 + 丁)', 'sum(成员 当 (甲 且 乙) (丙 + 丁))'],
    ['人数(成员)', 'count(成员)'],
    ['任一(成员：甲)', 'any(成员 甲)'],
    ['选择(就读, 「本科」 或 「大专」: 甲, 其他: 乙)', '选择(就读 「本科」「大专」→甲 其他→乙)'],
    ['未决「两文不一」(N649 第九条, D003 4.1.1)', '未决「两文不一」<N649|第九条><D003|4.1.1>'],
    ['未决「两文不一」(D001 二、（一）, D003 三)', '未决「两文不一」<D001|二、（一）><D003|三>'],
  ])('%s', (formula, expected) => {
    expect(shape(formula)).toBe(expected)
  })
})

describe('literals and names', () => {
  test.each([
    ['620元', '620元'],
    ['0.5元', '0.5元'],
    ['30%', '30%'],
    ['1.5倍', '1.5倍'],
    ['6个月', '6个月'],
    ['18周岁', '18周岁'],
    ['2021-07-01', '2021-07-01'],
    ['2021-07', '2021-07'],
    ['是', '是'],
    ['「1、2 级」', '「1、2 级」'],
    ['是否低保', '是否低保'],
    ['且慢', '且慢'],
  ])('%s is one item', (formula, expected) => {
    expect(shape(formula)).toBe(expected)
  })

  test('a subtraction of years is no month when the second part has one digit', () => {
    expect(shape('2021 − 7')).toBe('(2021 − 7)')
  })
})

describe('a formula that is none is refused with its place', () => {
  test.each([
    ['', '此处应是数、名称或括号，却是 公式结尾', ''],
    ['甲 +', '此处应是数、名称或括号，却是 公式结尾', ''],
    ['甲 乙', '公式到此应当结束，却是 乙', '乙'],
    ['(甲', '此处应是 )，却是 公式结尾', ''],
    ['甲 < 乙 < 丙', '公式到此应当结束，却是 <', '<'],
    ['若 甲 则 乙', '此处应是 否则，却是 公式结尾', ''],
    ['甲 且', '此处应是数、名称或括号，却是 公式结尾', ''],
    ['「未完', '「 没有对应的 」', '「未完'],
    ['甲 ! 乙', '不认识的符号 !', '!'],
    ['合计(成员)', '合计 须用 ： 写明汇总什么，却是 )', ')'],
    ['人数(成员: 甲)', '人数 只写对象和条件（当 …），却是 )', ')'],
    ['合计(1: 甲)', '此处应是汇总的对象，如 成员，却是 1', '1'],
    ['选择(就读, 甲: 1)', '选择 的每一项须写「值」，却是 甲', '甲'],
    ['未决', '未决 之后应是「理由」，却是 公式结尾', ''],
    ['未决「因」(N1 第一条', '未决 的条文缺少右括号，却是 公式结尾', ''],
    ['取小(甲, 乙', '此处应是 )，却是 公式结尾', ''],
  ])('%s', (formula, words, at) => {
    expect(refusal(formula)).toEqual({ words, at })
  })
})

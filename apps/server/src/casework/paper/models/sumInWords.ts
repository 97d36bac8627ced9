import type { Result, Step } from '@doudi/contract'
import type { SumExplained } from './decisionPapers.ts'

/**
 * How the rules came to a sum, in sentences with the figures put in. Dibao is told in the words of a family's own reckoning;
 * of other programmes the figures are named that the sum was worked out from.
 */
export function sumInWords(result: Result | undefined, steps: readonly Step[], residence: string): SumExplained {
  if (result === undefined) return { sentences: [] }
  if (result.programme === 'dibao') return { sentences: dibaoInWords(result, steps, residence) }
  const figures = result.parameters.filter(
    ({ value, status }) => value !== undefined && status !== 'unset' && /元/.test(value),
  )
  if (figures.length === 0 || result.answer !== 'eligible') return { sentences: [] }
  return { sentences: [`计算用到的标准：${figures.map(({ name, value }) => `${name}${value}`).join('，')}。`] }
}

function dibaoInWords(result: Result, steps: readonly Step[], residence: string): string[] {
  const value = (name: string) => steps.find((step) => step.name === name && step.of === undefined)?.value
  const [standard, people, income] = [value('低保标准') ?? standardOf(result), value('家庭人数'), value('家庭月收入')]
  if (standard === undefined || people === undefined || income === undefined) return []
  const each = fenOf(standard)
  const own = fenOf(income)
  const count = Number(people)
  if (each === undefined || own === undefined || !Number.isInteger(count)) return []
  const line = each * count
  const first = `您家算${count}口人。${residence}低保标准是每人每月${yuan(each)}元，${count}个人合起来是每月${yuan(line)}元。`
  const second = `您家的收入按规定算下来，每月是${yuan(own)}元。`
  if (result.answer === 'eligible' && own < line) {
    return [first, second, `${yuan(line)}元减去${yuan(own)}元，差${yuan(line - own)}元，这就是每月发给您家的钱。`]
  }
  if (own >= line) return [first, second, `收入没有低于标准，多出${yuan(own - line)}元，所以不符合条件。`]
  return [first, second]
}

function standardOf({ parameters }: Result): string | undefined {
  return parameters.find(({ id }) => id.startsWith('dibao.standard.'))?.value
}

/** 1,200.00元 → 120000; what is no exact sum (约, 至少, 未知) is none. */
function fenOf(text: string): number | undefined {
  const found = /^([\d,]+)\.(\d{2})元$/.exec(text)
  return found ? Number(found[1]?.replaceAll(',', '')) * 100 + Number(found[2]) : undefined
}

function yuan(fen: number): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

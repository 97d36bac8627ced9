import type { Span } from './ast.ts'
import { FormulaError } from './problem.ts'

export type TokenKind = 'number' | 'day' | 'month' | 'label' | 'name' | 'keyword' | 'sign' | 'end'

export interface Token {
  readonly kind: TokenKind
  /** Normalised: × for *, ≤ for <=, ASCII brackets and commas. For labels the text inside 「」. */
  readonly text: string
  /** For numbers: the unit written behind it, or empty. */
  readonly unit: string
  readonly span: Span
}

const KEYWORDS = new Set(['若', '则', '否则', '且', '或', '非', '属于', '不属于', '当', '是', '否', '其他'])
const SIGNS: Record<string, string> = {
  '<=': '≤',
  '>=': '≥',
  '!=': '≠',
  '<': '<',
  '>': '>',
  '=': '=',
  '≤': '≤',
  '≥': '≥',
  '≠': '≠',
  '+': '+',
  '-': '−',
  '−': '−',
  '*': '×',
  '×': '×',
  '/': '÷',
  '÷': '÷',
  '(': '(',
  ')': ')',
  '（': '(',
  '）': ')',
  ',': ',',
  '，': ',',
  ':': ':',
  '：': ':',
  '{': '{',
  '}': '}',
  '、': ',',
  '＋': '+',
  '－': '−',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '｛': '{',
  '｝': '}',
}
const DAY = /\d{4}-\d{2}-\d{2}/y
const MONTH = /\d{4}-\d{2}(?!\d)/y
const NUMBER = /(\d+(?:\.\d+)?)(元|[%％]|倍|个月|周岁|岁|天|日|人|次|项|平方米|年)?/y
const NAME = /[^\s<>=!≤≥≠+\-−*×/÷()（）,，:：{}「」、＋－＜＞＝｛｝]+/y
const SPACE = /\s+/y

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

function readLabel(source: string, at: number): Token {
  const close = source.indexOf('」', at)
  if (close < 0) {
    throw new FormulaError('syntax', '「 没有对应的 」', 'an opening 「 has no closing 」', {
      from: at,
      until: source.length,
    })
  }
  return { kind: 'label', text: source.slice(at + 1, close), unit: '', span: { from: at, until: close + 1 } }
}

function readPattern(source: string, at: number): Token | undefined {
  const day = match(DAY, source, at)
  if (day) return { kind: 'day', text: day[0], unit: '', span: { from: at, until: at + day[0].length } }
  const month = match(MONTH, source, at)
  if (month) return { kind: 'month', text: month[0], unit: '', span: { from: at, until: at + month[0].length } }
  const number = match(NUMBER, source, at)
  if (number)
    return {
      kind: 'number',
      text: number[1] ?? '',
      unit: number[2] === '％' ? '%' : (number[2] ?? ''),
      span: { from: at, until: at + number[0].length },
    }
  const name = match(NAME, source, at)
  if (!name) return undefined
  const span = { from: at, until: at + name[0].length }
  return { kind: KEYWORDS.has(name[0]) ? 'keyword' : 'name', text: name[0], unit: '', span }
}

/** Whether a text can stand in a formula as one name. */
export function isName(text: string): boolean {
  return !KEYWORDS.has(text) && match(NUMBER, text, 0) === null && match(NAME, text, 0)?.[0] === text
}

/** Cuts a formula into tokens; the last is always of kind `end`. */
export function readTokens(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const space = match(SPACE, source, at)
    if (space) {
      at += space[0].length
      continue
    }
    if (source[at] === '「') {
      const label = readLabel(source, at)
      tokens.push(label)
      at = label.span.until
      continue
    }
    const two = SIGNS[source.slice(at, at + 2)] ? source.slice(at, at + 2) : ''
    const one = two || (source[at] ?? '')
    const sign = SIGNS[one]
    const token: Token | undefined = sign
      ? { kind: 'sign', text: sign, unit: '', span: { from: at, until: at + one.length } }
      : readPattern(source, at)
    if (!token) {
      throw new FormulaError('syntax', `不认识的符号 ${source[at]}`, `unknown sign ${source[at]}`, {
        from: at,
        until: at + 1,
      })
    }
    tokens.push(token)
    at = token.span.until
  }
  tokens.push({ kind: 'end', text: '', unit: '', span: { from: source.length, until: source.length } })
  return tokens
}

import type { Comparison } from './ast.ts'
import { parseCall } from './parseCall.ts'
import type { Surface } from './surface.ts'
import { TokenStream } from './tokenStream.ts'

const RELATIONS: Record<string, Comparison> = { '<': '<', '≤': '<=', '=': '=', '≠': '!=', '≥': '>=', '>': '>' }

/** Reads one formula. Throws `FormulaError` with the place when it is not one. */
export function parseFormula(source: string): Surface {
  const stream = new TokenStream(source)
  const formula = parseExpression(stream)
  if (stream.peek().kind !== 'end') throw stream.unexpected('公式到此应当结束', 'the formula should end here')
  return formula
}

/** The whole of an expression: 若…则…否则 or a chain of 或. */
export function parseExpression(stream: TokenStream): Surface {
  const start = stream.peek()
  if (!stream.take('keyword', '若')) return parseOr(stream)
  const test = parseExpression(stream)
  stream.expect('keyword', '则')
  const then = parseExpression(stream)
  stream.expect('keyword', '否则')
  const otherwise = parseExpression(stream)
  return { form: 'if', test, then, otherwise, span: stream.since(start) }
}

function parseOr(stream: TokenStream): Surface {
  return parseChain(stream, '或', 'or', parseAnd)
}

function parseAnd(stream: TokenStream): Surface {
  return parseChain(stream, '且', 'and', parseNot)
}

function parseChain(
  stream: TokenStream,
  word: string,
  form: 'and' | 'or',
  next: (stream: TokenStream) => Surface,
): Surface {
  const start = stream.peek()
  const operands = [next(stream)]
  while (stream.take('keyword', word)) operands.push(next(stream))
  const [only] = operands
  return operands.length === 1 && only ? only : { form, operands, span: stream.since(start) }
}

function parseNot(stream: TokenStream): Surface {
  const start = stream.peek()
  if (!stream.take('keyword', '非')) return parseComparison(stream)
  const operand = parseNot(stream)
  return { form: 'not', operand, span: stream.since(start) }
}

function parseComparison(stream: TokenStream): Surface {
  const start = stream.peek()
  const left = parseSum(stream)
  const next = stream.peek()
  const relation = next.kind === 'sign' ? RELATIONS[next.text] : undefined
  if (relation) {
    stream.next()
    const right = parseSum(stream)
    return { form: 'compare', relation, left, right, span: stream.since(start) }
  }
  if (next.kind === 'keyword' && (next.text === '属于' || next.text === '不属于')) {
    stream.next()
    stream.expect('sign', '{')
    const set = stream.listUntil('}', () => parseSum(stream))
    return { form: 'in', operand: left, set, negated: next.text === '不属于', span: stream.since(start) }
  }
  return left
}

function parseSum(stream: TokenStream): Surface {
  const start = stream.peek()
  let left = parseProduct(stream)
  for (;;) {
    const sign = stream.takeSign('+') ?? stream.takeSign('−')
    if (!sign) return left
    left = { form: 'binary', sign, left, right: parseProduct(stream), span: stream.since(start) }
  }
}

function parseProduct(stream: TokenStream): Surface {
  const start = stream.peek()
  let left = parseUnary(stream)
  for (;;) {
    const sign = stream.takeSign('×') ?? stream.takeSign('÷')
    if (!sign) return left
    left = { form: 'binary', sign, left, right: parseUnary(stream), span: stream.since(start) }
  }
}

function parseUnary(stream: TokenStream): Surface {
  const start = stream.peek()
  if (!stream.takeSign('−')) return parsePrimary(stream)
  const operand = parseUnary(stream)
  return { form: 'negate', operand, span: stream.since(start) }
}

function parsePrimary(stream: TokenStream): Surface {
  const token = stream.peek()
  if (stream.take('sign', '(')) {
    const inner = parseExpression(stream)
    stream.expect('sign', ')')
    return inner
  }
  if (token.kind === 'keyword' && (token.text === '是' || token.text === '否')) {
    stream.next()
    return { form: 'flag', value: token.text === '是', span: token.span }
  }
  if (token.kind === 'keyword' && token.text === '若') return parseExpression(stream)
  if (token.kind === 'number') {
    stream.next()
    return { form: 'number', text: token.text, unit: token.unit, span: token.span }
  }
  if (token.kind === 'day' || token.kind === 'month' || token.kind === 'label') {
    stream.next()
    return { form: token.kind, text: token.text, span: token.span }
  }
  if (token.kind !== 'name')
    throw stream.unexpected('此处应是数、名称或括号', 'a number, a name or a bracket is expected here')
  stream.next()
  return parseCall(stream, token, parseExpression) ?? { form: 'name', text: token.text, span: token.span }
}
